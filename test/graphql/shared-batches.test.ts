import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const PLACES = 6;
/** Six calls a minute for each operation. */
const ENV = { DEFENDER_QUOTA_SHARE: '0.06' };

const machineQuery = (id: string) => `{ machine(id: "${id}") { id } }`;

async function useUpQuota(subgraph: SubgraphUnderTest): Promise<void> {
  for (let count = 1; count <= PLACES; count += 1) {
    await subgraph.ask(machineQuery(String(count).padStart(40, 'e')));
    await subgraph.ask(`{ machines(first: ${String(count)}) { nodes { id } } }`);
  }
}

describe('single reads while the quota is used up', () => {
  it('join the batches that wait for it: 300 machines become six calls', async () => {
    const subgraph = await startSubgraph({ env: ENV, limits: { operationTimeoutMs: 90_000 } });
    const ids = [...subgraph.emulator.tenants.values()][0]!.machines.slice(0, 300).map(({ id }) => id);
    await useUpQuota(subgraph);
    subgraph.forgetCalls();
    const answers = Promise.all(ids.map((id) => subgraph.ask(machineQuery(id))));
    await subgraph.clock.untilSleeping(ids.length);
    expect(subgraph.calls()).toHaveLength(0);
    expect((await subgraph.passTime(answers, 1_000)).map(({ data }) => data.machine.id)).toEqual(ids);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(Array(PLACES).fill('listMachines'));
  });
});
