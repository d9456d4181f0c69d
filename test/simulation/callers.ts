import {
  isolateMachine,
  isolateMachines,
  releaseMachine,
} from '../../src/commands/machine-actions/response-actions.js';
import type { WriteWarning } from '../../src/commands/sequence/write-warning.js';
import { SubgraphError } from '../../src/errors/subgraph-error.js';
import { writeWithApproval } from './approved-writes.js';
import { person, type Replica } from './replica.js';
import type { Owner, Scheduler } from './scheduler.js';
import type { Answer, Attempt, KeyedWrite, Report, WriteBook } from './write-book.js';

export interface CallersOptions {
  readonly scheduler: Scheduler;
  readonly startTime: number;
  /** The replicas that run. */
  readonly replicas: () => readonly Replica[];
  readonly book: WriteBook;
  readonly report: Report;
  readonly trace: (line: string) => void;
}

/** A request ends at its deadline: 25 s, and 15 s more to look for a lost answer. */
const DEADLINE_MS = 40_000;
const LATE_MS = 5_000;
const READ_DEADLINE_MS = 25_000;
const LONGEST_PATIENCE_MS = 60_000;
const MAX_ATTEMPTS = 4;
const WRITE_GAP_MS = 4_000;
/** Requests that a gateway repeats at another replica before the first has responded. */
const HEDGED = 0.3;
const HEDGE_GAP_MS = 1_000;
const RIVALS = 0.2;
const RIVAL_GAP_MS = 1_500;
const APPROVAL_GAP_MS = 60_000;
/** Bursts of reads at the limit of a minute, which together reach the limit of an hour. */
const READ_GAP_MS = 400;
const BURST_MS = 60_000;
const BURST_GAP_MS = 120_000;
const PEOPLE = 5;
/** Together with others they reach the cap, at several replicas at once. */
const BURST_OF_RELEASES = 4;

/** People who read, write, give up, and ask again elsewhere with the same key. */
export class Callers {
  readonly owner: Owner = { name: 'callers', isDead: false, pausedUntil: 0 };
  readonly #options: CallersOptions;
  readonly #scheduler: Scheduler;
  readonly #isolated: string[] = [];
  #count = 0;
  #hasEnded = false;

  constructor(options: CallersOptions) {
    this.#options = options;
    this.#scheduler = options.scheduler;
  }

  begin(): void {
    this.#later(WRITE_GAP_MS, () => this.#beginWrites());
    this.#later(BURST_GAP_MS, () => this.#burst());
    this.#later(APPROVAL_GAP_MS, () => this.#useApproval());
  }

  /** No further requests, except those that retry. */
  end(): void {
    this.#hasEnded = true;
  }

  #now(): number {
    return this.#scheduler.now() - this.#options.startTime;
  }

  #later(averageMs: number, work: () => void): void {
    this.#scheduler.after(this.#scheduler.random() * 2 * averageMs, this.owner, work);
  }

  #beginWrites(): void {
    if (this.#hasEnded) return;
    this.#later(WRITE_GAP_MS, () => this.#beginWrites());
    const drawn = this.#scheduler.random();
    const machineIds = Array.from({ length: drawn < 0.2 ? 3 : 1 }, () => this.#newMachine());
    const released = drawn > 0.75 ? this.#isolated.shift() : undefined;
    const isolate = machineIds.length > 1 ? 'isolateMany' : 'isolate';
    if (released !== undefined) {
      this.write('release', [released]);
      if (drawn > 0.9)
        for (const one of this.#isolated.splice(0, BURST_OF_RELEASES)) this.write('release', [one]);
    } else this.write(isolate, machineIds);
    // Somebody else isolates the same machines at the same time.
    if (released === undefined && this.#scheduler.random() < RIVALS)
      this.#later(RIVAL_GAP_MS, () => this.write(isolate, machineIds));
  }

  #useApproval(): void {
    if (this.#hasEnded) return;
    this.#later(APPROVAL_GAP_MS, () => this.#useApproval());
    const pick = () => this.#someReplica();
    writeWithApproval({ ...this.#options, owner: this.owner, pick }, this.#newMachine());
  }

  #newMachine(): string {
    this.#count += 1;
    return this.#count.toString(16).padStart(40, '0');
  }

  #burst(): void {
    if (this.#hasEnded) return;
    this.#later(BURST_GAP_MS, () => this.#burst());
    const until = this.#now() + BURST_MS;
    const read = () => {
      if (this.#hasEnded || this.#now() > until) return;
      this.#later(READ_GAP_MS, read);
      this.#read();
    };
    read();
  }

  #read(): void {
    const replica = this.#someReplica();
    if (replica === undefined) return;
    this.#count += 1;
    const id = `00000000-0000-4000-9000-${String(this.#count).padStart(12, '0')}`;
    this.#watch(replica, READ_DEADLINE_MS, `read ${id}`, () =>
      replica.readAction(id, person(this.#count % PEOPLE), `read ${this.#count}`),
    );
  }

  /** Begins a write under a new key; resolves with its last answer, if any. */
  write(mutation: KeyedWrite['mutation'], machineIds: readonly string[]): void {
    this.#count += 1;
    const write: KeyedWrite = { key: `k${this.#count}`, mutation, machineIds, attempts: [] };
    this.#options.book.writes.set(write.key, write);
    this.#attempt(write, false);
    if (this.#scheduler.random() < HEDGED) this.#later(HEDGE_GAP_MS, () => this.#attempt(write, false));
  }

  #attempt(write: KeyedWrite, resend: boolean): void {
    const replica = this.#someReplica(write.attempts.at(-1)?.replica);
    if (replica === undefined) {
      this.#later(2_000, () => this.#attempt(write, resend));
      return;
    }
    const attempt: Attempt = { at: this.#now(), replica, resend, answeredAt: undefined, answer: undefined };
    write.attempts.push(attempt);
    const label = `${write.key} ${write.mutation} attempt ${write.attempts.length} at ${replica.name}`;
    this.#options.trace(`asks ${label}${resend ? ' with resend' : ''}`);
    const patience =
      this.#scheduler.random() < 0.4 ? this.#scheduler.between(500, 15_000) : LONGEST_PATIENCE_MS;
    let isOver = false;
    const goOn = () => {
      if (isOver) return;
      isOver = true;
      this.#decide(write, attempt);
    };
    this.#scheduler.after(patience, this.owner, goOn);
    this.#watch(replica, DEADLINE_MS, label, async () => {
      const answer = await send(write, resend, replica, `${write.key} ${write.attempts.length}`);
      // The answer travels back to its caller.
      this.#scheduler.after(1, this.owner, () => {
        // The caller's connection has timed out.
        if (this.#now() - attempt.at > LONGEST_PATIENCE_MS) return;
        attempt.answer = answer;
        attempt.answeredAt = this.#now();
        this.#options.trace(
          `answer ${label}: ${answer.kind} ${answer.code} ${[...(answer.items?.values() ?? [])].join(',')}`,
        );
        this.#options.book.answered(write, attempt);
        goOn();
      });
    });
  }

  /** After an answer, or without one: whether to ask again. */
  #decide(write: KeyedWrite, { answer }: Attempt): void {
    const isDone =
      answer?.kind === 'result' && answer.code !== 'OUTCOME_UNKNOWN' && answer.code !== 'PARTIALLY_DONE';
    if (isDone && write.mutation === 'isolate' && answer.code === 'CREATED')
      this.#isolated.push(...write.machineIds);
    if (isDone || write.attempts.length >= MAX_ATTEMPTS) return;
    const isUnknown = answer?.code === 'OUTCOME_UNKNOWN';
    const resend = isUnknown && this.#scheduler.random() < 0.2;
    const pause = answer === undefined ? 50 : 3_000;
    this.#later(pause, () => this.#attempt(write, resend));
  }

  #someReplica(other?: Owner): Replica | undefined {
    const ready = this.#options.replicas().filter((one) => one.isReady && !one.isDead);
    const others = ready.filter((one) => one !== other);
    return ready.length === 0 ? undefined : this.#scheduler.pick(others.length === 0 ? ready : others);
  }

  /** Runs work in a replica, which must answer by a deadline unless it dies or pauses. */
  #watch(replica: Replica, deadlineMs: number, label: string, work: () => Promise<void>): void {
    let isAnswered = false;
    let pauses = 0;
    let isLate = false;
    this.#scheduler.after(1, replica, () => {
      const settle = () => {
        isAnswered = true;
      };
      work().then(settle, settle);
    });
    const check = () => {
      if (isAnswered || replica.isDead) return;
      if (replica.pausedUntil > this.#scheduler.now() || replica.pauses.length > pauses) {
        pauses = replica.pauses.length;
        this.#scheduler.after(
          Math.max(0, replica.pausedUntil - this.#scheduler.now()) + deadlineMs,
          this.owner,
          check,
        );
        return;
      }
      if (pauses > 0 && !isLate) {
        isLate = true;
        this.#scheduler.after(LATE_MS, this.owner, check);
        return;
      }
      this.#options.report('not answered', label);
    };
    this.#scheduler.after(deadlineMs + LATE_MS, this.owner, check);
  }
}

/** Sends a write to a replica. Never rejects. */
async function send(
  write: KeyedWrite,
  resend: boolean,
  replica: Replica,
  requestId: string,
): Promise<Answer> {
  const { key, mutation, machineIds } = write;
  const [machineId = ''] = machineIds;
  const input = { comment: `key ${key}`, idempotencyKey: `caller's key ${key}`, resend };
  try {
    const context = replica.command(person(1), requestId);
    if (mutation === 'isolateMany') {
      const receipt = await isolateMachines({ ...input, machineIds, isolationType: 'Full' }, context);
      const items = new Map(
        receipt.results?.map(({ machineId: id, outcome, refusal }) => [
          id,
          outcome === 'REFUSED' ? `REFUSED ${refusal?.code ?? ''}` : outcome,
        ]),
      );
      return { ...toAnswer(receipt), items };
    }
    const receipt =
      mutation === 'isolate'
        ? await isolateMachine({ ...input, machineId, isolationType: 'Full' }, context)
        : await releaseMachine({ ...input, machineId }, context);
    return toAnswer(receipt);
  } catch (error) {
    if (!(error instanceof SubgraphError)) throw error;
    return { kind: 'error', code: error.code, message: error.message, warnings: [] };
  }
}

function toAnswer(receipt: {
  readonly outcome: string;
  readonly refusal: { readonly message: string } | null;
  readonly warnings: readonly WriteWarning[];
}): Answer {
  return {
    kind: 'result',
    code: receipt.outcome,
    message: receipt.refusal?.message ?? '',
    warnings: receipt.warnings.map(({ code }) => code),
  };
}
