import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/config/limits.js';
import { RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

/** Twenty calls a minute for each operation, or for all together; and the minimum number of waiting reads. */
const ENVIRONMENTS = [
  ['each operation has its window', 'operation', 12],
  ['one window counts everything', 'app', 5],
] as const;

/**
 * More bulk reads than a window allows, of the operations that guard an isolation; reads that would miss their deadline
 * are rejected.
 */
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

describe('an isolation while bulk reads exhaust the quota', () => {
  it.each(ENVIRONMENTS)('is sent without waiting where %s', { tags: 'slow' }, async (_, scope, waiting) => {
    const { subgraph, machine } = await startWithMachine({
      limits: { operationTimeoutMs: 90_000 },
      adjust: (config) => ({ ...config, quota: { scope, share: 0.2 } }),
    });
    const bulk = Promise.all(saturate(subgraph));
    await subgraph.clock.untilSleeping(waiting, LIMITS.attemptTimeoutMs);
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

describe('a walk through more pages than a window allows', () => {
  const walk = async (headers: Readonly<Record<string, string>>, waits: boolean) => {
    const subgraph = await startSubgraph({
      emulator: { machines: 24, alerts: 0, machineActions: 0 },
      env: { DEFENDER_QUOTA_SHARE: '0.1' },
    });
    const began = subgraph.clock.now();
    const [ids, codes]: [string[], string[]] = [[], []];
    for (let after: string | null = null, page = 0; page < 12; page += 1) {
      const query =
        '($after: String) { machines(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }';
      const asked = subgraph.ask(`query ${query}`, {
        variables: { after },
        headers: { 'cache-control': 'no-cache', ...headers },
      });
      // Requests that don't wait need no clock; advancing it would cause timeouts on a busy machine.
      const { data, errors } = await (waits ? subgraph.passTime(asked, 1_000) : asked);
      codes.push(...(errors ?? []).map(({ extensions }) => extensions.code));
      if (codes.length > 0) break;
      ids.push(...data.machines.nodes.map(({ id }: { readonly id: string }) => id));
      after = data.machines.pageInfo.endCursor;
    }
    return { subgraph, ids, codes, waitedMs: subgraph.clock.now() - began };
  };

  it('continues in the bulk lane, which waits from window to window', { tags: 'slow' }, async () => {
    const { subgraph, ids, codes, waitedMs } = await walk({ 'x-defender-lane': 'bulk' }, true);
    expect(codes).toEqual([]);
    expect(new Set(ids).size).toBe(24);
    expect(waitedMs).toBeGreaterThan(55_000);
    expect(subgraph.calls().filter(({ status }) => status === 429)).toEqual([]);
  });

  it('gets the retry time in the interactive lane', { tags: 'defender-first' }, async () => {
    const { ids, codes, waitedMs } = await walk({}, false);
    expect(codes).toEqual(['RATE_LIMITED']);
    expect(ids.length).toBeGreaterThanOrEqual(14);
    expect(waitedMs).toBe(0);
  });
});
