import { hash } from 'node:crypto';
import { createWriter } from '../../src/exports/jobs/create-run.js';
import { seededRandom } from '../kit/seeded-random.js';
import { AuditBook } from './audit-book.js';
import { Callers } from './writes/callers.js';
import { SimulatedDefender } from './defender/simulated-defender.js';
import { Conditions, drawFaults, losesData, type Fault } from './fault-plan.js';
import { SimulatedDisk } from './disk/simulated-disk.js';
import { Exporters } from './exporters.js';
import { Followers } from './followers.js';
import { FaultInjector } from './inject-faults.js';
import { loadModules } from './graphql-server.js';
import { SimulatedRedis } from './redis/simulated-redis.js';
import { QuotaBook } from './quota-book.js';
import { Readers } from './reads/readers.js';
import { RELEASES_PER_HOUR, Replica, simulatedConfig } from './replica.js';
import { Scheduler, type Owner } from './scheduler.js';
import { takeOver } from './take-over.js';
import { Editors } from './writes/editors.js';
import { WriteBook, type ViolationKind } from './writes/write-book.js';
import { probe } from './probe.js';

export interface SimulationOptions {
  readonly seed: number;
  readonly hours: number;
  readonly replicas?: number;
  /** Instead of those that the seed draws. */
  readonly faults?: readonly Fault[];
  /** Whether clients follow changes. */
  readonly feed?: boolean | undefined;
  /** Whether clients export inventories. */
  readonly exports?: boolean | undefined;
  /** Whether clients read machines and actions, and tag machines. */
  readonly reads?: boolean | undefined;
  /** Whether clients also write what isn't an action. */
  readonly edits?: boolean | undefined;
  /** Whether Defender's API retires reads of alerts, and returns them again. */
  readonly retirement?: boolean | undefined;
  /** Receives one line an event. */
  readonly trace?: (line: string) => void;
}

export interface Violation {
  readonly kind: ViolationKind;
  /** Milliseconds since the start. */
  readonly at: number;
  readonly detail: string;
}

export interface SimulationResult {
  readonly faults: readonly Fault[];
  readonly violations: readonly Violation[];
  readonly simulatedMs: number;
  readonly events: number;
  readonly calls: number;
  /** SHA-256 of the trace. */
  readonly digest: string;
}

const START_TIME = Date.UTC(2026, 0, 15, 12);
/** From the last fault until everything has to work. */
const SETTLE_MS = 90_000;
/** From then until nothing may be under way. */
const QUIET_MS = 60_000;
/** Polls are less frequent while the quota of the hour is low. */
const FEED_QUIET_MS = 600_000;
/** A longer run uses up the quota of the hour, which returns an hour later. */
const MAX_HOURS_WITHIN_QUOTA = 0.25;
const HOUR_MS = 3_600_000;

/** Runs the product on a simulated clock with the faults of a seed, and checks what must hold. */
export async function runSimulation(options: SimulationOptions): Promise<SimulationResult> {
  const { seed, hours, feed = false, exports = false, reads = false, edits = false } = options;
  const { retirement = false, trace: print } = options;
  const untilMs = Math.round(hours * HOUR_MS);
  const simulatedMs =
    untilMs +
    SETTLE_MS +
    (feed || exports ? FEED_QUIET_MS : QUIET_MS) +
    ((feed || exports) && hours > MAX_HOURS_WITHIN_QUOTA ? HOUR_MS : 0);
  const faults = options.faults ?? drawFaults(seededRandom(seed), untilMs, { exports, retirement });
  const scheduler = new Scheduler(seededRandom(seed ^ 0x5bd1e995), START_TIME);
  const violations: Violation[] = [];
  let digest = '';
  let pending = '';
  let calls = 0;
  const flush = () => {
    digest = hash('sha256', digest + pending, 'hex');
    pending = '';
  };
  const trace = (line: string) => {
    const whole = `${((scheduler.now() - START_TIME) / 1_000).toFixed(6)} ${line}`;
    print?.(whole);
    pending += `${whole}\n`;
    if (pending.length > 100_000) flush();
  };
  const report = (kind: ViolationKind, detail: string) => {
    violations.push({ kind, at: scheduler.now() - START_TIME, detail });
    trace(`VIOLATION ${kind}: ${detail}`);
  };
  const conditions = new Conditions(faults);
  const book = new WriteBook(conditions, report, RELEASES_PER_HOUR);
  const audit = new AuditBook(report);
  const processes: Replica[] = [];
  const quota = new QuotaBook(conditions, processes, report);
  const redis = new SimulatedRedis(scheduler);
  const defender = new SimulatedDefender(scheduler, {
    onOverrun: (overrun) => quota.add(overrun, START_TIME),
    onAccepted: (action) => {
      trace(
        `accepted ${action.type} ${action.comment.slice(-12)} on ${action.machineId.slice(-6)} from ${action.sender.name}`,
      );
      audit.accept(action);
      book.accept(action, START_TIME);
      injector.onWrite(action.sender);
    },
    onEdit: (edit) => {
      const { operation, targets, sender } = edit;
      trace(`accepted ${operation} of ${targets.length} from ${sender.name}`);
      audit.acceptEdit(edit);
      book.acceptEdit(edit, START_TIME);
      injector.onWrite(sender);
    },
    onCall: (line) => {
      calls += 1;
      trace(line);
    },
  });
  const world: Owner = { name: 'world', isDead: false, pausedUntil: 0 };
  const replicas: Replica[] = [];
  const config = simulatedConfig();
  let starts = 0;
  const start = (index: number): void => {
    starts += 1;
    const name = `replica ${index + 1}.${starts}`;
    const boot: Owner = { name, isDead: false, pausedUntil: 0 };
    scheduler.after(0, boot, () => {
      const replica = Replica.start({
        ...{ name, scheduler, config, exports, reads, startTime: START_TIME },
        onAudit: (event, owner) => {
          if (event.type === 'exportFinished') exporters.noteEnd(event);
          trace(`trail ${owner.name} ${event.type} ${'outcome' in event ? String(event.outcome) : ''}`);
          audit.record(event, owner);
        },
        onLog: (line, owner) => trace(`log ${owner.name} ${messageOf(line)}`),
      });
      replicas[index] = replica;
      processes.push(replica);
      trace(`starts ${name}`);
    });
  };
  const disk = new SimulatedDisk(scheduler);
  const { storage } = defender;
  const injector = new FaultInjector({
    ...{ scheduler, owner: world, redis, defender, storage, disk, replicas, start, trace },
  });
  disk.onWork = (process, work) => injector.onDiskWork(process, work);
  redis.onWork = (client, commands) => injector.onRedisWork(client, commands);
  const callers = new Callers({
    scheduler,
    startTime: START_TIME,
    replicas: () => replicas,
    book,
    report,
    trace,
  });
  const editors = new Editors({
    ...{ scheduler, startTime: START_TIME, defender, book, report, trace },
    replicas: () => replicas,
  });
  const followers = new Followers({ scheduler, defender, replicas: () => replicas, report, trace });
  const exporters = new Exporters({
    ...{ scheduler, startTime: START_TIME, storage, disk, conditions, report, trace },
    replicas: () => replicas,
  });
  const readers = new Readers({
    ...{ scheduler, startTime: START_TIME, defender, conditions, book, report, trace },
    replicas: () => replicas,
  });
  // Its module is loaded from files, which a run can't read.
  if (exports) await createWriter('PARQUET', undefined);
  if (reads) await loadModules();
  const restore = takeOver({
    scheduler,
    disk: disk.functions,
    connect: (owner) => redis.connect(owner),
    dispatch: (owner, sent, handler) => defender.dispatch(owner, sent, handler),
  });
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = print === undefined ? 0 : stackTraceLimit;
  try {
    for (let index = 0; index < (options.replicas ?? 3); index += 1) start(index);
    await scheduler.runUntil(START_TIME + 1_000);
    scheduler.after(0, world, () => {
      callers.begin();
      // First: alerts are about machines.
      if (reads || edits) defender.begin();
      if (reads) readers.begin();
      if (edits) editors.begin();
      if (feed) followers.begin(faults.filter(losesData));
      if (exports) exporters.begin();
      for (const fault of faults) injector.plan(fault, START_TIME);
    });
    await scheduler.runUntil(START_TIME + untilMs);
    scheduler.after(0, world, () => {
      callers.end();
      editors.end();
      followers.end();
      exporters.end();
      readers.end();
      injector.disarm();
    });
    await scheduler.runUntil(START_TIME + untilMs + SETTLE_MS);
    probe({ scheduler, replicas, report, trace });
    if (reads) readers.probe();
    await scheduler.runUntil(START_TIME + simulatedMs);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    restore();
  }
  audit.close();
  if (feed) followers.close();
  if (exports) exporters.close();
  for (const escape of new Set(scheduler.escapes)) report('left the simulation', escape);
  flush();
  return { faults, violations, simulatedMs, events: scheduler.events, calls, digest };
}

function messageOf(line: string): string {
  const { msg } = JSON.parse(line) as { msg: string };
  return msg;
}
