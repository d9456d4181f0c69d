import { getOrInsert } from '../lib/get-or-insert.js';
import { ALL_PRODUCTS_ROLE, READING_ROLE, type Role } from '../config/roles.js';
import type { DeviceGroup } from '../config/tenants.js';

/** The types of which a row can be looked up by its id alone. */
export type FoundType = 'Machine' | 'Alert' | 'MachineAction' | 'Investigation';

/**
 * Row types that contain their machine's group id. Their data dates from the time when the machine was in that group.
 */
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

/** The types that device groups limit, with the role that reads each of them. */
const READERS = {
  Machine: READING_ROLE,
  Alert: READING_ROLE,
  MachineAction: READING_ROLE,
  Investigation: READING_ROLE,
  DefenderScannerAgent: 'Defender.SecuritySettings',
  ...ROWS_WITH_GROUP,
} as const satisfies Readonly<Record<string, Role>>;

export type LimitedType = keyof typeof READERS;

export function isLimitedType(typeName: string): typeName is LimitedType {
  return Object.hasOwn(READERS, typeName);
}

/** The fields of a row that locate it. */
export interface GroupedRow {
  readonly id?: string | undefined;
  readonly rbacGroupId?: string | null | undefined;
  readonly rbacGroupName?: string | null | undefined;
  readonly machineId?: string | null | undefined;
  /** Set for rows from hunts. */
  readonly source?: string | undefined;
  readonly deviceId?: string | undefined;
}

/** The known device group of a machine. */
export type GroupMembership = Pick<GroupedRow, 'rbacGroupId' | 'rbacGroupName'>;

type Roles = ReadonlySet<string>;

/**
 * The machines, and objects that belong to machines, that a caller may read and act on: all of them, or those in the
 * device groups of their roles. Callers share Defender's cached rows. The scope filters them in each request, and
 * filtered results are never cached.
 */
export interface CallerScope {
  /** Device groups of the machines that the caller may read; undefined for all. */
  readonly readableGroups: readonly string[] | undefined;
  /** Names of those groups. Groups without a configured name are omitted. Hunted machines have no group id. */
  readonly readableGroupNames: readonly string[] | undefined;
  /** The same for rows of any type. `also` is a role that must apply to the rows in addition. */
  readableAs(type: LimitedType, also?: Role): readonly string[] | undefined;
  /** The rows that the caller may read, in order. Free for machines; other types may need a lookup of their machines. */
  filterVisible<Row extends GroupedRow>(
    type: LimitedType,
    rows: readonly Row[],
    also?: Role,
  ): Promise<readonly Row[]>;
  /** The row, or null if the caller may not read it. Synchronous if the caller's roles apply to the whole tenant. */
  visibleOrNull<Row extends GroupedRow>(
    type: LimitedType,
    row: Row | null,
    also?: Role,
  ): Row | null | Promise<Row | null>;
  /**
   * The id of an object that a row references, or null if the caller may not read that object. `as` is the type of the
   * row, if its readers need another role. Concurrent ids share calls.
   */
  keepId(type: FoundType, id: string, as?: LimitedType): Promise<string | null>;
  /** The caller's roles that apply to a row. */
  rolesOn(type: LimitedType, row: GroupedRow): Roles | Promise<Roles>;
  /** The same for an object of which only the id is known; none if Defender doesn't know the id. */
  rolesOnId(type: FoundType, id: string): Promise<Roles>;
  /**
   * The same for the target of a write. For hunted machines, only roles for the whole tenant count, because their
   * group may be an hour old.
   */
  rolesOnTarget(type: FoundType, id: string): Promise<Roles>;
  /** The caller's roles that apply to the whole tenant. */
  readonly rolesEverywhere: Roles;
  /** Whether the caller may read alerts of all products, at least those of some machines. */
  readonly readsAllProducts: boolean;
}

export function unlimitedScope(roles: Roles): CallerScope {
  return {
    readableGroups: undefined,
    readableGroupNames: undefined,
    readableAs: () => undefined,
    filterVisible: (_type, rows) => Promise.resolve(rows),
    visibleOrNull: (_type, row) => row,
    keepId: (_type, id) => Promise.resolve(id),
    rolesOn: () => roles,
    rolesOnId: () => Promise.resolve(roles),
    rolesOnTarget: () => Promise.resolve(roles),
    rolesEverywhere: roles,
    readsAllProducts: roles.has(ALL_PRODUCTS_ROLE),
  };
}

export interface LimitedScopeOptions {
  readonly roles: Roles;
  /** Role -> its device groups; roles without an entry apply to the whole tenant. */
  readonly limits: ReadonlyMap<string, readonly DeviceGroup[]>;
  /** Looks up an id in Defender, regardless of the caller; null if it doesn't exist. Concurrent ids share calls. */
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
  const rolesOnTarget = async (type: FoundType, id: string) => {
    const row = await find(type, id);
    if (row === null) return NO_ROLES;
    const isOfMachine = type === 'MachineAction' || type === 'Investigation';
    const machine = isOfMachine && row.machineId ? await find('Machine', row.machineId) : row;
    return type !== 'Alert' && machine?.source === 'HUNTING' ? rolesEverywhere : rolesOn(type, row);
  };
  /** Reads the row only if a required role doesn't apply to the whole tenant. */
  const isReadable = async (type: LimitedType, rolesThere: () => Roles | Promise<Roles>, also?: Role) => {
    const readers = readersOf(type, also);
    if (!readers.every((reader) => roles.has(reader))) return false;
    if (!readers.some((reader) => limits.has(reader))) return true;
    const there = await rolesThere();
    return readers.every((reader) => there.has(reader));
  };
  /** A caller with limited access to machines reads no rows of other machines through another role. */
  const readersOf = (type: LimitedType, also: Role = READERS[type]): readonly Role[] =>
    limits.has(READING_ROLE) ? [READERS[type], also, READING_ROLE] : [READERS[type], also];
  const readableAs = (type: LimitedType, also?: Role) => {
    const readers = readersOf(type, also);
    if (!readers.every((reader) => roles.has(reader))) return [];
    return groupsOf(readers, limits)?.map(({ id }) => id);
  };

  return {
    readableGroups: readableAs('Machine'),
    readableGroupNames: roles.has(READING_ROLE)
      ? limits.get(READING_ROLE)?.flatMap(({ name }) => name ?? [])
      : [],
    readableAs,
    filterVisible: async (type, rows, also) => {
      const verdicts = await Promise.all(rows.map((row) => isReadable(type, () => rolesOn(type, row), also)));
      return rows.filter((_row, index) => verdicts[index]);
    },
    visibleOrNull: async (type, row, also) =>
      row !== null && (await isReadable(type, () => rolesOn(type, row), also)) ? row : null,
    keepId: async (type, id, as = type) => ((await isReadable(as, () => rolesOnId(type, id))) ? id : null),
    rolesOn,
    rolesOnId,
    rolesOnTarget,
    rolesEverywhere,
    readsAllProducts: roles.has(ALL_PRODUCTS_ROLE),
  };
}

const NO_ROLES: Roles = new Set();

/** The device groups in which all of the roles apply; undefined for the whole tenant. */
export function groupsOf(
  roles: readonly Role[],
  limits: LimitedScopeOptions['limits'],
): readonly DeviceGroup[] | undefined {
  return roles
    .map((role) => limits.get(role))
    .reduce((some, more) =>
      some && more ? some.filter(({ id }) => more.some((group) => group.id === id)) : (some ?? more),
    );
}

function hasGroupName({ rbacGroupName }: GroupMembership): boolean {
  return rbacGroupName != null && rbacGroupName !== '';
}

/** The id decides if it is known, because names can be reused. */
function isIn({ rbacGroupId, rbacGroupName }: GroupMembership, { id, name }: DeviceGroup): boolean {
  return rbacGroupId == null ? name !== undefined && rbacGroupName === name : rbacGroupId === id;
}
