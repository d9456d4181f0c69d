import { describe, expect, it } from 'vitest';
import { limitedScope, type FoundType, type GroupedRow } from '../../../src/authorization/caller-scope.js';
import type { DeviceGroup } from '../../../src/config/tenants.js';

const VIEW = 'Defender.ViewData';
const VULNERABILITIES = 'Defender.ViewVulnerabilities';
const RELEASE = 'Defender.Release';
const PRODUCTS = 'Defender.ViewAllProducts';
const SERVERS = { id: '1', name: 'Servers' };
const OFFICE = { id: '2', name: 'Office' };
const LAB = { id: '3', name: 'Lab' };
const NAMELESS = { id: '4' };

/** The rows of Defender. */
const ROWS: Readonly<Record<string, GroupedRow>> = {
  'Machine server': { id: 'server', rbacGroupId: '1' },
  'Machine desk': { id: 'desk', rbacGroupId: '2' },
  'Machine hunted': { id: 'hunted', rbacGroupName: 'Servers', source: 'HUNTING' },
  'MachineAction scan': { id: 'scan', machineId: 'server' },
  'MachineAction of hunted': { id: 'of hunted', machineId: 'hunted' },
  'Investigation of nothing': { id: 'of nothing' },
  'Alert inside': { id: 'inside', machineId: 'server', rbacGroupName: 'Servers', source: 'HUNTING' },
  'Alert outside': { id: 'outside', machineId: 'desk', rbacGroupName: 'Office' },
};

/** A caller with roles for the whole tenant, and others for device groups. */
function scopeWith(
  limited: Readonly<Record<string, readonly DeviceGroup[]>>,
  everywhere: readonly string[] = [],
) {
  const looked: string[] = [];
  const scope = limitedScope({
    roles: new Set([...Object.keys(limited), ...everywhere]),
    limits: new Map(Object.entries(limited)),
    find: async (type: FoundType, id: string) => {
      looked.push(`${type} ${id}`);
      return ROWS[`${type} ${id}`] ?? null;
    },
  });
  const visible = async (type: Parameters<typeof scope.filterVisible>[0], ...rows: GroupedRow[]) =>
    (await scope.filterVisible(type, rows)).map(({ id }) => id);
  return { scope, looked, visible };
}

const named = (id: string, rbacGroupName: string) => ({ id, rbacGroupId: null, rbacGroupName });

describe('a caller who is limited to device groups', () => {
  it('sees the machines of the groups, by id or else by name', async () => {
    const { visible, looked } = scopeWith({ [VIEW]: [SERVERS] });
    const rows = [
      { id: 'a', rbacGroupId: '1' },
      { id: 'b', rbacGroupId: '2' },
      { id: 'c', rbacGroupId: '2', rbacGroupName: 'Servers' },
      named('d', 'Servers'),
      named('e', 'Office'),
    ];
    expect(await visible('Machine', ...rows)).toEqual(['a', 'd']);
    expect(looked).toEqual([]);
  });

  it('sees machines whose row names no group if Defender does, or if the role is for all', async () => {
    const { scope, visible, looked } = scopeWith({ [VIEW]: [SERVERS] }, [PRODUCTS]);
    const rows = ['server', 'desk', 'unknown'].map((id) => ({ id }));
    expect(await visible('Machine', ...rows, named('server', ''))).toEqual(['server', 'server']);
    expect(looked).toHaveLength(4);
    expect(await scope.rolesOn('Machine', { id: 'unknown' })).toEqual(new Set([PRODUCTS]));
  });

  it('needs lookups if a group has no name', async () => {
    const { visible, looked } = scopeWith({ [VIEW]: [NAMELESS, SERVERS] });
    expect(await visible('Machine', named('server', 'Office'), named('desk', 'Servers'))).toEqual(['server']);
    expect(looked).toEqual(['Machine server', 'Machine desk']);
    expect(await visible('Alert', { ...named('x', 'Office'), machineId: 'server' })).toEqual(['x']);
  });

  it('sees nothing without the role, and everything with a role for all, without lookups', async () => {
    const { scope, visible, looked } = scopeWith({ [RELEASE]: [SERVERS] });
    expect(await visible('Machine', { id: 'server' })).toEqual([]);
    expect(await scope.visibleOrNull('Machine', { id: 'server' })).toBeNull();
    expect([scope.readableGroups, scope.readableGroupNames]).toEqual([[], []]);
    const all = scopeWith({ [RELEASE]: [SERVERS] }, [VIEW]);
    expect(await all.visible('Machine', { id: 'desk' })).toEqual(['desk']);
    expect([all.scope.readableGroups, all.scope.readableGroupNames]).toEqual([undefined, undefined]);
    expect([...looked, ...all.looked]).toEqual([]);
  });

  it('sees rows only where a second role applies too', async () => {
    const { scope } = scopeWith({ [VIEW]: [SERVERS, OFFICE], [PRODUCTS]: [OFFICE] });
    const rows = [ROWS['Alert inside']!, ROWS['Alert outside']!];
    expect(await scope.filterVisible('Alert', rows, PRODUCTS)).toEqual([rows[1]]);
    expect(await scope.visibleOrNull('Alert', rows[0]!, PRODUCTS)).toBeNull();
    expect(await scope.visibleOrNull('Alert', null)).toBeNull();
  });

  it.each([
    [{ [VIEW]: [SERVERS, OFFICE], [VULNERABILITIES]: [OFFICE, LAB] }, [], ['2']],
    [{ [VIEW]: [SERVERS, OFFICE] }, [VULNERABILITIES], ['1', '2']],
    [{ [VULNERABILITIES]: [OFFICE, LAB] }, [VIEW], ['2', '3']],
    [{ [VIEW]: [SERVERS] }, [], []],
    [{ [RELEASE]: [SERVERS] }, [VIEW, VULNERABILITIES], undefined],
  ])('reads rows of vulnerabilities where both roles apply: %j', async (limited, everywhere, groups) => {
    const { scope, visible } = scopeWith(limited, everywhere);
    expect(scope.readableAs('DefenderDeviceVulnerability')).toEqual(groups);
    const rows = ['1', '2', '3'].map((id) => ({ id, rbacGroupId: id, deviceId: 'desk' }));
    const all = groups ?? ['1', '2', '3'];
    expect(await visible('DefenderDeviceVulnerability', ...rows)).toEqual(all);
  });
});

describe('an id that a row contains', () => {
  it('is kept if the object is inside; not if it is outside or unknown', async () => {
    const { scope } = scopeWith({ [VIEW]: [SERVERS] });
    const ids = ['server', 'desk', 'unknown'].map((id) => scope.keepId('Machine', id));
    expect(await Promise.all(ids)).toEqual(['server', null, null]);
    expect(await scope.keepId('Alert', 'inside')).toBe('inside');
    expect(await scope.keepId('Machine', 'server', 'DefenderScannerAgent')).toBeNull();
  });
});

describe('the roles on the target of a write', () => {
  it.each<[FoundType, string, readonly string[]]>([
    ['Machine', 'server', [RELEASE, VIEW]],
    ['Machine', 'desk', [VIEW]],
    ['Machine', 'hunted', [VIEW]],
    ['Machine', 'unknown', []],
    ['MachineAction', 'scan', [RELEASE, VIEW]],
    ['MachineAction', 'of hunted', [VIEW]],
    ['Investigation', 'of nothing', [VIEW]],
    ['Alert', 'inside', [RELEASE, VIEW]],
    ['Alert', 'outside', [VIEW]],
  ])('are those of its device group: %s %s', async (type, id, roles) => {
    const { scope } = scopeWith({ [RELEASE]: [SERVERS] }, [VIEW]);
    expect(await scope.rolesOnTarget(type, id)).toEqual(new Set(roles));
  });
});
