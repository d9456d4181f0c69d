import { describe, expect, it } from 'vitest';
import type { FaultEffect } from '../../../emulator/http/faults.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { passWaits, signIn } from '../../kit/time/pass-waits.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const EMULATOR = { machines: 10, alerts: 10 };
const MACHINES = '{ machines(first: 5) { nodes { id } } }';

async function startWith(
  effect: FaultEffect,
  times?: number,
  operation = 'listMachines',
): Promise<SubgraphUnderTest> {
  const subgraph = await startSubgraph({
    emulator: EMULATOR,
  });
  await signIn(subgraph);
  subgraph.emulator.control.addFault({ operation, ...(times !== undefined && { times }) }, effect);
  return subgraph;
}

describe('a read is retried', () => {
  it.each<[string, FaultEffect]>([
    [
      '500',
      {
        status: 500,
        body: { error: { code: 'InternalServerError', message: '(No error message, retry the operation)' } },
      },
    ],
    ['503 with a page of HTML', { html: 503 }],
    ['a cut connection', 'reset'],
    ['a truncated response', 'cutBody'],
  ])('after %s, and each attempt is charged to the quota', { tags: 'defender-first' }, async (_, effect) => {
    const subgraph = await startWith(effect, 2);
    const { data, errors } = await passWaits(subgraph, subgraph.ask(MACHINES));
    expect(errors).toBeUndefined();
    expect(data.machines.nodes).toHaveLength(5);
    expect(subgraph.calls('listMachines')).toHaveLength(3);
    const quota = await subgraph.ask('{ defenderUpstreamQuota { rateClass window used } }');
    expect(quota.data.defenderUpstreamQuota).toContainEqual({
      rateClass: 'LIST_MACHINES',
      window: 'MINUTE',
      used: 3,
    });
  });

  it.each<[string, FaultEffect]>([
    ['503', { status: 503 }],
    ['a cut connection', 'reset'],
    ['a truncated response', 'cutBody'],
  ])('a few times after %s, and then UPSTREAM_UNAVAILABLE', { tags: 'defender-first' }, async (_, effect) => {
    const subgraph = await startWith(effect);
    const { data, errors } = await passWaits(subgraph, subgraph.ask(MACHINES));
    expect(data).toEqual({ machines: null });
    expect(errors).toMatchObject([{ path: ['machines'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(subgraph.calls()).toHaveLength(4);
  });

  it('if it is a hunt too, though that is a POST', async () => {
    const subgraph = await startWith({ status: 503 }, 2, 'graphRunHuntingQuery');
    const hunt = subgraph.ask('{ defenderHunt(query: "DeviceInfo | take 1") { rowCount } }', {
      roles: ['Defender.Hunting'],
    });
    const { data, errors } = await passWaits(subgraph, hunt);
    expect(errors).toBeUndefined();
    expect(data.defenderHunt.rowCount).toBe(1);
    expect(subgraph.calls('graphRunHuntingQuery')).toHaveLength(3);
  });
});

describe('a read is not retried', () => {
  it('if no response came in time: UPSTREAM_TIMEOUT', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startWith('hang');
    const before = subgraph.clock.now();
    const { data, errors } = await passWaits(subgraph, subgraph.ask(MACHINES));
    expect(data).toEqual({ machines: null });
    expect(errors).toMatchObject([{ path: ['machines'], extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
    expect(subgraph.clock.now() - before).toBe(10_000);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it.each<[string, FaultEffect]>([
    ['a page of HTML with status 200', { html: 200 }],
    ['nothing with status 200', { status: 200 }],
    ['JSON that is no list', { status: 200, body: { rows: [] } }],
    ['JSON that is not even an object', { status: 200, body: 'null' }],
  ])('after %s: UPSTREAM_UNAVAILABLE', { tags: 'defender-first' }, async (_, effect) => {
    const subgraph = await startWith(effect);
    const { data, errors } = await subgraph.ask(MACHINES);
    expect(data).toEqual({ machines: null });
    expect(errors).toMatchObject([
      {
        message: "Defender's response to listMachines could not be read.",
        extensions: { code: 'UPSTREAM_UNAVAILABLE' },
      },
    ]);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('beyond the deadline of the operation', { tags: 'defender-first' }, async () => {
    const subgraph = await signIn(
      await startSubgraph({ emulator: EMULATOR, limits: { operationTimeoutMs: 700 } }),
    );
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, { status: 503 });
    const { errors } = await passWaits(subgraph, subgraph.ask(MACHINES));
    expect(errors).toMatchObject([{ path: ['machines'] }]);
    expect(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT']).toContain(errors?.[0]?.extensions.code);
    expect(subgraph.calls().length).toBeLessThanOrEqual(2);
  });
});

describe('404', () => {
  it.each([
    ['machines', 'listMachines', '{ machines { nodes { id } } }', { nodes: [] }],
    ['alerts', 'listAlerts', '{ alerts(orderBy: { field: ID }) { nodes { id } } }', { nodes: [] }],
    ['machineActions', 'listMachineActions', '{ machineActions { nodes { id } } }', { nodes: [] }],
    ['alert', 'getAlert', '{ alert(id: "da1_1") { id } }', null],
  ])(
    'with a JSON body means null for %s, and without one an error',
    { tags: 'defender-first' },
    async (field, operation, query, none) => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      for (const error of [
        { code: 'ResourceNotFound', message: 'x' },
        { code: '', message: 'Not there' },
      ]) {
        const fault = subgraph.emulator.control.addFault({ operation }, { status: 404, body: { error } });
        const { data, errors } = await subgraph.ask(query, { headers: { 'cache-control': 'no-cache' } });
        expect(errors).toBeUndefined();
        expect(data).toEqual({ [field]: none });
        subgraph.emulator.control.removeFault(fault);
      }
      subgraph.emulator.control.addFault({ operation }, { status: 404 });
      const { data, errors } = await subgraph.ask(query, { headers: { 'cache-control': 'no-cache' } });
      expect(data).toEqual({ [field]: null });
      expect(errors).toMatchObject([{ path: [field], extensions: { code: 'UPSTREAM_REJECTED' } }]);
    },
  );

  it(
    'of the alerts of a machine that was deleted in the meantime means no alerts',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const [machine] = onlyTenant(subgraph).machines;
      subgraph.emulator.control.addFault(
        { operation: 'listMachineAlerts' },
        { status: 404, body: { error: { code: 'ResourceNotFound', message: 'x' } } },
      );
      const { data, errors } = await subgraph.ask(
        `{ machine(id: "${machine!.id}") { alerts { nodes { id } } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.machine.alerts.nodes).toEqual([]);
    },
  );
});

describe('responses', () => {
  it.each(['on', 'off'] as const)('are read with raw deflate %s', async (deflate) => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { deflate } } });
    const { data, errors } = await subgraph.ask('{ machines(first: 10) { nodes { id } } }');
    expect(errors).toBeUndefined();
    expect(data.machines.nodes).toEqual(onlyTenant(subgraph).machines.map(({ id }) => ({ id })));
    expect(subgraph.calls()[0]?.headers['accept-encoding']).toContain('deflate');
  });
});
