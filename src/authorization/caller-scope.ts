import { READING_ROLE } from '../config/roles.js';
import type { DeviceGroup } from '../config/tenants.js';

/** The types that device groups limit. */
export type LimitedType = 'Machine' | 'Alert' | 'MachineAction';

const LIMITED_TYPES: ReadonlySet<string> = new Set<LimitedType>(['Machine', 'Alert', 'MachineAction']);

export function isLimitedType(typeName: string): typeName is LimitedType {
  return LIMITED_TYPES.has(typeName);
}

/** As much of a row as tells where it belongs. */
export interface PlacedRow {
  readonly id: string;
  readonly rbacGroupId?: string | null | undefined;
  readonly rbacGroupName?: string | null | undefined;
  readonly machineId?: string | null | undefined;
}

/** The device group of a machine, as far as it is known. */
export type Place = Pick<PlacedRow, 'rbacGroupId' | 'rbacGroupName'>;

type Roles = ReadonlySet<string>;

/**
 * What of machines, alerts and machine actions a caller may see and act on: everything, or what belongs to the device
 * groups that their roles are limited to. Rows of Defender are shared by all callers; the limit is drawn here, anew for
 * every request, and nothing that has passed it is kept for others.
 */
export interface CallerScope {
  /** Device groups of the machines that the caller may read; undefined when it is all of them. */
  readonly readableGroups: readonly string[] | undefined;
  /** The rows that the caller may read, in their order. Costs nothing for machines; others may need their machines. */
  keep<Row extends PlacedRow>(type: LimitedType, rows: readonly Row[]): Promise<readonly Row[]>;
  /** The row, or null when the caller may not read it. */
  keepOne<Row extends PlacedRow>(type: LimitedType, row: Row | null): Promise<Row | null>;
  /** The caller's roles that hold for a row. */
  rolesOn(type: LimitedType, row: PlacedRow): Roles | Promise<Roles>;
  /** The same for something of which only the id is known; none for what Defender doesn't know. */
  rolesOnId(type: LimitedType, id: string): Promise<Roles>;
  /** The caller's roles that hold everywhere. */
  readonly rolesEverywhere: Roles;
}

/** The scope of callers whose roles hold everywhere. */
export function unlimitedScope(roles: Roles): CallerScope {
  return {
    readableGroups: undefined,
    keep: (_type, rows) => Promise.resolve(rows),
    keepOne: (_type, row) => Promise.resolve(row),
    rolesOn: () => roles,
    rolesOnId: () => Promise.resolve(roles),
    rolesEverywhere: roles,
  };
}

export interface LimitedScopeOptions {
  readonly roles: Roles;
  /** Role -> the device groups that it holds in; roles without an entry hold everywhere. */
  readonly limits: ReadonlyMap<string, readonly DeviceGroup[]>;
  /** What Defender has under an id, whoever asks; null for nothing. Ids asked for at once share calls. */
  readonly find: (type: LimitedType, id: string) => Promise<PlacedRow | null>;
}

/** The scope of a caller with at least one limited role. */
export function limitedScope({ roles, limits, find }: LimitedScopeOptions): CallerScope {
  const groups = [...limits.values()].flat();
  const namesTellAll = groups.every(({ name }) => name !== undefined);
  const readable = limits.get(READING_ROLE);
  const judged = new WeakMap<PlacedRow, Roles | Promise<Roles>>();

  const rolesAt = (place: Place): Roles =>
    new Set([...roles].filter((role) => limits.get(role)?.some((group) => isIn(place, group)) ?? true));
  const rolesOnMachine = async (machineId: string) => {
    const machine = await find('Machine', machineId);
    return machine === null ? NO_ROLES : rolesAt(machine);
  };

  const judge = (type: LimitedType, row: PlacedRow): Roles | Promise<Roles> => {
    if (type === 'Machine') {
      return row.rbacGroupId != null || (namesTellAll && hasGroupName(row))
        ? rolesAt(row)
        : rolesOnMachine(row.id);
    }
    if (type === 'Alert' && namesTellAll && hasGroupName(row)) {
      return rolesAt({ rbacGroupName: row.rbacGroupName });
    }
    return row.machineId ? rolesOnMachine(row.machineId) : NO_ROLES;
  };
  const rolesOn = (type: LimitedType, row: PlacedRow) => {
    const known = judged.get(row);
    if (known !== undefined) return known;
    const found = judge(type, row);
    judged.set(row, found);
    return found;
  };
  const isReadable = async (type: LimitedType, row: PlacedRow) =>
    (await rolesOn(type, row)).has(READING_ROLE);

  return {
    readableGroups: roles.has(READING_ROLE) ? readable?.map(({ id }) => id) : [],
    keep: async (type, rows) => {
      const verdicts = await Promise.all(rows.map((row) => isReadable(type, row)));
      return rows.filter((_row, index) => verdicts[index]);
    },
    keepOne: async (type, row) => (row !== null && (await isReadable(type, row)) ? row : null),
    rolesOn,
    rolesOnId: async (type, id) => {
      const row = await find(type, id);
      return row === null ? NO_ROLES : rolesOn(type, row);
    },
    rolesEverywhere: new Set([...roles].filter((role) => !limits.has(role))),
  };
}

const NO_ROLES: Roles = new Set();

function hasGroupName({ rbacGroupName }: Place): boolean {
  return rbacGroupName != null && rbacGroupName !== '';
}

/** The id decides where it is known: names can be given anew. */
function isIn({ rbacGroupId, rbacGroupName }: Place, { id, name }: DeviceGroup): boolean {
  return rbacGroupId == null ? name !== undefined && rbacGroupName === name : rbacGroupId === id;
}
