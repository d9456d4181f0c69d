import { describe, expect, it } from 'vitest';
import { antivirusHealthOf, antivirusHealthOfAll } from '../../../emulator/tenants/device-health.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { graphName } from '../../kit/reads/graph-names.js';

const OPERATION = 'listDeviceAntivirusHealth';
const MODES: Readonly<Record<string, string>> = {
  '': 'OTHER',
  '0': 'ACTIVE',
  '1': 'PASSIVE',
  '2': 'DISABLED',
  '3': 'OTHER',
  '4': 'EDR_BLOCKED',
  '5': 'PASSIVE_AUDIT',
};
const FIELDS =
  'machineId computerDnsName osKind osPlatform osVersion avMode avSignatureVersion avEngineVersion avPlatformVersion avIsSignatureUpToDate avIsEngineUpToDate avIsPlatformUpToDate avSignaturePublishTime avSignatureUpdateTime avEngineUpdateTime avPlatformUpdateTime quickScanResult quickScanError quickScanTime fullScanResult fullScanError fullScanTime lastSeenTime dataRefreshTimestamp avModeDataRefreshTime avSignatureDataRefreshTime cloudProtectionState rbacGroupId rbacGroupName';

describe('antivirus health of machines', () => {
  it('is returned for each machine of a page, 50 machines a call', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 200, alerts: 0 } });
    const { machines } = onlyTenant(subgraph);
    const { data, errors } = await subgraph.ask(
      `{ machines(first: 120) { nodes { id antivirusHealth { ${FIELDS} } } } }`,
    );
    expect(errors).toBeUndefined();
    const expected = machines.slice(0, 120).map((machine) => {
      const row = antivirusHealthOf(machine);
      if (row === null) return { id: machine.id, antivirusHealth: null };
      const { id, ...shown } = row;
      const { quickScanResult, quickScanError, fullScanResult, fullScanError, avMode, rbacGroupId } = row;
      return {
        id,
        antivirusHealth: {
          ...shown,
          osKind: graphName(row.osKind),
          avMode: MODES[avMode],
          avIsSignatureUpToDate: graphName(row.avIsSignatureUpToDate),
          avIsEngineUpToDate: graphName(row.avIsEngineUpToDate),
          avIsPlatformUpToDate: graphName(row.avIsPlatformUpToDate),
          quickScanResult: graphName(quickScanResult) || null,
          quickScanError: quickScanError || null,
          fullScanResult: graphName(fullScanResult) || null,
          fullScanError: fullScanError || null,
          rbacGroupId: String(rbacGroupId),
        },
      };
    });
    expect(data.machines.nodes).toEqual(expected);
    const shown = expected.flatMap(({ antivirusHealth }) => antivirusHealth ?? []);
    expect(new Set(shown.map(({ avMode }) => avMode)).size).toBeGreaterThanOrEqual(5);
    expect(shown.length).toBeLessThan(120);
    expect(subgraph.calls('listMachines')).toHaveLength(1);
    expect(subgraph.calls(OPERATION)).toHaveLength(3);
    expect(subgraph.calls()).toHaveLength(4);
    for (const { query } of subgraph.calls(OPERATION)) expect(query['$top']).toBe('10000');
  });

  it('of one machine makes one call beside the machine', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 0 } });
    const [row] = antivirusHealthOfAll(onlyTenant(subgraph).machines);
    const { data } = await subgraph.ask(
      `{ machine(id: "${row!.machineId}") { antivirusHealth { machineId avSignatureVersion } } }`,
    );
    expect(data.machine.antivirusHealth).toEqual({
      machineId: row!.machineId,
      avSignatureVersion: row!.avSignatureVersion,
    });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['getMachine', OPERATION]);
  });

  it('is read machine by machine if the service does not accept several', async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 8, alerts: 0, switches: { inOperator: 'nowhere' } },
    });
    const { data, errors } = await subgraph.ask(
      '{ machines { nodes { id antivirusHealth { machineId } } } }',
    );
    expect(errors).toBeUndefined();
    for (const { id, antivirusHealth } of data.machines.nodes) {
      if (antivirusHealth !== null) expect(antivirusHealth.machineId).toBe(id);
    }
    expect(
      data.machines.nodes.filter(
        ({ antivirusHealth }: { antivirusHealth: unknown }) => antivirusHealth !== null,
      ),
    ).toHaveLength(antivirusHealthOfAll(onlyTenant(subgraph).machines).length);
  });

  it('is the latest if a machine has several reports', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 0 } });
    const [row] = antivirusHealthOfAll(onlyTenant(subgraph).machines);
    const older = { ...row, lastSeenTime: '2020-01-01T00:00:00Z', avMode: '2' };
    const newer = { ...row, lastSeenTime: '2030-01-01T00:00:00Z', avMode: '4' };
    subgraph.emulator.control.addFault(
      { operation: OPERATION },
      { status: 200, body: { value: [older, newer, { ...older, machineId: 'f'.repeat(40) }] } },
    );
    const { data } = await subgraph.ask(
      `{ machine(id: "${row!.machineId}") { antivirusHealth { avMode } } }`,
    );
    expect(data.machine.antivirusHealth).toEqual({ avMode: 'EDR_BLOCKED' });
  });

  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    [
      'undocumented words',
      { avMode: '9', osKind: 'WINDOWS', avIsEngineUpToDate: 'maybe', quickScanResult: 'Paused' },
      {
        avMode: 'UNRECOGNIZED',
        osKind: 'WINDOWS',
        avIsEngineUpToDate: 'UNRECOGNIZED',
        quickScanResult: 'UNRECOGNIZED',
      },
    ],
    [
      'numbers and flags for texts',
      { avMode: 1, avIsEngineUpToDate: false, osKind: 5, quickScanResult: null },
      { avMode: 'PASSIVE', avIsEngineUpToDate: 'FALSE', osKind: null, quickScanResult: null },
    ],
    [
      'nothing',
      { avMode: undefined, avIsEngineUpToDate: undefined, osKind: undefined, quickScanResult: undefined },
      { avMode: null, avIsEngineUpToDate: null, osKind: null, quickScanResult: null },
    ],
  ])('reads %s', async (_, sent, shown) => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 0 } });
    const [row] = antivirusHealthOfAll(onlyTenant(subgraph).machines);
    subgraph.emulator.control.addFault(
      { operation: OPERATION },
      { status: 200, body: { value: [{ ...row, ...sent }] } },
    );
    const { data, errors } = await subgraph.ask(
      `{ machine(id: "${row!.machineId}") { antivirusHealth { avMode osKind avIsEngineUpToDate quickScanResult } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.machine.antivirusHealth).toEqual(shown);
  });

  it.each([null, ''])('has the id of its machine if `machineId` is %j', async (machineId) => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 0 } });
    const [row] = antivirusHealthOfAll(onlyTenant(subgraph).machines);
    subgraph.emulator.control.addFault(
      { operation: OPERATION },
      { status: 200, body: { value: [{ ...row, machineId }] } },
    );
    const selection = '{ machineId machine { id } }';
    const { data } = await subgraph.ask(
      `{ machine(id: "${row!.id}") { antivirusHealth ${selection} } defenderDeviceAntivirusHealth { nodes ${selection} } }`,
    );
    const shown = { machineId: row!.id, machine: { id: row!.id } };
    expect(data).toEqual({
      machine: { antivirusHealth: shown },
      defenderDeviceAntivirusHealth: { nodes: [shown] },
    });
  });

  it('fails without affecting the machine', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 0 } });
    const [row] = antivirusHealthOfAll(onlyTenant(subgraph).machines);
    subgraph.emulator.control.addFault({ operation: OPERATION }, { status: 403 });
    const { data, errors } = await subgraph.ask(
      `{ machine(id: "${row!.machineId}") { id antivirusHealth { machineId } } }`,
    );
    expect(data.machine).toEqual({ id: row!.machineId, antivirusHealth: null });
    expect(errors).toMatchObject([
      {
        path: ['machine', 'antivirusHealth'],
        extensions: { code: 'UPSTREAM_FORBIDDEN', missingPermissions: ['Machine.Read.All'] },
      },
    ]);
  });

  it('is read at most 30 times a minute: further requests are rate limited', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 0 } });
    const { data } = await subgraph.ask(
      '{ machines(first: 1) { nodes { antivirusHealth { machineId } } } defenderUpstreamQuota { rateClass window limit } }',
    );
    const windows = await subgraph.ask('{ defenderUpstreamQuota { rateClass window limit } }');
    expect(data.machines.nodes).toHaveLength(1);
    expect(windows.data.defenderUpstreamQuota).toEqual(
      expect.arrayContaining([
        { rateClass: 'LIST_DEVICE_ANTIVIRUS_HEALTH', window: 'MINUTE', limit: 30 },
        { rateClass: 'LIST_DEVICE_ANTIVIRUS_HEALTH', window: 'HOUR', limit: 1000 },
      ]),
    );
  });
});
