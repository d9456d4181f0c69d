import { describe, expect, it } from 'vitest';
import { actionAt, isIsolated } from '../../emulator/defender/machine-actions/life-cycle.js';
import type { TenantData } from '../../emulator/tenants/model.js';
import { seedTenant } from '../../emulator/tenants/seed-tenant.js';

const now = Date.UTC(2026, 5, 1, 9, 30);
const day = 86_400_000;
const size = { machines: 500, alerts: 2000, machineActions: 600 };
const tenantId = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';
const tenant: TenantData = seedTenant(tenantId, size, 1, now);

function share<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  return items.filter(fits).length / items.length;
}

function repeated(values: readonly (string | null)[]): string[] {
  const texts = values.filter((value) => value !== null);
  return texts.filter((value, index) => texts.indexOf(value) !== index);
}

/** Every object and list in a value, itself included. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe('a seeded tenant', () => {
  it('depends only on the seed', { tags: 'slow' }, () => {
    expect(seedTenant(tenantId, size, 1, now)).toEqual(tenant);
    const other = seedTenant(tenantId, size, 2, now);
    const foreign = seedTenant('11111111-2222-4333-8444-555555555555', size, 1, now);
    for (const one of [other, foreign]) {
      expect(one.machines[0]?.id).not.toBe(tenant.machines[0]?.id);
      expect(one.alerts[0]?.id).not.toBe(tenant.alerts[0]?.id);
    }
  });

  it('shares no mutable object with another tenant of the same seed and time', () => {
    const rowsOf = ({ machines, logons, alerts, products, vulnerabilities }: TenantData) =>
      new Set(objectsIn([machines, logons, alerts, products, vulnerabilities]));
    const ours = rowsOf(tenant);
    const others = rowsOf(seedTenant(tenantId, size, 1, now));
    expect(others.size).toBe(ours.size);
    const shared = [...others].filter((object) => ours.has(object));
    expect(shared.filter((object) => !Object.isFrozen(object))).toEqual([]);
  });

  it('keeps its ids and shifts its times if it is created later', () => {
    const later = seedTenant(tenantId, size, 1, now + 3 * day);
    expect(later.alerts.map(({ id }) => id)).toEqual(tenant.alerts.map(({ id }) => id));
    const [before, after] = [tenant, later].map(({ alerts }) =>
      Date.parse(alerts[0]?.alertCreationTime ?? ''),
    );
    expect(Number(after) - Number(before)).toBe(3 * day);
  });

  it('has the requested size', () => {
    expect([tenant.machines.length, tenant.alerts.length, tenant.machineActions.length]).toEqual([
      500, 2000, 600,
    ]);
    const empty = seedTenant(tenantId, { machines: 0, alerts: 0, machineActions: 0 }, 1, now);
    expect([empty.machines, empty.alerts, empty.machineActions, empty.logons]).toEqual([[], [], [], []]);
  });

  it("has ids in the service's form, unique and sorted", () => {
    for (const [rows, shape] of [
      [tenant.machines, /^[0-9a-f]{40}$/],
      [tenant.alerts, /^da\d{18}_-?\d+$/],
    ] as const) {
      const ids = rows.map(({ id }) => id);
      expect(ids.filter((id) => !shape.test(id))).toEqual([]);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
    expect(tenant.alerts.some(({ id }) => id.includes('_-'))).toBe(true);
  });

  it('has no time in the future', () => {
    // Tasks are due later, and indicators say when they will end.
    const withoutEnds = JSON.stringify(tenant, (name, value: unknown) =>
      ['dueOn', 'expirationTime'].includes(name) ? undefined : value,
    );
    const times = withoutEnds.matchAll(/"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g);
    const future = [...times].map(([, time]) => time ?? '').filter((time) => Date.parse(time) > now);
    expect(future).toEqual([]);
  });

  it('has alerts that agree with their machines, and a few whose machine is gone', () => {
    const names = new Map(tenant.machines.map((machine) => [machine.id, machine.computerDnsName]));
    const wrong = tenant.alerts.filter(
      (alert) => (names.get(alert.machineId) ?? alert.computerDnsName) !== alert.computerDnsName,
    );
    expect(wrong).toEqual([]);
    const gone = share(tenant.alerts, (alert) => !names.has(alert.machineId));
    expect(gone).toBeGreaterThan(0);
    expect(gone).toBeLessThan(0.03);
  });

  it('has most alerts on few machines, and more of them lately', () => {
    const counts = new Map<string, number>();
    for (const { machineId } of tenant.alerts) counts.set(machineId, (counts.get(machineId) ?? 0) + 1);
    const busiest = [...counts.values()].sort((one, other) => other - one).slice(0, 100);
    const onBusiest = busiest.reduce((total, count) => total + count, 0) / 2000;
    expect(onBusiest).toBeGreaterThan(0.55);
    const age = ({ alertCreationTime }: { alertCreationTime: string }): number =>
      now - Date.parse(alertCreationTime);
    expect(share(tenant.alerts, (alert) => age(alert) < 3 * day)).toBeGreaterThan(0.3);
    expect(share(tenant.alerts, (alert) => age(alert) > 31 * day)).toBe(0);
    expect(share(tenant.alerts, (alert) => age(alert) > 20 * day)).toBeGreaterThan(0.05);
  });

  it('has updates after creation, some at the same time', () => {
    const early = tenant.alerts.filter(
      (one) => Date.parse(one.lastUpdateTime) < Date.parse(one.alertCreationTime),
    );
    expect(early).toEqual([]);
    expect(repeated(tenant.alerts.map(({ lastUpdateTime }) => lastUpdateTime)).length).toBeGreaterThan(5);
  });

  it('has the oddities of real tenants', () => {
    const { machines, alerts } = tenant;
    expect(machines.filter(({ computerDnsName }) => /[äöüß] ?/.test(computerDnsName)).length).toBeGreaterThan(
      0,
    );
    expect(repeated(machines.map(({ computerDnsName }) => computerDnsName)).length).toBeGreaterThan(0);
    expect(repeated(machines.map(({ aadDeviceId }) => aadDeviceId)).length).toBeGreaterThan(2);
    expect(machines.some(({ aadDeviceId }) => aadDeviceId === null)).toBe(true);
    expect(machines.some(({ aadDeviceId }) => aadDeviceId === '00000000-0000-0000-0000-000000000000')).toBe(
      true,
    );
    expect(machines.some(({ machineTags }) => machineTags.length === 1 && machineTags[0] === '')).toBe(true);
    expect(machines.some(({ mergedIntoMachineId }) => mergedIntoMachineId !== null)).toBe(true);
    expect(machines.some(({ ipAddresses }) => ipAddresses.length === 0)).toBe(true);
    const digits = machines.map(({ lastSeen }) => /\.(\d+)Z$/.exec(lastSeen)?.[1]?.length ?? 0);
    expect(new Set(digits).size).toBeGreaterThan(4);
    expect(alerts.some(({ description }) => description.includes('\n'))).toBe(true);
    expect(alerts.some(({ title }) => title.includes("'"))).toBe(true);
    const kinds = new Set(alerts.flatMap(({ evidence }) => evidence.map(({ entityType }) => entityType)));
    expect([...kinds].sort()).toEqual(['File', 'Ip', 'Process', 'Url', 'User']);
    expect(
      alerts.some((one) => one.evidence.some((item) => item.entityType === 'Ip' && item.ipAddress === null)),
    ).toBe(true);
  });

  it('has no action in progress, and few isolated machines', () => {
    const open = tenant.machineActions.filter((stored) =>
      /Pending|InProgress/.test(actionAt(stored, now).status),
    );
    expect(open).toEqual([]);
    const isolated = tenant.machines.filter(({ id }) => isIsolated(tenant, id, now));
    expect(isolated.length).toBeGreaterThan(0);
    expect(isolated.length).toBeLessThan(15);
  });

  it('has the same accounts in logons and alerts, in more than one case', () => {
    const accounts = new Set(tenant.logons.map(({ accountName }) => accountName));
    const users = tenant.alerts.flatMap(({ relatedUser }) => relatedUser?.userName ?? []);
    expect(share(users, (user) => accounts.has(user.toLowerCase()))).toBeGreaterThan(0.8);
    expect(users.some((user) => user !== user.toLowerCase())).toBe(true);
  });
});
