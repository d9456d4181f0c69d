import type { Column, Row } from './column.js';

/** A device group that a caller is limited to. */
export interface ExportGroup {
  readonly id: string;
  readonly name?: string | undefined;
}

/**
 * Whether rows of these columns can all be told to lie in such groups or not: by the id of the group where rows have it; by the
 * name where every group has one.
 */
export function canFilter(columns: readonly Column[] | undefined, groups: readonly ExportGroup[]): boolean {
  if (columns === undefined || groupColumnsOf(columns).name === -1) return false;
  return groups.every(({ name }) => name !== undefined);
}

/** Keeps the rows of these groups; what doesn't say where it belongs is left out. The id decides where a row has one. */
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
