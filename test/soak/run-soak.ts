import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describeConditions } from '../../bench/report/conditions.js';
import { seededRandom } from '../kit/seeded-random.js';
import { planFaults } from './faults/plan-faults.js';
import { FAULTS, runFaults, type DoneFault } from './faults/run-faults.js';
import { createAllAnswered } from './invariants/all-answered.js';
import { createAuditKept } from './invariants/audit-kept.js';
import type { Invariant } from './invariants/invariant.js';
import { createOwnTenant } from './invariants/own-tenant.js';
import { createProcessesStay } from './invariants/processes-stay.js';
import { createWithinQuota } from './invariants/within-quota.js';
import { createWrittenOnce } from './invariants/written-once.js';
import { driveLoad, type AskedRequest } from './load/drive-load.js';
import { measureCapacity } from './load/measure-capacity.js';
import { requestsOf } from './load/requests.js';
import { describeWorld } from './load/world.js';
import type { SoakOptions } from './options.js';
import type { Arena } from './parts/arena.js';
import { countAnswers, createAnswerCounts } from './report/count-answers.js';
import { sampleProcesses } from './report/sample-processes.js';
import type { SoakResult } from './report/write-report.js';

/** Between the last fault and the end of the load, and again before handles are counted. */
const QUIET_MS = 5_000;
const DRAIN_EVERY_MS = 1_000;
/**
 * Requests a second. Defender allows 1,500 calls of each kind per tenant and hour: beyond this rate, nearly all are
 * `RATE_LIMITED`.
 */
const MAX_RATE = 5;

/** Applies load and faults to the arena, and returns the results. */
export async function runSoak(
  arena: Arena,
  options: SoakOptions,
  progress: (message: string) => void,
): Promise<SoakResult> {
  const { minutes, seed } = options;
  const conditions = describeConditions(new Date());
  const world = await describeWorld(arena.emulator);
  const requestIdOf = (number: number) => `soak-${seed}-${number}`;
  const source = requestsOf(world, requestIdOf);
  const capacity = () => measureCapacity(arena.balancer.url, source, seededRandom(seed));
  const rate = options.rate ?? Math.min((await capacity()) / 2, MAX_RATE);
  const invariants: Invariant[] = [
    createWithinQuota(),
    createOwnTenant(world),
    createWrittenOnce(),
    createAuditKept(requestIdOf),
    createAllAnswered(options.patience),
    createProcessesStay(),
  ];
  const counts = createAnswerCounts();
  const onAsked = (asked: AskedRequest) => {
    countAnswers(counts, asked);
    for (const { see } of invariants) see?.(asked);
  };
  const ways = {
    'the balancer': arena.balancer.url,
    ...(arena.gateway !== undefined && { 'Hive Gateway': new URL(arena.gateway.url).origin }),
  };
  const plan = planFaults(Object.keys(FAULTS), minutes * 60_000, seededRandom(seed));
  progress(
    `${plan.length} faults of seed ${seed}, ${rate.toFixed(1)} requests a second by ${Object.keys(ways).join(' and ')}`,
  );
  const calls = watchCalls(arena, invariants);
  const sampling = sampleProcesses(arena.replicas);
  const faults: DoneFault[] = [];
  const began = Date.now();
  const load = driveLoad({
    ways,
    source,
    random: seededRandom(seed + 1),
    rate,
    patience: options.patience,
    onAsked,
  });
  await runFaults(arena, plan, (fault) => {
    faults.push(fault);
    progress(`${Math.round((fault.from - began) / 1_000)} s: ${fault.kind}`);
  });
  await wait(QUIET_MS);
  const skipped = load.skipped();
  await load.stop();
  const seconds = (Date.now() - began) / 1_000;
  await wait(QUIET_MS);
  sampling.stop();
  calls.stop();
  const handlesAfter = Object.fromEntries(
    arena.replicas.map(({ name, life }) => [name, readdirSync(`/proc/${life?.pid ?? 'self'}/fd`).length]),
  );
  await Promise.all(arena.replicas.map((replica) => replica.terminate()));
  const evidence = {
    emulator: arena.emulator,
    faults,
    cuts: arena.balancer.cuts,
    stateKey: arena.stateKey,
    replicas: arena.replicas.map((replica) => ({
      name: replica.name,
      lives: replica.lives,
      trail: replica.readTrail(),
      output: replica.readOutput(),
      log: replica.readLog(),
    })),
  };
  return {
    evidence,
    conditions,
    minutes,
    seed,
    rate,
    ways: Object.keys(ways),
    seconds,
    counts,
    skipped,
    faults,
    replicas: arena.replicas,
    samples: sampling.samples,
    handlesAfter,
    verdicts: invariants.map(({ title, judge }) => ({ title, ...judge(evidence) })),
  };
}

/** Passes the emulator's calls on in order, once none is in flight, because a call includes its response. */
function watchCalls({ emulator: { control } }: Arena, invariants: readonly Invariant[]): { stop(): void } {
  const hand = (isLast: boolean) => {
    const calls = control.calls();
    const isUnderWay = calls.some(({ status, isLost }) => status === null && !isLost);
    if (isUnderWay && !isLast) return;
    control.clearCalls();
    for (const call of calls) {
      for (const { seeCall } of invariants) seeCall?.(call);
    }
  };
  const timer = setInterval(() => {
    hand(false);
  }, DRAIN_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      hand(true);
    },
  };
}
