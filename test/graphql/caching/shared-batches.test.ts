import { describe, expect, it } from 'vitest';
import type { ManualClock } from '../../kit/time/manual-clock.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const PLACES = 6;
/** Seven calls a minute for each operation, six of which a single caller gets. */
const ENV = { DEFENDER_QUOTA_SHARE: '0.07' };

const machineQuery = (id: string) => `{ machine(id: "${id}") { id } }`;

async function useUpQuota(subgraph: SubgraphUnderTest): Promise<void> {
  for (let count = 1; count <= PLACES; count += 1) {
    await subgraph.ask(machineQuery(String(count).padStart(40, 'e')));
    await subgraph.ask(`{ machines(first: ${String(count)}) { nodes { id } } }`);
  }
}

/** Time passes while code runs: each call of the clock is a millisecond later. */
function letTimePass(clock: ManualClock): void {
  const now = clock.now.bind(clock);
  clock.now = () => {
    clock.advance(1);
    return now();
  };
}

const metricsOf = async ({ url }: { readonly url: string }) => (await fetch(`${url}/metrics`)).text();

describe('a single read that needs no batch to join', () => {
  it('is made immediately while there is quota, however the clock ticks, without a rate limit event', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 0, machineActions: 20 } });
    const ids = onlyTenant(subgraph).machineActions.map(({ action }) => action.id);
    letTimePass(subgraph.clock);
    for (const id of ids.slice(0, 5)) {
      const { data } = await subgraph.ask(`{ machineAction(id: "${id}") { id } }`);
      expect(data.machineAction.id).toBe(id);
    }
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(Array(5).fill('getMachineAction'));
    expect(subgraph.log()).not.toMatch(/quota|"level":40/i);
    expect(await metricsOf(subgraph)).not.toMatch(/defender_quota_refusals_total\{/);
  });

  it(
    'that joins one because its own quota is exhausted was not rejected',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({
        emulator: { machines: 20, alerts: 0, machineActions: 0 },
        env: ENV,
      });
      const ids = onlyTenant(subgraph).machines.map(({ id }) => id);
      for (const id of ids.slice(0, PLACES + 2)) {
        const { data } = await subgraph.ask(`{ machine(id: "${id}") { id } }`);
        expect(data.machine.id).toBe(id);
      }
      expect(subgraph.calls('listMachines').length).toBeGreaterThan(0);
      expect(subgraph.log()).not.toMatch(/"level":(40|"warn")/);
      expect(await metricsOf(subgraph)).not.toMatch(/defender_quota_refusals_total\{/);
    },
  );
});

describe('single reads while the quota is exhausted', () => {
  it(
    'join the batches that wait for it: 300 machines become six calls',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ env: ENV, limits: { operationTimeoutMs: 90_000 } });
      const ids = [...subgraph.emulator.tenants.values()][0]!.machines.slice(0, 300).map(({ id }) => id);
      await useUpQuota(subgraph);
      subgraph.forgetCalls();
      const answers = Promise.all(ids.map((id) => subgraph.ask(machineQuery(id))));
      await subgraph.clock.untilSleeping(ids.length);
      expect(subgraph.calls()).toHaveLength(0);
      expect((await subgraph.passTime(answers, 1_000)).map(({ data }) => data.machine.id)).toEqual(ids);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(Array(PLACES).fill('listMachines'));
    },
  );
});
