import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import type { WriteWarning } from '../../../src/commands/sequence/write-warning.js';
import { SubgraphError } from '../../../src/errors/subgraph-error.js';
import { person, type Replica } from '../replica.js';
import type { Owner, Scheduler } from '../scheduler.js';
import type { Answer, Attempt, KeyedWrite, Report, WriteBook } from './write-book.js';

export interface KeyedWritesOptions {
  readonly scheduler: Scheduler;
  readonly startTime: number;
  /** The replicas that run. */
  readonly replicas: () => readonly Replica[];
  readonly book: WriteBook;
  readonly report: Report;
  readonly trace: (line: string) => void;
}

/** The input that all writes share. */
export interface KeyedInput {
  readonly comment: string;
  readonly idempotencyKey: string;
  readonly resend: boolean;
}

/** The result of a command. */
interface Receipt {
  readonly outcome: string;
  readonly refusal: { readonly message: string } | null;
  readonly warnings: readonly WriteWarning[];
  readonly items?: Answer['items'] | undefined;
}

export interface NewWrite extends Omit<KeyedWrite, 'attempts'> {
  readonly send: (input: KeyedInput, context: CommandContext) => Promise<Receipt>;
}

/** A request ends at its deadline: 25 s, and 15 s more to look for a lost answer. */
const DEADLINE_MS = 40_000;
const LATE_MS = 5_000;
const LONGEST_PATIENCE_MS = 60_000;
const MAX_ATTEMPTS = 4;
/** Requests that a gateway repeats at another replica before the first has responded. */
const HEDGED = 0.3;
const HEDGE_GAP_MS = 1_000;

/** Sends writes, gives up, and asks again elsewhere with the same key. */
export class KeyedWrites {
  readonly owner: Owner;
  readonly #options: KeyedWritesOptions;
  readonly #scheduler: Scheduler;
  readonly #onDone: (write: KeyedWrite, answer: Answer) => void;

  /** @param onDone receives the last answer of a write that was carried out */
  constructor(
    owner: Owner,
    options: KeyedWritesOptions,
    onDone: (write: KeyedWrite, answer: Answer) => void = () => undefined,
  ) {
    this.owner = owner;
    this.#options = options;
    this.#scheduler = options.scheduler;
    this.#onDone = onDone;
  }

  /** Begins a write under a new key. */
  begin({ send, ...about }: NewWrite): void {
    const write: KeyedWrite = { ...about, attempts: [] };
    this.#options.book.writes.set(write.key, write);
    this.#attempt(write, send, false);
    if (this.#scheduler.random() < HEDGED) this.later(HEDGE_GAP_MS, () => this.#attempt(write, send, false));
  }

  later(averageMs: number, work: () => void): void {
    this.#scheduler.after(this.#scheduler.random() * 2 * averageMs, this.owner, work);
  }

  #now(): number {
    return this.#scheduler.now() - this.#options.startTime;
  }

  #attempt(write: KeyedWrite, send: NewWrite['send'], resend: boolean): void {
    const replica = this.someReplica(write.attempts.at(-1)?.replica);
    if (replica === undefined) {
      this.later(2_000, () => this.#attempt(write, send, resend));
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
      this.#decide(write, send, attempt);
    };
    this.#scheduler.after(patience, this.owner, goOn);
    this.watch(replica, DEADLINE_MS, label, async () => {
      const answer = await toAnswer(write, send, resend, replica);
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
  #decide(write: KeyedWrite, send: NewWrite['send'], { answer }: Attempt): void {
    const isDone =
      answer?.kind === 'result' && answer.code !== 'OUTCOME_UNKNOWN' && answer.code !== 'PARTIALLY_DONE';
    if (isDone) this.#onDone(write, answer);
    if (isDone || write.attempts.length >= MAX_ATTEMPTS) return;
    const isUnknown = answer?.code === 'OUTCOME_UNKNOWN';
    const resend = isUnknown && this.#scheduler.random() < 0.2;
    const pause = answer === undefined ? 50 : 3_000;
    this.later(pause, () => this.#attempt(write, send, resend));
  }

  someReplica(other?: Owner): Replica | undefined {
    const ready = this.#options.replicas().filter((one) => one.isReady && !one.isDead);
    const others = ready.filter((one) => one !== other);
    return ready.length === 0 ? undefined : this.#scheduler.pick(others.length === 0 ? ready : others);
  }

  /** Runs work in a replica, which must answer by a deadline unless it dies or pauses. */
  watch(replica: Replica, deadlineMs: number, label: string, work: () => Promise<void>): void {
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
async function toAnswer(
  { key, attempts }: KeyedWrite,
  send: NewWrite['send'],
  resend: boolean,
  replica: Replica,
): Promise<Answer> {
  const input = { comment: `key ${key}`, idempotencyKey: `caller's key ${key}`, resend };
  try {
    const receipt = await send(input, replica.command(person(1), `${key} ${attempts.length}`));
    const { items } = receipt;
    return {
      kind: 'result',
      code: receipt.outcome,
      message: receipt.refusal?.message ?? '',
      warnings: receipt.warnings.map(({ code }) => code),
      ...(items !== undefined && { items }),
    };
  } catch (error) {
    if (!(error instanceof SubgraphError)) throw error;
    return { kind: 'error', code: error.code, message: error.message, warnings: [] };
  }
}

/** The outcomes of a write of many targets. */
export function itemsOf<
  Item extends { readonly outcome: string; readonly refusal: { readonly code: string } | null },
>(
  results: readonly Item[] | null | undefined,
  targetOf: (item: Item) => string,
): ReadonlyMap<string, string> {
  return new Map(
    results?.map((item) => [
      targetOf(item),
      item.outcome === 'REFUSED' ? `REFUSED ${item.refusal?.code ?? ''}` : item.outcome,
    ]),
  );
}
