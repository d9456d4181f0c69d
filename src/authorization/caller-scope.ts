import { getOrInsert } from '../lib/get-or-insert.js';
import { READING_ROLE, type Role } from '../config/roles.js';
import type { DeviceGroup } from '../config/tenants.js';

/** Those of which one can be found by its id alone. */
export type FoundType = 'Machine' | 'Alert' | 'MachineAction' | 'Investigation';

/** Rows that name the group of their machine by its id: what they tell was so while the machine was in it. */
const ROWS_WITH_GROUP = {
  DefenderDeviceAntivirusHealth: READING_ROLE,
  DefenderDeviceSoftware: 'Defender.ViewVulnerabilities',
  DefenderDeviceNonCpeSoftware: 'Defender.ViewVulnerabilities',
  DefenderDeviceVulnerability: 'Defender.ViewVulnerabilities',
  DefenderDeviceVulnerabilityChange: 'Defender.ViewVulnerabilities',
  DefenderDeviceConfiguration: 'Defender.ViewVulnerabilities',
  DefenderDeviceBrowserExtension: 'Defender.ViewVulnerabilities',
  DefenderDeviceCertificate: 'Defender.ViewVulnerabilities',
  DefenderDeviceFirmware: 'Defender.ViewVulnerabilities',
  DefenderDeviceBaseline: 'Defender.ViewVulnerabilities',
} as const satisfies Readonly<Record<string, Role>>;

/** The types that device groups limit, and the role that reads each of them. */
const READERS = {
  Machine: READING_ROLE,
  Alert: READING_ROLE,
  MachineAction: READING_ROLE,
  Investigation: READING_ROLE,
  DefenderScannerAgent: 'Defender.SecuritySettings',
  ...ROWS_WITH_GROUP,
} as const satisfies Readonly<Record<string, Role>>;

/** The types that device groups limit. */
export type LimitedType = keyof typeof READERS;

export function isLimitedType(typeName: string): typeName is LimitedType {
  return Object.hasOwn(READERS, typeName);
}

/** As much of a row as tells where it belongs. */
export interface GroupedRow {
  readonly id?: string | undefined;
  readonly rbacGroupId?: string | null | undefined;
  readonly rbacGroupName?: string | null | undefined;
  readonly machineId?: string | null | undefined;
  /** What rows of exports call the machine's id. */
  readonly deviceId?: string | undefined;
}

/** The device group of a machine, as far as it is known. */
export type GroupMembership = Pick<GroupedRow, 'rbacGroupId' | 'rbacGroupName'>;

type Roles = ReadonlySet<string>;

/**
 * What of machines, and of what belongs to one, a caller may see and act on: everything, or what lies in the device
 * groups that their roles are limited to. Rows of Defender are shared by all callers; the limit is drawn here, anew for
 * every request, and nothing that has passed it is kept for others.
 */
export interface CallerScope {
  /** Device groups of the machines that the caller may read; undefined when it is all of them. */
  readonly readableGroups: readonly string[] | undefined;
  /** The same of rows of another type. */
  readableAs(type: LimitedType): readonly string[] | undefined;
  /** The rows that the caller may read, in their order. Costs nothing for machines; others may need their machines. */
  filterVisible<Row extends GroupedRow>(type: LimitedType, rows: readonly Row[]): Promise<readonly Row[]>;
  /** The row, or null when the caller may not read it. At once where their roles hold everywhere. */
  visibleOrNull<Row extends GroupedRow>(type: LimitedType, row: Row | null): Row | null | Promise<Row | null>;
  /**
   * The id of something that a row names beside itself, or null when the caller may not read that. `as` is the type of
   * that row, where its readers need another role. Ids asked for at once share calls.
   */
  keepId(type: FoundType, id: string, as?: LimitedType): Promise<string | null>;
  /** The caller's roles that hold for a row. */
  rolesOn(type: LimitedType, row: GroupedRow): Roles | Promise<Roles>;
  /** The same for something of which only the id is known; none for what Defender doesn't know. */
  rolesOnId(type: FoundType, id: string): Promise<Roles>;
  /** The caller's roles that hold everywhere. */
  readonly rolesEverywhere: Roles;
}

/** The scope of callers whose roles hold everywhere. */
export function unlimitedScope(roles: Roles): CallerScope {
  return {
    readableGroups: undefined,
    readableAs: () => undefined,
    filterVisible: (_type, rows) => Promise.resolve(rows),
    visibleOrNull: (_type, row) => row,
    keepId: (_type, id) => Promise.resolve(id),
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
  readonly find: (type: FoundType, id: string) => Promise<GroupedRow | null>;
}

/** The scope of a caller with at least one limited role. */
export function limitedScope({ roles, limits, find }: LimitedScopeOptions): CallerScope {
  const groups = [...limits.values()].flat();
  const namesTellAll = groups.every(({ name }) => name !== undefined);
  const memo = new WeakMap<GroupedRow, Roles | Promise<Roles>>();

  const rolesAt = (membership: GroupMembership): Roles =>
    new Set([...roles].filter((role) => limits.get(role)?.some((group) => isIn(membership, group)) ?? true));
  const rolesEverywhere: Roles = new Set([...roles].filter((role) => !limits.has(role)));
  const rolesOnMachine = async (machineId: string) => {
    const machine = await find('Machine', machineId);
    return machine === null ? rolesEverywhere : rolesAt(machine);
  };

  const evaluate = (type: LimitedType, row: GroupedRow): Roles | Promise<Roles> => {
    if (type === 'Machine') {
      return row.rbacGroupId != null || (namesTellAll && hasGroupName(row))
        ? rolesAt(row)
        : rolesOnMachine(row.id ?? '');
    }
    if (Object.hasOwn(ROWS_WITH_GROUP, type) && row.rbacGroupId != null) return rolesAt(row);
    if (type === 'Alert' && namesTellAll && hasGroupName(row)) {
      return rolesAt({ rbacGroupName: row.rbacGroupName });
    }
    const machineId = row.deviceId ?? row.machineId;
    return machineId ? rolesOnMachine(machineId) : rolesEverywhere;
  };
  const rolesOn = (type: LimitedType, row: GroupedRow) => getOrInsert(memo, row, () => evaluate(type, row));
  const rolesOnId = async (type: FoundType, id: string) => {
    const row = await find(type, id);
    return row === null ? NO_ROLES : rolesOn(type, row);
  };
  /** Looks at the row only where a role that it takes doesn't hold everywhere. */
  const isReadable = async (type: LimitedType, rolesThere: () => Roles | Promise<Roles>) => {
    const readers = readersOf(type);
    if (!readers.every((reader) => roles.has(reader))) return false;
    if (!readers.some((reader) => limits.has(reader))) return true;
    const there = await rolesThere();
    return readers.every((reader) => there.has(reader));
  };
  /** Whose machines are limited sees no rows of the others by another role. */
  const readersOf = (type: LimitedType): readonly Role[] =>
    READERS[type] !== READING_ROLE && Object.hasOwn(ROWS_WITH_GROUP, type) && limits.has(READING_ROLE)
      ? [READERS[type], READING_ROLE]
      : [READERS[type]];
  const readableAs = (type: LimitedType) => {
    const readers = readersOf(type);
    if (!readers.every((reader) => roles.has(reader))) return [];
    return readers
      .map((reader) => limits.get(reader)?.map(({ id }) => id))
      .reduce((some, more) => (some && more ? some.filter((id) => more.includes(id)) : (some ?? more)));
  };

  return {
    readableGroups: readableAs('Machine'),
    readableAs,
    filterVisible: async (type, rows) => {
      const verdicts = await Promise.all(rows.map((row) => isReadable(type, () => rolesOn(type, row))));
      return rows.filter((_row, index) => verdicts[index]);
    },
    visibleOrNull: async (type, row) =>
      row !== null && (await isReadable(type, () => rolesOn(type, row))) ? row : null,
    keepId: async (type, id, as = type) => ((await isReadable(as, () => rolesOnId(type, id))) ? id : null),
    rolesOn,
    rolesOnId,
    rolesEverywhere,
  };
}

const NO_ROLES: Roles = new Set();

function hasGroupName({ rbacGroupName }: GroupMembership): boolean {
  return rbacGroupName != null && rbacGroupName !== '';
}

/** The id decides where it is known: names can be given anew. */
function isIn({ rbacGroupId, rbacGroupName }: GroupMembership, { id, name }: DeviceGroup): boolean {
  return rbacGroupId == null ? name !== undefined && rbacGroupName === name : rbacGroupId === id;
}
