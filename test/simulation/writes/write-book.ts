import type { AcceptedAction } from '../defender/simulated-actions.js';
import type { AcceptedEdit } from '../defender/simulated-edits.js';
import { RETURN_MS, type Conditions } from '../fault-plan.js';
import type { Owner, Process } from '../scheduler.js';

/** Refusals of a process that had no time or quota left to read from Defender. */
const NOT_ASKED = /^REFUSED (?:UPSTREAM_TIMEOUT|RATE_LIMITED)$/;

/** The response that a caller received. */
export interface Answer {
  readonly kind: 'result' | 'error';
  /** The outcome, or the error's code. */
  readonly code: string;
  readonly message: string;
  readonly warnings: readonly string[];
  /** For writes of many machines: the outcome of each, with the code of a refusal. */
  readonly items?: ReadonlyMap<string, string>;
}

/** One request of a write. Times are milliseconds since the start. */
export interface Attempt {
  readonly at: number;
  readonly replica: Process;
  readonly resend: boolean;
  answeredAt: number | undefined;
  answer: Answer | undefined;
}

/** A write under one idempotency key, as callers and Defender see it. */
export interface KeyedWrite {
  readonly key: string;
  readonly mutation: string;
  /** Ids of what it writes. */
  readonly targets: readonly string[];
  readonly attempts: Attempt[];
}

interface Sent {
  readonly at: number;
  readonly shownAt: number;
  readonly sender: Owner;
}

export type Report = (kind: ViolationKind, detail: string) => void;

export type ViolationKind =
  | 'quota exceeded'
  | 'written twice'
  | 'not serialized'
  | 'cap exceeded'
  | 'approval used twice'
  | 'sent without an intent'
  | 'no outcome recorded'
  | 'two outcomes recorded'
  | 'done but refused'
  | 'told but not done'
  | 'result withheld'
  | 'change lost'
  | 'gap in a stream'
  | 'row withheld'
  | 'row leaked'
  | 'row too old'
  | 'write not visible'
  | 'export differs'
  | 'export lost'
  | 'export ended twice'
  | 'export failed'
  | 'not answered'
  | 'not alive'
  | 'left the simulation';

const EDIT_KEY = /\bedit\d+\b/;
const HOUR_MS = 3_600_000;
/** How long writes wait at least for a store that has just become unavailable: a quarter of the time left, up to 10 s. */
const STORE_PATIENCE_MS = 5_000;
/** From the last look at Defender until the write arrives there. */
const LOOK_TO_SEND_MS = 3_000;
/** A call during a slow service has its response later. */
const SLOWEST_RESPONSE_MS = 8_000;
/** src/commands/sequence/write-lock.ts */
const LOCK_MS = 60_000;
/** From the begin of a write until it is sent. */
const SENT_WITHIN_MS = 40_000;

/** Watches the writes of a run: each at most once, and answers that are true. */
export class WriteBook {
  readonly writes = new Map<string, KeyedWrite>();
  readonly #sent = new Map<string, Sent[]>();
  readonly #releases: number[] = [];
  /** The last isolation of each machine that is isolated. */
  readonly #isolations = new Map<string, { readonly key: string; readonly at: number }>();
  /** Writes that were sent twice although Defender showed the first, until the answer tells whether it could be asked. */
  readonly #unjudged = new Map<Attempt, string>();
  /** When a write with an approval was sent, by machine. */
  readonly #approved = new Map<string, number>();
  readonly #conditions: Conditions;
  readonly #report: Report;
  readonly #releasesPerHour: number;

  constructor(conditions: Conditions, report: Report, releasesPerHour: number) {
    this.#conditions = conditions;
    this.#report = report;
    this.#releasesPerHour = releasesPerHour;
  }

  /** Defender accepted an action. */
  accept(action: AcceptedAction, startTime: number): void {
    const { sender } = action;
    const key = /key (\S+)/.exec(action.comment)?.[1] ?? '';
    const at = action.acceptedAt - startTime;
    if (action.type === 'UnrestrictCodeExecution') {
      this.#countApproved(action.machineId, at);
      return;
    }
    const sent = this.sent(key, action.machineId);
    const [first] = sent;
    if (first !== undefined) this.#judgeSecond(key, action.machineId, first, { at, sender });
    sent.push({ at, shownAt: action.shownAt - startTime, sender });
    this.#sent.set(`${key} ${action.machineId}`, sent);
    if (action.type === 'Unisolate') {
      this.#isolations.delete(action.machineId);
      this.#countRelease(at, sender.pausedUntil - startTime);
    } else this.#judgeRival(key, action.machineId, at);
  }

  /** Defender carried out another write. It shows the result at once. */
  acceptEdit(
    { operation, targets, body, sender, canceled, acceptedAt }: AcceptedEdit,
    startTime: number,
  ): void {
    const at = acceptedAt - startTime;
    const key = EDIT_KEY.exec(body)?.[0] ?? this.#keyOf(operation, targets[0] ?? '');
    const again = targets.find((target) => this.sent(key, target).length > 0);
    const [first] = this.sent(key, again ?? '');
    if (again !== undefined && first !== undefined) this.#judgeSecond(key, again, first, { at, sender });
    for (const target of targets)
      this.#sent.set(`${key} ${target}`, [...this.sent(key, target), { at, shownAt: at, sender }]);
    if (canceled?.type !== 'Isolate') return;
    this.#isolations.delete(canceled.machineId);
    this.#countRelease(at, sender.pausedUntil - startTime);
  }

  /** The bodies of deletions have no key. Each target is deleted under one. */
  #keyOf(mutation: string, target: string): string {
    const writes = [...this.writes.values()];
    return writes.find((write) => write.mutation === mutation && write.targets.includes(target))?.key ?? '';
  }

  /** The writes that Defender accepted under a key for a target. */
  sent(key: string, target: string): Sent[] {
    return this.#sent.get(`${key} ${target}`) ?? [];
  }

  /** A caller got an answer. */
  answered(write: KeyedWrite, attempt: Attempt): void {
    const { answer, at, answeredAt = at } = attempt;
    if (answer === undefined) return;
    const unjudged = this.#unjudged.get(attempt);
    this.#unjudged.delete(attempt);
    if (unjudged !== undefined && !answer.warnings.includes('CHECK_SKIPPED'))
      this.#report('written twice', unjudged);
    for (const target of write.targets) {
      const [first] = this.sent(write.key, target);
      const item = answer.items?.get(target) ?? '';
      const isDone = /^(?:CREATED|DONE)$/.test(item === '' ? answer.code : item);
      if (isDone && first === undefined)
        this.#report('told but not done', `${write.key} on ${target.slice(-6)}`);
      if (first === undefined || first.at >= at) continue;
      const label = `${write.key} on ${target.slice(-6)}`;
      const foul = this.#conditions.serviceFoul(at - 60_000, answeredAt);
      // A process that was paused has lost its connections, and the time of its requests.
      const hasWoken = attempt.replica.pauses.some(
        ({ until }) => until <= answeredAt && answeredAt - until < RETURN_MS,
      );
      // Nothing is left of the key, and the process couldn't ask Defender.
      const isForgotten =
        (hasWoken || NOT_ASKED.test(item)) && this.#conditions.redisForgot(first.at, answeredAt);
      if (item.startsWith('REFUSED') && first.shownAt < at && !foul && !isForgotten) {
        this.#report(
          'done but refused',
          `${label}: accepted at ${first.at.toFixed(0)}, ${item} to the caller`,
        );
      }
      const isQuiet = !foul && !hasWoken && !this.#conditions.redisAway(at - 10_000, answeredAt);
      const isKnown = first.shownAt < at && first.sender.isDead && !this.#isLocked(target, at);
      if (answer.kind === 'error' && isKnown && isQuiet && answer.code === 'UPSTREAM_UNAVAILABLE') {
        this.#report(
          'result withheld',
          `${label}: shown by Defender, sender dead, answer ${answer.code} ${answer.message}`,
        );
      }
    }
  }

  /** Whether a process died during a write to the machine, and may have left its lock. */
  #isLocked(machineId: string, at: number): boolean {
    const attempts = [...this.writes.values()].flatMap((write) =>
      write.targets.includes(machineId) ? write.attempts : [],
    );
    return attempts.some(({ at: begun, answer, replica: { isDead, diedAt } }) => {
      const hadBegun = answer?.kind !== 'result' && isDead && begun < diedAt;
      return hadBegun && diedAt - begun < LOCK_MS && at - diedAt < LOCK_MS;
    });
  }

  #judgeSecond(key: string, machineId: string, first: Sent, second: Pick<Sent, 'at' | 'sender'>): void {
    const { at } = second;
    const attempts = this.writes.get(key)?.attempts ?? [];
    if (attempts.some(({ resend, at: begun }) => resend && begun > first.at)) return;
    const conditions = this.#conditions;
    const begun =
      attempts.find((attempt) => attempt.replica === first.sender && attempt.at <= first.at)?.at ?? first.at;
    const wasStored = !conditions.redisAway(begun - 1_000, first.at) && !conditions.redisForgot(begun, at);
    const awaySince = conditions.unreachableSince(at);
    const mustKnow = wasStored && (awaySince === undefined || at - awaySince < STORE_PATIENCE_MS);
    const wasShown =
      first.shownAt + LOOK_TO_SEND_MS <= at &&
      !conditions.serviceFoul(first.at - SLOWEST_RESPONSE_MS, at) &&
      !conditions.pauses(first.at - 60_000, at);
    if (!mustKnow && !wasShown) return;
    const { startedAt = 0 } = second.sender as Partial<Process>;
    const isNew = awaySince !== undefined && startedAt > awaySince;
    const detail =
      `${key} on ${machineId.slice(-6)}: by ${first.sender.name} at ${first.at.toFixed(0)}, by ${second.sender.name} at ${at.toFixed(0)}; ` +
      `${mustKnow ? 'Redis knew it' : 'Redis away'}, ${wasShown ? 'Defender showed it' : 'not shown'}` +
      (isNew ? ', the second process started without Redis' : '');
    // docs/writes-once.md: without Redis and quota to read the actions, an isolation continues with a warning.
    const open = attempts.find(
      ({ replica, answeredAt, at: asked }) =>
        replica === second.sender && answeredAt === undefined && asked <= at,
    );
    if (mustKnow || open === undefined || this.writes.get(key)?.mutation !== 'isolate')
      this.#report('written twice', detail);
    else this.#unjudged.set(open, detail);
  }

  /** Writes to one machine take turns, so that the second one sees the first. */
  #judgeRival(key: string, machineId: string, at: number): void {
    const first = this.#isolations.get(machineId);
    this.#isolations.set(machineId, { key, at });
    if (first === undefined || first.key === key) return;
    const since = first.at - SENT_WITHIN_MS;
    const conditions = this.#conditions;
    const isResent = (this.writes.get(key)?.attempts ?? []).some(({ resend }) => resend);
    const isExcused =
      conditions.redisAway(since, at) ||
      conditions.redisForgot(since, at) ||
      conditions.serviceFoul(since, at) ||
      conditions.pauses(since, at);
    if (!isExcused && !isResent)
      this.#report('not serialized', `${machineId.slice(-6)}: ${first.key} at ${first.at}, ${key} at ${at}`);
  }

  /** Each approval is for one machine. */
  #countApproved(machineId: string, at: number): void {
    if (this.#approved.has(machineId)) this.#report('approval used twice', `on ${machineId.slice(-6)}`);
    this.#approved.set(machineId, at);
  }

  /** @param wokeAt when the last pause of its sender ended */
  #countRelease(at: number, wokeAt: number): void {
    // A release that was counted before Redis lost data may be sent after it.
    if (wokeAt + SENT_WITHIN_MS > at) return;
    this.#releases.push(at);
    const since = Math.max(at - HOUR_MS, this.#conditions.lastLoss(at) + SENT_WITHIN_MS);
    const recent = this.#releases.filter((time) => time > since);
    if (recent.length > this.#releasesPerHour) {
      this.#report('cap exceeded', `${recent.length} releases within an hour`);
    }
  }
}
