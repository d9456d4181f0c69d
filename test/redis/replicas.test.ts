import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/config/clock.js';
import type { QuotaSettings } from '../../src/defender-api/quota/call-windows.js';
import { hasRedis, startRedis } from './redis-server.js';
import type { ReplicaCall, ReplicaOrder, ReplicaReport } from './replica-process.js';

const REPLICAS = 3;
/** How late an answer may come that Redis had a say in: its own time limit, and a machine that is busy. */
const LATENESS_MS = 2_000;

/** Processes that have heard of each other and begin when told. */
interface Crew {
  begin(): Promise<ReplicaReport[]>;
}

async function startCrew(order: Omit<ReplicaOrder, 'seed'>): Promise<Crew> {
  const script = join(import.meta.dirname, 'replica-process.ts');
  const children = Array.from({ length: REPLICAS }, (_, index) => {
    const argument = JSON.stringify({ ...order, seed: 1 + index });
    return fork(script, [argument], { execArgv: ['--import', 'tsx'] });
  });
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  await Promise.all(children.map((child) => hear(child)));
  return {
    begin: () =>
      Promise.all(
        children.map(async (child) => {
          const heard = hear(child);
          child.send('begin');
          return (await heard) as ReplicaReport;
        }),
      ),
  };
}

async function hear(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a replica ended with ${String(code)}`);
  });
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  return message;
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

/** The most grants that any stretch of this length holds. */
function findMost(calls: readonly ReplicaCall[], lengthMs: number): number {
  const times = grantsOf(calls).map(({ at }) => at);
  return Math.max(
    0,
    ...times.map((start) => times.filter((at) => at >= start && at < start + lengthMs).length),
  );
}

function expectEverybodyAnswered(calls: readonly ReplicaCall[]): void {
  for (const { state, at, deadline, askedAt, retryAfterSeconds } of calls) {
    expect(state).not.toBe('failed');
    if (state === 'refused') expect(retryAfterSeconds).toBeGreaterThanOrEqual(1);
    expect(at).toBeLessThanOrEqual(Math.max(deadline, askedAt) + LATENESS_MS);
  }
}

describe.skipIf(!hasRedis)('three replicas in three processes', () => {
  it.each(['operation', 'app'] as const)(
    'make a thousand calls at once within 100 a minute and never more, with scope %s',
    async (scope) => {
      const { url } = await startRedis();
      const crew = await startCrew({
        url,
        settings: { scope, share: 1 },
        beatMs: 300,
        graceMs: 3_000,
        calls: 334,
        durationMs: 2_000,
        longestPatienceMs: 2_000,
      });
      const reports = await crew.begin();
      const calls = reports.flatMap((report) => report.calls);
      expect(calls).toHaveLength(3 * 334);
      expectEverybodyAnswered(calls);
      for (const group of groupsOf(calls, scope)) {
        const granted = grantsOf(group);
        expect(granted.length).toBeLessThanOrEqual(100);
        expect(granted.filter(({ lane }) => lane !== 'action').length).toBeLessThanOrEqual(95);
        if (group.length > 250) expect(granted).toHaveLength(100);
      }
      expect(reports.flatMap(({ log }) => log)).toEqual([]);
    },
  );

  // A burst comes with every new window: once Redis is killed between two, once in the middle of one.
  it.each([
    ['operation', 2_500],
    ['app', 1_850],
  ] as const)(
    'stay under their budget while Redis is killed and comes back empty, with scope %s',
    async (scope, killAfterMs) => {
      const minute = 1_500;
      const server = await startRedis();
      const crew = await startCrew({
        url: server.url,
        settings: { scope, share: 1, lengths: { minute, hour: 30_000 } },
        beatMs: 200,
        graceMs: 3_000,
        calls: 1_800,
        durationMs: 9_000,
        longestPatienceMs: 1_000,
      });
      const working = crew.begin();
      await systemClock.sleep(killAfterMs);
      await server.kill();
      await systemClock.sleep(1_800);
      await server.restart();
      const restartedAt = Date.now();
      const reports = await working;
      const calls = reports.flatMap((report) => report.calls);
      expectEverybodyAnswered(calls);
      for (const group of groupsOf(calls, scope)) expect(findMost(group, minute)).toBeLessThanOrEqual(100);

      for (const report of reports) {
        // On a machine that is busy, Redis may seem lost once more: what counts is the budget, and how it ends.
        const kinds = report.sharing.map(({ shared }) => shared);
        expect([kinds[0], kinds[1], kinds.at(-1)]).toEqual([true, false, true]);
        const lost = report.sharing.find(({ shared }) => !shared);
        const said = report.log.map((line) => (JSON.parse(line) as { msg: string }).msg);
        expect([said[0], said.at(-1)]).toEqual([
          expect.stringMatching(/fair share/),
          expect.stringMatching(/shared again/),
        ]);
        const alone = report.calls.filter(({ at }) => at > lost!.at && at < restartedAt);
        expect(grantsOf(alone).length).toBeGreaterThan(0);
        for (const group of groupsOf(alone, scope)) expect(findMost(group, minute)).toBeLessThanOrEqual(33);
      }
      const lastBack = Math.max(...reports.map(({ sharing }) => sharing.at(-1)!.at));
      const afterwards = groupsOf(calls, scope)
        .map((group) => group.filter(({ at }) => at > lastBack))
        .map((group) => findMost(group, minute));
      expect(Math.max(...afterwards)).toBeGreaterThanOrEqual(90);
    },
  );
});
