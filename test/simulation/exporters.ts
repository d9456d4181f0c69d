import { hash } from 'node:crypto';
import { parquetReadObjects } from 'hyparquet';
import type { AuditEvent } from '../../src/audit/audit-event.js';
import { SubgraphError } from '../../src/errors/subgraph-error.js';
import type { SimulatedStorage } from './defender/simulated-storage.js';
import type { SimulatedDisk } from './disk/simulated-disk.js';
import type { Conditions } from './fault-plan.js';
import { person, type Replica } from './replica.js';
import type { Owner, Scheduler } from './scheduler.js';
import type { Report } from './writes/write-book.js';

export interface ExportersOptions {
  readonly scheduler: Scheduler;
  readonly startTime: number;
  readonly replicas: () => readonly Replica[];
  readonly storage: SimulatedStorage;
  readonly disk: SimulatedDisk;
  readonly conditions: Conditions;
  readonly report: Report;
  readonly trace: (line: string) => void;
}

/** The path of the files of each kind, or of its pages. */
const PATHS = {
  SOFTWARE_INVENTORY: '/api/machines/SoftwareInventoryExport',
  NON_CPE_SOFTWARE_INVENTORY: '/api/machines/SoftwareInventoryNonCpeExport',
  SOFTWARE_VULNERABILITY_CHANGES: '/api/machines/SoftwareVulnerabilityChangesByMachine',
  SOFTWARE_VULNERABILITIES: '/api/machines/SoftwareVulnerabilitiesExport',
  SECURE_CONFIGURATIONS: '/api/machines/SecureConfigurationsAssessmentExport',
  BROWSER_EXTENSIONS: '/api/machines/browserextensionsinventoryExport',
  CERTIFICATES: '/api/machines/certificateAssessmentExport',
  HARDWARE_FIRMWARE: '/api/machines/HardwareFirmwareInventoryExport',
  ANTIVIRUS_HEALTH: '/api/machines/InfoGatheringExport',
} as const;
type Kind = keyof typeof PATHS;
const KINDS = Object.keys(PATHS) as Kind[];

/** The other kinds are in files. */
const IN_PAGES: Kind = 'SOFTWARE_VULNERABILITY_CHANGES';
const SINCE_MS = 2 * 24 * 3_600_000;

const START_GAP_MS = 15_000;
/** Together with repetitions, below the 20 requests for files an hour of each kind. */
const STARTS_PER_HOUR = 12;
const HOUR_MS = 3_600_000;
const LOOK_GAP_MS = 4_000;
const LATER_LOOK_GAP_MS = 60_000;
const CANCELED_PART = 0.1;
const CANCEL_AFTER_MS = 10_000;
/** An export whose snapshot Defender replaces more often than this may fail. */
const MAX_RESTARTS = 2;

/** The others are NDJSON. */
const PARQUET_PART = 0.3;

type Finished = Extract<AuditEvent, { type: 'exportFinished' }>;
type FoundExport = NonNullable<Awaited<ReturnType<Replica['findExport']>>>;

/** An export as its client knows it. Times are milliseconds since the start. */
interface KnownExport {
  readonly id: string;
  readonly kind: Kind;
  readonly startedAt: number;
  /** The last status that is final, and when it was received. */
  end: string | undefined;
  endedAt: number;
  readonly trail: Finished[];
}

/** Clients who export inventories, look at them at any replica, cancel some, and read the finished files. */
export class Exporters {
  readonly #options: ExportersOptions;
  readonly #scheduler: Scheduler;
  readonly #owner: Owner = { name: 'exporters', isDead: false, pausedUntil: 0 };
  readonly #known = new Map<string, KnownExport>();
  readonly #trail = new Map<string, Finished[]>();
  #count = 0;
  #hasEnded = false;

  constructor(options: ExportersOptions) {
    this.#options = options;
    this.#scheduler = options.scheduler;
  }

  begin(): void {
    this.#later(START_GAP_MS, () => {
      if (this.#hasEnded) return;
      this.begin();
      this.#start(this.#scheduler.pick(KINDS));
    });
  }

  /** No further exports. */
  end(): void {
    this.#hasEnded = true;
  }

  /** The end of an export in the audit trail. */
  noteEnd(event: Finished): void {
    this.#trailOf(event.exportId).push(event);
  }

  /** Everything is quiet: each export must have ended, once. */
  close(): void {
    const { conditions, report } = this.#options;
    for (const { id, kind, startedAt, trail } of this.#known.values()) {
      if (conditions.redisForgot(startedAt, this.#now())) continue;
      const outcomes = [...new Set(trail.map(({ outcome }) => outcome))];
      if (outcomes.length === 0) report('export lost', `${kind} ${id}: it has no end in the audit trail`);
      if (outcomes.length > 1) report('export ended twice', `${kind} ${id}: ${outcomes.join(', ')}`);
    }
  }

  #trailOf(id: string): Finished[] {
    const trail = this.#trail.get(id) ?? [];
    this.#trail.set(id, trail);
    return trail;
  }

  #now(): number {
    return this.#scheduler.now() - this.#options.startTime;
  }

  #later(averageMs: number, work: () => void): void {
    this.#scheduler.after(this.#scheduler.random() * 2 * averageMs, this.#owner, work);
  }

  /** Sends a request to any replica, and continues with its response. */
  #ask<T>(label: string, request: (replica: Replica) => Promise<T>, then: (answer: T) => void): void {
    const ready = this.#options.replicas().filter((one) => one.isReady && !one.isDead);
    if (ready.length === 0) return;
    const replica = this.#scheduler.pick(ready);
    this.#scheduler.after(1, replica, () => {
      request(replica).then(
        (answer) => this.#scheduler.after(1, this.#owner, () => then(answer)),
        (error: unknown) => {
          const code = error instanceof SubgraphError ? error.code : String(error);
          this.#options.trace(`${label} at ${replica.name}: ${code}`);
          if (!(error instanceof SubgraphError) || code === 'INTERNAL')
            this.#options.report('not alive', `${label} at ${replica.name}: ${String(error)}`);
        },
      );
    });
  }

  #start(kind: Kind): void {
    const recent = [...this.#known.values()].filter(({ startedAt }) => startedAt > this.#now() - HOUR_MS);
    if (recent.filter((one) => one.kind === kind).length >= STARTS_PER_HOUR) return;
    this.#count += 1;
    const requestId = `export ${this.#count}`;
    const format = this.#scheduler.random() < PARQUET_PART ? 'PARQUET' : 'NDJSON';
    const startedAt = this.#now();
    const since = new Date(this.#scheduler.now() - SINCE_MS).toISOString();
    const input = { kind, format, idempotencyKey: requestId, ...(kind === IN_PAGES && { since }) } as const;
    this.#ask(
      `start of ${kind}`,
      (replica) => replica.startExport(input, person(1), requestId),
      ({ result }) => {
        if (result === null || this.#known.has(result.id)) return;
        this.#options.trace(`export ${result.id.slice(0, 8)} of ${kind} as ${format}`);
        const trail = this.#trailOf(result.id);
        const known = { id: result.id, kind, startedAt, end: undefined, endedAt: Infinity, trail };
        this.#known.set(result.id, known);
        this.#look(known);
        if (this.#scheduler.random() < CANCELED_PART) this.#later(CANCEL_AFTER_MS, () => this.#cancel(known));
      },
    );
  }

  #cancel({ id }: KnownExport): void {
    const label = `cancellation of ${id.slice(0, 8)}`;
    this.#ask(
      label,
      (replica) => replica.cancelExport(id, person(2), label),
      ({ outcome }) => this.#options.trace(`${label}: ${outcome}`),
    );
  }

  #look(known: KnownExport): void {
    this.#later(known.end === undefined ? LOOK_GAP_MS : LATER_LOOK_GAP_MS, () => {
      this.#look(known);
      const asked = this.#now();
      this.#ask(
        `look at ${known.id.slice(0, 8)}`,
        (replica) => replica.findExport(known.id, person(3), 'look'),
        (found) => this.#judge(known, found, asked),
      );
    });
  }

  #judge(known: KnownExport, found: FoundExport | undefined, asked: number): void {
    const { conditions, report, trace } = this.#options;
    const { id, kind, startedAt, end, endedAt } = known;
    const label = `${kind} ${id}`;
    const now = this.#now();
    const isForgotten = conditions.redisForgot(startedAt, now);
    if (found === undefined) {
      if (!isForgotten) report('export lost', `${label}: no replica knows it`);
      return;
    }
    const { status, failure } = found.job;
    // A replica that pauses as it reads the job sends an old status.
    if (asked > endedAt && status !== end && !isForgotten)
      report('export ended twice', `${label}: ${end}, then ${status}`);
    if (status === 'QUEUED' || status === 'RUNNING') return;
    if (end === undefined) trace(`${id.slice(0, 8)} is ${status} ${failure?.code ?? ''}`);
    known.end = status;
    known.endedAt = Math.min(endedAt, now);
    if (status === 'READY') void this.#compare(known, found);
    if (status === 'FAILED' && !conditions.exportMayFail(startedAt - 60_000, now) && !this.#mayGiveUp(known))
      report('export failed', `${label}: ${failure?.code} ${failure?.message}`);
  }

  /** Whether Defender replaced the snapshot once more than an export starts over. */
  #mayGiveUp({ kind, startedAt }: KnownExport): boolean {
    const { storage, startTime } = this.#options;
    return storage.takenSince(PATHS[kind], startTime + startedAt) > MAX_RESTARTS;
  }

  /** The file of a finished export must have exactly the rows of its snapshot. */
  async #compare({ id, kind }: KnownExport, { job, path }: FoundExport): Promise<void> {
    const { storage, disk, conditions, report } = this.#options;
    const differs = (detail: string) => report('export differs', `${kind} ${id}: ${detail}`);
    const content = disk.contentOf(path);
    if (content === undefined) {
      // A process whose clock is ahead removes the file early.
      if (!conditions.clocksDiffer(this.#now())) differs('its file is missing');
      return;
    }
    const digest = hash('sha256', content, 'hex');
    const names = await namesIn(content, job.format).catch((error: unknown) => differs(String(error)));
    if (names === undefined) return;
    // The service doesn't tell when it took the snapshot of pages.
    const expected =
      kind === IN_PAGES
        ? storage.namesFrom(PATHS[kind], names[0])
        : storage.namesAt(PATHS[kind], job.snapshotTime ?? '');
    if (expected === undefined) {
      differs(`there was no snapshot of ${job.snapshotTime}`);
      return;
    }
    const position = expected.findIndex((name, index) => name !== names[index]);
    if (position >= 0 || names.length !== expected.length)
      differs(`${names.length} of ${expected.length} rows, another one at ${position}`);
    if (digest !== job.digest) differs('its digest is that of another file');
    if (job.counts?.rows !== expected.length)
      differs(`${job.counts?.rows} rows counted of ${expected.length}`);
  }
}

/** Columns are named in two ways. */
interface NamedRow {
  readonly deviceName?: string;
  readonly DeviceName?: string;
}

function linesOf(content: Buffer): readonly NamedRow[] {
  const lines = content.toString().split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as NamedRow);
}

async function namesIn(content: Buffer, format: string): Promise<readonly (string | undefined)[]> {
  return format === 'PARQUET' ? readNames(content) : linesOf(content).map(nameOf);
}

async function readNames(content: Buffer): Promise<readonly (string | undefined)[]> {
  const { buffer } = Uint8Array.from(content);
  const rows = (await parquetReadObjects({ file: buffer })) as (NamedRow & { readonly record?: string })[];
  // Kinds without documented columns have their rows as text.
  return rows.map((row) => nameOf(row.record === undefined ? row : (JSON.parse(row.record) as NamedRow)));
}

function nameOf(row: NamedRow): string | undefined {
  return row.deviceName ?? row.DeviceName;
}
