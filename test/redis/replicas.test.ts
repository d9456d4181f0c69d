import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/lib/clock.js';
import type { QuotaSettings } from '../../src/defender-api/quota/call-windows.js';
import { BUILT } from '../kit/processes/build-processes.js';
import { hasRedis, startRedis } from './redis-server.js';
import type {
  ReplicaAnswer,
  ReplicaCall,
  ReplicaOrder,
  ReplicaReport,
  ReplicaRequest,
} from './replica-process.js';

const REPLICAS = 3;
/** Maximum delay of responses that involve Redis: its timeout in these tests, for a machine that is overloaded. */
const LATENESS_MS = 30_000;

/** Processes that know of each other. */
interface Crew {
  /** Sends the request to all at once. */
  ask(request: ReplicaRequest): Promise<ReplicaAnswer[]>;
  /** Polls until the state of all meets the condition. */
  until(condition: (answers: readonly ReplicaAnswer[]) => boolean): Promise<void>;
  end(): Promise<ReplicaReport[]>;
}

async function startCrew(order: Omit<ReplicaOrder, 'seed'>): Promise<Crew> {
  const children = Array.from({ length: REPLICAS }, (_, index) => {
    const argument = JSON.stringify({ ...order, seed: 1 + index });
    return fork(`${BUILT}test/redis/replica-process.js`, [argument], { execArgv: [] });
  });
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  await Promise.all(children.map((child) => nextMessage(child)));
  const ask: Crew['ask'] = (request) =>
    Promise.all(
      children.map(async (child) => {
        const answer = nextMessage(child);
        child.send(request);
        return (await answer) as ReplicaAnswer;
      }),
    );
  return {
    ask,
    until: async (condition) => {
      while (!condition(await ask({ kind: 'look' }))) await systemClock.sleep(20);
    },
    end: async () => (await ask({ kind: 'end' })).map(({ report }) => report!),
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const { signal } = over;
  try {
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`a replica ended with ${String(code)}`);
    });
    ended.catch(() => undefined);
    const [message] = (await Promise.race([once(child, 'message', { signal }), ended])) as [unknown];
    return message;
  } finally {
    over.abort();
  }
}

function grantsOf(calls: readonly ReplicaCall[]): ReplicaCall[] {
  return calls.filter(({ state }) => state === 'granted').sort((a, b) => a.at - b.at);
}

/** The calls that the service counts together. */
function groupsOf(calls: readonly ReplicaCall[], scope: QuotaSettings['scope']): ReplicaCall[][] {
  if (scope === 'app') return [[...calls]];
  const operations = [...new Set(calls.map(({ operation }) => operation))];
  return operations.map((operation) => calls.filter((call) => call.operation === operation));
}

/** The most grants in any period of this length. */
function findMost(calls: readonly ReplicaCall[], lengthMs: number): number {
  const times = grantsOf(calls).map(({ at }) => at);
  return Math.max(
    0,
    ...times.map((start) => times.filter((at) => at >= start && at < start + lengthMs).length),
  );
}

/** The most grants in a window of that test, among all that are counted separately. */
function findFullest(
  of: readonly { readonly calls: readonly ReplicaCall[] }[],
  scope: QuotaSettings['scope'],
): number {
  const groups = groupsOf(
    of.flatMap(({ calls }) => calls),
    scope,
  );
  return Math.max(...groups.map((group) => findMost(group, MINUTE)));
}

function expectEverybodyAnswered(reports: readonly ReplicaReport[]): void {
  for (const { calls, stalls } of reports) {
    for (const { state, at, deadline, askedAt, retryAfterSeconds } of calls) {
      expect(state).not.toBe('failed');
      if (state === 'refused') expect(retryAfterSeconds).toBeGreaterThanOrEqual(1);
      const due = Math.max(deadline, askedAt);
      const stalled = stalls.map(({ from, to }) => Math.max(0, Math.min(to, at) - Math.max(from, due)));
      expect(at - due - stalled.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(LATENESS_MS);
    }
  }
}

/** The states and grants of each replica from the loss of Redis until its restart, and the final state. */
function expectFairShares(
  reports: readonly ReplicaReport[],
  restartedAt: number,
  scope: QuotaSettings['scope'],
) {
  for (const report of reports) {
    // On a busy machine, Redis may seem lost once more: the budget and the final state count.
    const kinds = report.sharing.map(({ shared }) => shared);
    expect([kinds[0], kinds[1], kinds.at(-1)]).toEqual([true, false, true]);
    const lost = report.sharing.find(({ shared }) => !shared);
    const said = report.log.map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect([said[0], said.at(-1)]).toEqual([
      expect.stringMatching(/fair share/),
      expect.stringMatching(/shared quota is available again/),
    ]);
    const alone = report.calls.filter(({ at }) => at > lost!.at && at < restartedAt);
    expect(grantsOf(alone).length).toBeGreaterThan(0);
    for (const group of groupsOf(alone, scope)) expect(findMost(group, MINUTE)).toBeLessThanOrEqual(33);
  }
}

/** The length of a window where Redis is killed. */
const MINUTE = 1_500;

describe.skipIf(!hasRedis)('three replicas in three processes', () => {
  it.each(['operation', 'app'] as const)(
    'make a thousand calls at once within 100 a minute and never more, with scope %s',
    async (scope) => {
      const { url } = await startRedis();
      const settings = { scope, share: 1 };
      // No timeout ends before Redis responds, and no permit comes too late to be used, however slow the machine; and
      // all end before the next minute.
      const times = {
        beatMs: 300,
        graceMs: 30_000,
        timeoutMs: 30_000,
        longestPatienceMs: 30_000,
        marginMs: 25_000,
      };
      const crew = await startCrew({ url, settings, ...times });
      await crew.ask({ kind: 'call', count: 334, durationMs: 2_000 });
      const reports = await crew.end();
      const calls = reports.flatMap((report) => report.calls);
      expect(calls).toHaveLength(3 * 334);
      expectEverybodyAnswered(reports);
      for (const group of groupsOf(calls, scope)) {
        const granted = grantsOf(group);
        expect(granted.length).toBeLessThanOrEqual(100);
        expect(granted.filter(({ lane }) => lane !== 'action').length).toBeLessThanOrEqual(95);
        if (group.length > 250) expect(granted).toHaveLength(100);
      }
      expect(reports.flatMap(({ log }) => log)).toEqual([]);
    },
  );

  // A burst comes with every new window: once Redis is killed after one, once when a part of the window is used.
  it.each([
    ['operation', 300],
    ['app', 15],
  ] as const)(
    'stay under their budget while Redis is killed and comes back empty, with scope %s',
    async (scope, count) => {
      const server = await startRedis();
      const settings = { scope, share: 1, lengths: { minute: MINUTE, hour: 600_000 } };
      // None gives up, however slow the machine: it would continue with its own share beside the others.
      const times = { beatMs: 200, graceMs: 60_000, timeoutMs: 5_000, longestPatienceMs: 1_000 };
      const crew = await startCrew({ url: server.url, settings, ...times });
      await crew.ask({ kind: 'call', count, durationMs: 200 });
      // A replica can't account for calls that it hasn't heard of when Redis dies.
      await crew.until((answers) => new Set(answers.map(({ used }) => used)).size === 1);
      await server.kill();
      await crew.until((answers) => answers.every(({ shared }) => shared === false));
      await crew.ask({ kind: 'call', count: 500, durationMs: 3_000 });
      await server.restart();
      const restartedAt = Date.now();
      await crew.ask({ kind: 'call', count: 200, durationMs: 1_000 });
      await crew.until((answers) => answers.every(({ shared }) => shared === true));
      // On a busy machine, permits spread over the window, and stay so. A window without requests is used up at once.
      let answers = await crew.ask({ kind: 'call', count: 800, durationMs: 5_000 });
      while (findFullest(answers, scope) < 90) {
        await systemClock.sleep(2 * MINUTE);
        answers = await crew.ask({ kind: 'call', count: 200, durationMs: 200 });
      }
      const reports = await crew.end();
      expectEverybodyAnswered(reports);
      expectFairShares(reports, restartedAt, scope);
      expect(findFullest(reports, scope)).toBeLessThanOrEqual(100);
    },
  );
});
