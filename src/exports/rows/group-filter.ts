import type { Column, Row } from './column.js';

/** A device group that limits a caller. */
export interface ExportGroup {
  readonly id: string;
  readonly name?: string | undefined;
}

/** Whether a group filter can decide for every row: by name, which needs a name column and a name for every group. */
export function canFilter(columns: readonly Column[] | undefined, groups: readonly ExportGroup[]): boolean {
  if (columns === undefined || groupColumnsOf(columns).name === -1) return false;
  return groups.every(({ name }) => name !== undefined);
}

/** Selects the rows of the groups, by id if the row has one, otherwise by name. Rows without a group are excluded. */
export function createGroupFilter(
  columns: readonly Column[],
  groups: readonly ExportGroup[],
): (row: Row) => boolean {
  const { id, name } = groupColumnsOf(columns);
  const ids = new Set<unknown>(groups.map((group) => group.id));
  const names = new Set<unknown>(groups.flatMap((group) => (group.name === undefined ? [] : [group.name])));
  return (row) => {
    const groupId = id === -1 ? null : (row[id] ?? null);
    if (groupId !== null) return ids.has(groupId);
    const groupName = name === -1 ? null : (row[name] ?? null);
    return groupName !== null && names.has(groupName);
  };
}

function groupColumnsOf(columns: readonly Column[]) {
  const indexOf = (wanted: string) => columns.findIndex(({ name }) => name.toLowerCase() === wanted);
  return { id: indexOf('rbacgroupid'), name: indexOf('rbacgroupname') };
}
