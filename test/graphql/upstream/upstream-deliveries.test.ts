import { describe, expect, it } from 'vitest';
import type { FaultEffect } from '../../../emulator/http/faults.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { isAwaited } from '../../kit/http/travelling-requests.js';
import { passWaits, signIn } from '../../kit/time/pass-waits.js';

const MACHINES = '{ machines(first: 5) { nodes { id } } }';

async function startWith(effect: FaultEffect, times?: number, deflate: 'on' | 'off' = 'off') {
  const subgraph = await startSubgraph({
    emulator: { machines: 10, alerts: 10, switches: { deflate } },
  });
  await signIn(subgraph);
  subgraph.emulator.control.addFault(
    { operation: 'listMachines', ...(times !== undefined && { times }) },
    effect,
  );
  return subgraph;
}

async function expectWhole(subgraph: SubgraphUnderTest): Promise<void> {
  const { data, errors } = await passWaits(subgraph, subgraph.ask(MACHINES));
  expect(errors).toBeUndefined();
  expect(data.machines.nodes).toHaveLength(5);
}

describe.each(['on', 'off'] as const)('a response, with compression %s,', (deflate) => {
  it.each<[string, FaultEffect]>([
    ['arrives byte by byte', { dripMs: 20 }],
    ['is shorter than its length', 'lengthTooLong'],
  ])(
    'that %s is given up after the timeout of one attempt: UPSTREAM_TIMEOUT',
    { tags: 'defender-first' },
    async (_, effect) => {
      const subgraph = await startWith(effect, undefined, deflate);
      const answer = subgraph.ask(MACHINES);
      await expect.poll(() => subgraph.calls('listMachines')[0]?.status).toBe(200);
      subgraph.clock.advance(10_000);
      const { data, errors } = await answer;
      expect(data).toEqual({ machines: null });
      expect(errors).toMatchObject([{ path: ['machines'], extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
      expect(subgraph.calls()).toHaveLength(1);
      await expect.poll(() => isAwaited(subgraph.emulator.url)).toBe(false);
      subgraph.emulator.control.clearFaults();
      await expectWhole(subgraph);
    },
  );

  it(
    'that is longer than its length is never accepted as whole, and affects no other',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startWith('lengthTooShort', undefined, deflate);
      const { data, errors } = await passWaits(subgraph, subgraph.ask(MACHINES));
      expect(data).toEqual({ machines: null });
      expect(errors).toMatchObject([{ path: ['machines'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
      subgraph.emulator.control.clearFaults();
      for (let count = 0; count < 3; count += 1) await expectWhole(subgraph);
    },
  );

  it('that is truncated is requested again', { tags: 'defender-first' }, async () => {
    const subgraph = await startWith('cutBody', 2, deflate);
    await expectWhole(subgraph);
    expect(subgraph.calls('listMachines')).toHaveLength(3);
  });

  it('that comes slowly, but whole and in time, is accepted', { tags: 'defender-first' }, async () => {
    const subgraph = await startWith({ delayMs: 100 }, 1, deflate);
    await expectWhole(subgraph);
    expect(subgraph.calls('listMachines')).toHaveLength(1);
  });
});

it.each<[string, FaultEffect]>([
  ['hangs', 'hang'],
  ['drips', { dripMs: 20 }],
  ['is shorter than its length', 'lengthTooLong'],
])(
  'a deadline ends the wait for a response that %s, before the attempt is given up',
  { tags: 'defender-first' },
  async (_, effect) => {
    const subgraph = await startSubgraph({
      emulator: { machines: 10, alerts: 0 },
      limits: { operationTimeoutMs: 700 },
    });
    await signIn(subgraph);
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, effect);
    const answer = subgraph.ask(MACHINES);
    await expect.poll(() => subgraph.calls('listMachines').length).toBe(1);
    subgraph.clock.advance(701);
    const { data, errors } = await answer;
    expect(data).toEqual({ machines: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
  },
);
