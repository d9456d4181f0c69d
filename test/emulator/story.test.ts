import { afterEach, describe, expect, it, vi } from 'vitest';
import { actionAt } from '../../emulator/defender/machine-actions/life-cycle.js';
import { vulnerabilitiesOfMachine } from '../../emulator/tenants/exposure.js';
import { incidentsOf } from '../../emulator/tenants/incidents.js';
import { phishingStory } from '../../emulator/tenants/phishing/story.js';
import { seedTenant } from '../../emulator/tenants/seed-tenant.js';
import { replayStory } from '../../emulator/tenants/tell-later.js';

const NOW = Date.UTC(2026, 5, 1, 9, 30);
const TENANT = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';
const SIZE = { machines: 500, alerts: 2000, machineActions: 600 };
const plain = seedTenant(TENANT, SIZE, 1, NOW);
const tenant = seedTenant(TENANT, SIZE, 1, NOW, phishingStory);

const ofStory = tenant.alerts.filter(({ incidentId }) => incidentId === 900_001);

describe('the story of a tenant', () => {
  afterEach(() => vi.useRealTimers());

  it('precedes the seeded data by time and by id, and does not change it', () => {
    const newest = tenant.alerts.toSorted((one, other) =>
      one.lastUpdateTime < other.lastUpdateTime ? 1 : -1,
    );
    expect(new Set(newest.slice(0, ofStory.length))).toEqual(new Set(ofStory));
    expect(tenant.alerts.slice(0, ofStory.length)).toEqual(ofStory);
    expect(tenant.machines.slice(5)).toEqual(plain.machines);
    expect(tenant.alerts.slice(ofStory.length).map(({ id }) => id)).toEqual(plain.alerts.map(({ id }) => id));
    expect(tenant.machineActions.slice(-plain.machineActions.length)).toEqual(plain.machineActions);
  });

  it('has five machines at risk, consistently in all rows', () => {
    const machines = new Map(tenant.machines.slice(0, 5).map((machine) => [machine.id, machine]));
    expect(new Set(ofStory.map(({ machineId }) => machineId))).toEqual(new Set(machines.keys()));
    for (const { machineId, computerDnsName, rbacGroupName } of ofStory) {
      expect(machines.get(machineId)).toMatchObject({ computerDnsName, rbacGroupName });
    }
    for (const { riskScore } of machines.values()) expect(riskScore).toMatch(/^(Medium|High)$/);
    expect(ofStory.filter(({ evidence }) => evidence.length < 2)).toEqual([]);
  });

  it('has a weak product, an investigation, an incident with a name, and actions in each state', () => {
    const [first] = tenant.machines;
    expect(vulnerabilitiesOfMachine(tenant, first!)).toContainEqual(
      expect.objectContaining({ cveId: 'CVE-2023-38831', productName: 'winrar', productVersion: '6.22' }),
    );
    expect(tenant.investigations.at(-1)).toMatchObject({ machineId: first!.id, state: 'Running' });
    expect(incidentsOf(tenant)).toContainEqual(
      expect.objectContaining({ id: '900001', displayName: 'Phishing to hands-on-keyboard in Finance' }),
    );
    const states = phishingStory.machineActions(NOW).map((stored) => actionAt(stored, NOW).status);
    expect(new Set(states)).toEqual(new Set(['Succeeded', 'Failed', 'InProgress', 'Pending']));
  });

  it('has no time in the future', () => {
    const rows = [
      tenant.machines.slice(0, 5),
      ofStory,
      phishingStory.logons(NOW),
      tenant.investigations.at(-1),
    ];
    const times = JSON.stringify(rows).matchAll(/"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g);
    expect([...times].filter(([, time]) => Date.parse(time ?? '') > NOW)).toEqual([]);
  });

  it('progresses while it is served', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const told = seedTenant(TENANT, { machines: 1, alerts: 5, machineActions: 0 }, 1, NOW, phishingStory);
    const before = told.alerts.length;
    const end = replayStory(phishingStory, told, () => NOW + 30_000);
    vi.advanceTimersByTime(30_000);
    expect(told.alerts).toHaveLength(before + 1);
    expect(told.alerts.map(({ id }) => id)).toEqual(told.alerts.map(({ id }) => id).toSorted());
    expect(told.alerts.find(({ title }) => title.startsWith('Volume shadow'))).toMatchObject({
      lastUpdateTime: new Date(NOW + 30_000).toISOString().replace('Z', '0000Z'),
      status: 'New',
    });
    end();
    vi.advanceTimersByTime(600_000);
    expect(told.alerts).toHaveLength(before + 1);
  });
});
