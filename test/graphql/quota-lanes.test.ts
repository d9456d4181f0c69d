import { describe, expect, it } from 'vitest';
import { RESPONDER, startWithMachine, write } from '../kit/response-actions.js';
import type { SubgraphUnderTest } from '../kit/start-subgraph.js';

/** Twenty calls a minute for each operation, or for all together; and how many reads wait then at least. */
const ENVIRONMENTS = [
  ['each operation has its window', { DEFENDER_QUOTA_SHARE: '0.2' }, 12],
  ['one window counts everything', { DEFENDER_QUOTA_SHARE: '0.2', DEFENDER_QUOTA_SCOPE: 'app' }, 5],
] as const;

/** More bulk reads than a window holds, of the very operations that guard an isolation; those that can't be served in time are refused. */
function saturate(subgraph: SubgraphUnderTest) {
  const bulk = { headers: { 'x-defender-lane': 'bulk' } };
  return Array.from({ length: 60 }, (_, index) =>
    subgraph.ask(
      index % 2 === 0
        ? `{ machineActions(first: ${String(index + 1)}) { nodes { id } } }`
        : `{ machine(id: "${String(index).padStart(40, 'e')}") { id } }`,
      bulk,
    ),
  );
}

describe('an isolation while bulk reads use up the quota', () => {
  it.each(ENVIRONMENTS)('is sent without waiting where %s', async (_, env, waiting) => {
    const { subgraph, machine } = await startWithMachine({ env, limits: { operationTimeoutMs: 90_000 } });
    const bulk = Promise.all(saturate(subgraph));
    await subgraph.clock.untilSleeping(waiting);
    const before = subgraph.clock.now();
    const { receipt } = await write(
      subgraph,
      'isolateMachine',
      { machineId: machine.id },
      { roles: RESPONDER },
    );
    expect(receipt.outcome).toBe('CREATED');
    expect(subgraph.clock.now() - before).toBeLessThanOrEqual(1_000);
    const answers = await subgraph.passTime(bulk, 1_000);
    const codes = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
    expect(codes.filter((code) => code !== 'RATE_LIMITED')).toEqual([]);
    expect(subgraph.calls().filter(({ status }) => status === 429)).toEqual([]);
  });
});
