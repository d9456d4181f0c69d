import type { TraceHolder } from '../../telemetry/trace-span.js';
import type { Clock } from '../../lib/clock.js';
import { findEarliest, planGrants, planWith, type PendingGrant, type PlannedGrant } from './grant-plan.js';
import { MonotonicTimer, type MonotonicTime } from '../../lib/monotonic-time.js';
import { claimPlaces, findFreeTime, type PermitGrantor } from './permit-grantor.js';
import type { Lane } from './quota-ledger.js';
import type { SlidingWindow } from './sliding-window.js';
import {
  createWaitQueue,
  enqueue,
  findConnectedQueues,
  isEmptyQueue,
  dequeue,
  type WaitQueue,
  type Waiter,
} from './wait-queue.js';

/** The windows of a call. Calls with equal keys wait in one queue. */
export interface WindowSet {
  readonly queueKey: string;
  readonly windows: readonly SlidingWindow[];
}

/** A call's request for a permit. Times are steady milliseconds. */
export interface PermitRequest {
  /** Resolves the call's windows, again after {@link TenantQueue.requeue}. */
  readonly windowSet: () => WindowSet;
  readonly deadline: number;
  readonly lane: Lane;
  readonly caller: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly trace?: TraceHolder | undefined;
  /** Creates the error of a call whose permit is only available at `earliest`, after its deadline. */
  readonly makeRefusal: (earliest: number) => Error;
}

interface WaitingCall extends Waiter {
  readonly windowSet: () => WindowSet;
  readonly grant: () => void;
  readonly refuse: (earliest: number) => void;
  deadline: number;
  /** False after it has left during a pending grant. */
  isWanted: boolean;
}

interface CallQueue extends WaitQueue<WaitingCall> {
  /** When the next permit is available for the lines planned together with this one. */
  nextAt: number;
}

/** How long a rejected caller's retry is expected after the announced time. */
const CLAIM_MS = 60_000;

/** Waiting calls of one tenant, with one timer for the next available permit. */
export class TenantQueue {
  readonly #time: MonotonicTime;
  readonly #grantor: PermitGrantor;
  readonly #timer: MonotonicTimer;
  /** Lines with waiters. */
  readonly #queues = new Map<string, CallQueue>();
  /** Grants that await the counter's agreement. */
  readonly #pendingGrants = new Set<PendingGrant & { readonly waiter: WaitingCall }>();
  #arrivals = 0;
  #isDispatchScheduled = false;
  #isShut = false;
  /** Steady milliseconds beyond which only actions wait. */
  #waitsUntil = Infinity;

  constructor(clock: Clock, time: MonotonicTime, grantor: PermitGrantor) {
    this.#time = time;
    this.#grantor = grantor;
    this.#timer = new MonotonicTimer(clock, time, () => {
      this.#dispatchDue('due');
    });
  }

  /** Takes a permit in every window as soon as possible. Rejects with the refusal or the signal's reason. */
  acquirePermit(request: PermitRequest): Promise<void> {
    this.#grantor.noticePause();
    // Serve due waiters before the newcomer, even if the timer hasn't fired yet.
    if (this.#isDispatchScheduled || this.#timer.at <= this.#time.now()) this.#dispatchDue('due');
    const { lane, caller, trace } = request;
    const windowSet = request.windowSet();
    const deadline = this.#deadlineOf(request);
    const newcomer = { arrival: this.#arrivals++, deadline, lane, caller, trace };
    if (this.#tryAcquireNow(windowSet.windows, newcomer)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#admit(this.#createWaiter(request, newcomer, resolve, reject), this.#openQueue(windowSet));
    });
  }

  /** Grants all available permits, rejects waiters that will miss their deadline, and sets the timer. */
  dispatch(): void {
    this.#dispatchDue('all');
  }

  /** Moves all waiters to the queues of their current windows, after the windows of calls have changed. */
  requeue(): void {
    const waiters = [...this.#queues.values()].flatMap(({ waiters: { action, interactive, bulk } }) => [
      ...action,
      ...interactive,
      ...bulk,
    ]);
    this.#queues.clear();
    for (const waiter of waiters) this.#enqueue(waiter);
    this.dispatch();
  }

  /** Limits waits of other calls than actions to this steady time. Waiters beyond it are rejected now. */
  limitWaits(until: number): void {
    this.#waitsUntil = until;
    this.requeue();
  }

  /** Rejects all current and future waiters. */
  shutDown(): void {
    this.#isShut = true;
    const now = this.#time.now();
    for (const line of this.#queues.values()) {
      for (const { waiter, at } of planGrants([line], now)) waiter.refuse(at);
    }
    this.#queues.clear();
    this.#setTimer();
  }

  #dispatchDue(which: 'all' | 'due'): void {
    this.#isDispatchScheduled = false;
    this.#grantor.noticePause();
    const now = this.#time.now();
    const left = new Set(this.#queues.values());
    for (const line of left) {
      if (which === 'due' && line.nextAt > now) continue;
      const together = findConnectedQueues(line, this.#queues.values());
      for (const one of together) left.delete(one);
      this.#applyPlan(together, planGrants(together, now, this.#pendingGrants), now);
    }
    this.#setTimer();
  }

  /** Fast path for a call without contention: no plan, no timer. */
  #tryAcquireNow(windows: readonly SlidingWindow[], waiter: Waiter): boolean {
    if (this.#grantor.needsAgreement || waiter.deadline < this.#time.now()) return false;
    if ((this.#queues.size > 0 || this.#pendingGrants.size > 0) && this.#isContended(windows)) return false;
    const now = this.#time.now();
    if (findFreeTime(windows, waiter, now) > now) return false;
    this.#grantor.takePermit(windows, waiter, now);
    return true;
  }

  #isContended(windows: readonly SlidingWindow[]): boolean {
    return [...this.#queues.values(), ...this.#pendingGrants].some((other) =>
      other.windows.some((window) => windows.includes(window)),
    );
  }

  #createWaiter(
    { signal, windowSet, makeRefusal }: PermitRequest,
    newcomer: Waiter,
    resolve: () => void,
    reject: (error: Error) => void,
  ): WaitingCall {
    const leave = (): void => {
      waiter.isWanted = false;
      this.#remove(waiter);
      reject(signal?.reason as Error);
    };
    const waiter: WaitingCall = {
      ...newcomer,
      windowSet,
      isWanted: true,
      grant: () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      },
      refuse: (earliest) => {
        signal?.removeEventListener('abort', leave);
        reject(makeRefusal(earliest));
      },
    };
    signal?.addEventListener('abort', leave, { once: true });
    return waiter;
  }

  /** Queues a newcomer, or rejects it if it would miss its deadline or displace a waiter without precedence. */
  #admit(newcomer: WaitingCall, line: CallQueue, isLastTry = false): void {
    const now = this.#time.now();
    const lines = findConnectedQueues(line, this.#queues.values());
    const input = { lines, now, promised: this.#pendingGrants };
    if (findFreeTime(line.windows, newcomer, now) <= newcomer.deadline) {
      const { plan, displaced } = planWith(newcomer, line, input);
      if (displaced === undefined) {
        enqueue(line, newcomer);
        const waits = plan.some(({ waiter, at }) => waiter === newcomer && at > now);
        const isNew = waits && claimPlaces(line.windows, newcomer, now, newcomer.deadline);
        this.#applyPlan(lines, plan, now);
        this.#setTimer();
        if (isNew) this.dispatch();
        return;
      }
      if (displaced.waiter !== newcomer && !isLastTry) {
        // Claims since the last plan may have put it off already, without the newcomer.
        this.#applyPlan(lines, planGrants(lines, now, this.#pendingGrants), now);
        this.#admit(newcomer, this.#openQueue(newcomer.windowSet()), true);
        return;
      }
    }
    const earliest = findEarliest(newcomer, line, input);
    this.#dropEmptyQueues();
    newcomer.refuse(earliest);
    // The claim may delay waiting callers that have used their share beyond their deadline.
    if (claimPlaces(line.windows, newcomer, now, earliest + CLAIM_MS)) this.dispatch();
  }

  #applyPlan(lines: readonly CallQueue[], plan: readonly PlannedGrant<WaitingCall>[], now: number): void {
    let next = Infinity;
    for (const { line, waiter, at, missesDeadline } of plan) {
      if (!missesDeadline && at > now) {
        next = Math.min(next, at);
        continue;
      }
      dequeue(line, waiter);
      if (missesDeadline) {
        claimPlaces(line.windows, waiter, now, at + CLAIM_MS);
        waiter.refuse(at);
      } else this.#grant(line.windows, waiter);
    }
    for (const line of lines) line.nextAt = next;
    this.#dropEmptyQueues();
  }

  #grant(windows: readonly SlidingWindow[], waiter: WaitingCall): void {
    if (!this.#grantor.needsAgreement) {
      // Planning for many waiters takes time, so use the current time.
      this.#grantor.takePermit(windows, waiter, this.#time.now());
      waiter.grant();
      return;
    }
    const asked = { windows, waiter };
    this.#pendingGrants.add(asked);
    void this.#grantor.requestPermit(windows, waiter).then((answer) => {
      // Synchronously, so that a permit is never counted both as pending and as granted.
      this.#pendingGrants.delete(asked);
      if (this.#grantor.settlePermit(answer, windows, waiter, waiter.isWanted)) waiter.grant();
      else if (this.#isShut) waiter.refuse(this.#time.now());
      else if (waiter.isWanted) this.#enqueueAgain(waiter);
    });
  }

  #enqueueAgain(waiter: WaitingCall): void {
    this.#enqueue(waiter).nextAt = -Infinity;
    this.#dispatchSoon();
  }

  #enqueue(waiter: WaitingCall): CallQueue {
    waiter.deadline = this.#deadlineOf(waiter);
    const line = this.#openQueue(waiter.windowSet());
    enqueue(line, waiter);
    return line;
  }

  #deadlineOf({ lane, deadline }: Pick<Waiter, 'lane' | 'deadline'>): number {
    return lane === 'action' ? deadline : Math.min(deadline, this.#waitsUntil);
  }

  /** Batches the rejected grants of one turn. */
  #dispatchSoon(): void {
    if (this.#isDispatchScheduled) return;
    this.#isDispatchScheduled = true;
    queueMicrotask(() => {
      if (this.#isDispatchScheduled) this.#dispatchDue('due');
    });
  }

  /** A departure never makes a permit available earlier than the timer's time. */
  #remove(waiter: WaitingCall): void {
    for (const line of this.#queues.values()) dequeue(line, waiter);
    this.#dropEmptyQueues();
    this.#setTimer();
  }

  #openQueue({ queueKey, windows }: WindowSet): CallQueue {
    const line = this.#queues.get(queueKey) ?? { ...createWaitQueue<WaitingCall>(windows), nextAt: Infinity };
    this.#queues.set(queueKey, line);
    return line;
  }

  #dropEmptyQueues(): void {
    for (const [key, line] of this.#queues) if (isEmptyQueue(line)) this.#queues.delete(key);
  }

  #setTimer(): void {
    let next = Infinity;
    for (const { nextAt } of this.#queues.values()) next = Math.min(next, nextAt);
    this.#timer.setTo(next);
  }
}
