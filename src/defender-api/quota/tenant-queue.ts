import type { Clock } from '../../config/clock.js';
import { findFreeTime, findLoser } from './admission.js';
import { Alarm } from './alarm.js';
import { planGrants, type PlannedGrant, type Promised } from './grant-plan.js';
import type { PlaceGiver } from './place-giver.js';
import type { Lane } from './quota-ledger.js';
import type { SlidingWindow } from './sliding-window.js';
import type { SteadyTime } from './steady-time.js';
import { createLine, enterLine, isEmptyLine, leaveLine, type Line, type Waiter } from './waiting-line.js';

/** The windows that a call needs a place in. Calls with equal keys wait in one line. */
export interface Place {
  readonly lineKey: string;
  readonly windows: readonly SlidingWindow[];
}

/** What a call asks for. Times are steady milliseconds. */
export interface PlaceRequest {
  /** Where it waits; asked again after {@link TenantQueue.rearrange}. */
  readonly locate: () => Place;
  readonly deadline: number;
  readonly lane: Lane;
  readonly caller: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Makes the error of a call for which no place comes free by its deadline but only at `earliest`. */
  readonly makeRefusal: (earliest: number) => Error;
}

interface WaitingCall extends Waiter {
  readonly locate: () => Place;
  readonly grant: () => void;
  readonly refuse: (earliest: number) => void;
  /** False once it has left while others were being asked. */
  isWanted: boolean;
}

interface QueueLine extends Line<WaitingCall> {
  /** When the next place comes free for one of those that were planned together with this line. */
  nextAt: number;
}

/** The calls of one tenant that wait for a place, with one timer for the next place that comes free. */
export class TenantQueue {
  readonly #time: SteadyTime;
  readonly #giver: PlaceGiver;
  readonly #alarm: Alarm;
  /** Lines in which somebody waits. */
  readonly #lines = new Map<string, QueueLine>();
  /** Calls that others are being asked about. */
  readonly #asking = new Set<Promised & { readonly waiter: WaitingCall }>();
  #arrivals = 0;
  #isSettlingSoon = false;
  #isShut = false;

  constructor(clock: Clock, time: SteadyTime, giver: PlaceGiver) {
    this.#time = time;
    this.#giver = giver;
    this.#alarm = new Alarm(clock, time, () => {
      this.#settle('due');
    });
  }

  /** Takes a place in every window, now or when one comes free. Rejects with the refusal or the signal's reason. */
  takePlace(request: PlaceRequest): Promise<void> {
    // Whoever is due by now comes before the newcomer, even if the timer has not fired yet.
    if (this.#isSettlingSoon || this.#alarm.at <= this.#time.now()) this.#settle('due');
    const { deadline, lane, caller } = request;
    const place = request.locate();
    const newcomer = { arrival: this.#arrivals++, deadline, lane, caller };
    if (this.#takeAtOnce(place.windows, newcomer)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#admit(this.#createWaiter(request, newcomer, resolve, reject), this.#openLine(place));
    });
  }

  /** Gives every place that is free to whoever is next, refuses those who can no longer be served, sets the timer. */
  settle(): void {
    this.#settle('all');
  }

  /** Lets everybody ask anew where to wait: what a window counts has changed. */
  rearrange(): void {
    const waiters = [...this.#lines.values()].flatMap(({ waiters: { action, interactive, bulk } }) => [
      ...action,
      ...interactive,
      ...bulk,
    ]);
    this.#lines.clear();
    for (const waiter of waiters) enterLine(this.#openLine(waiter.locate()), waiter);
    this.settle();
  }

  /** Refuses everybody who waits, for good. */
  shutDown(): void {
    this.#isShut = true;
    const now = this.#time.now();
    for (const line of this.#lines.values()) {
      for (const { waiter, at } of planGrants([line], now)) waiter.refuse(at);
    }
    this.#lines.clear();
    this.#setAlarm();
  }

  #settle(which: 'all' | 'due'): void {
    this.#isSettlingSoon = false;
    const now = this.#time.now();
    const left = new Set(this.#lines.values());
    for (const line of left) {
      if (which === 'due' && line.nextAt > now) continue;
      const together = this.#linesAround(line);
      for (const one of together) left.delete(one);
      this.#carryOut(together, planGrants(together, now, this.#asking), now);
    }
    this.#setAlarm();
  }

  /** The short way for a call that nobody waits before: no plan, no timer. */
  #takeAtOnce(windows: readonly SlidingWindow[], waiter: Waiter): boolean {
    if (this.#giver.asks || waiter.deadline < this.#time.now()) return false;
    if ((this.#lines.size > 0 || this.#asking.size > 0) && this.#isNeeded(windows)) return false;
    const now = this.#time.now();
    if (findFreeTime(windows, waiter, now) > now) return false;
    this.#giver.take(windows, waiter, now);
    return true;
  }

  #isNeeded(windows: readonly SlidingWindow[]): boolean {
    return [...this.#lines.values(), ...this.#asking].some((other) =>
      other.windows.some((window) => windows.includes(window)),
    );
  }

  #createWaiter(
    { signal, locate, makeRefusal }: PlaceRequest,
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
      locate,
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

  /** A newcomer may neither wait in vain nor push out one who has as good a right: then it is the one to be refused. */
  #admit(newcomer: WaitingCall, line: QueueLine): void {
    const now = this.#time.now();
    const together = this.#linesAround(line);
    if (findFreeTime(line.windows, newcomer, now) <= newcomer.deadline) {
      enterLine(line, newcomer);
      const plan = planGrants(together, now, this.#asking);
      if (findLoser(plan, newcomer) === undefined) {
        this.#carryOut(together, plan, now);
        this.#setAlarm();
        return;
      }
      leaveLine(line, newcomer);
    }
    const earliest = this.#findEarliest(newcomer, line, together, now);
    this.#dropEmptyLines();
    newcomer.refuse(earliest);
  }

  /** When there would be a place for one who comes last in the lane and takes nothing from anybody. */
  #findEarliest(refused: WaitingCall, line: QueueLine, together: readonly QueueLine[], now: number): number {
    const patient: WaitingCall = { ...refused, deadline: Infinity };
    enterLine(line, patient);
    const plan = planGrants(together, now, this.#asking);
    leaveLine(line, patient);
    // Whoever would lose a place to it gets the next one.
    return (findLoser(plan, patient) ?? plan.find(({ waiter }) => waiter === patient))?.at ?? now;
  }

  #carryOut(lines: readonly QueueLine[], plan: readonly PlannedGrant<WaitingCall>[], now: number): void {
    let next = Infinity;
    for (const { line, waiter, at, hopeless } of plan) {
      if (!hopeless && at > now) {
        next = Math.min(next, at);
        continue;
      }
      leaveLine(line, waiter);
      if (hopeless) waiter.refuse(at);
      else this.#give(line.windows, waiter);
    }
    for (const line of lines) line.nextAt = next;
    this.#dropEmptyLines();
  }

  #give(windows: readonly SlidingWindow[], waiter: WaitingCall): void {
    if (!this.#giver.asks) {
      // A plan for many takes a while: the call goes out now, not when that was begun.
      this.#giver.take(windows, waiter, this.#time.now());
      waiter.grant();
      return;
    }
    const asked = { windows, waiter };
    this.#asking.add(asked);
    void this.#giver.ask(windows, waiter).then((answer) => {
      // In one go, so that a place is never counted twice: as promised and as given.
      this.#asking.delete(asked);
      if (this.#giver.accept(answer, windows, waiter, waiter.isWanted)) waiter.grant();
      else if (this.#isShut) waiter.refuse(this.#time.now());
      else if (waiter.isWanted) this.#reenter(waiter);
    });
  }

  #reenter(waiter: WaitingCall): void {
    const line = this.#openLine(waiter.locate());
    enterLine(line, waiter);
    line.nextAt = -Infinity;
    this.#settleSoon();
  }

  /** Answers come by the dozen: they are weighed together. */
  #settleSoon(): void {
    if (this.#isSettlingSoon) return;
    this.#isSettlingSoon = true;
    queueMicrotask(() => {
      if (this.#isSettlingSoon) this.#settle('due');
    });
  }

  /** That a waiter leaves makes nobody's place come earlier than the timer already knows. */
  #remove(waiter: WaitingCall): void {
    for (const line of this.#lines.values()) leaveLine(line, waiter);
    this.#dropEmptyLines();
    this.#setAlarm();
  }

  #openLine({ lineKey, windows }: Place): QueueLine {
    const line = this.#lines.get(lineKey) ?? { ...createLine<WaitingCall>(windows), nextAt: Infinity };
    this.#lines.set(lineKey, line);
    return line;
  }

  #dropEmptyLines(): void {
    for (const [key, line] of this.#lines) if (isEmptyLine(line)) this.#lines.delete(key);
  }

  /** The lines that share windows with this one, directly or through others. */
  #linesAround(line: QueueLine): QueueLine[] {
    const around = [line];
    if (this.#lines.size === 1) return around;
    const windows = new Set(line.windows);
    const others = new Set(this.#lines.values());
    others.delete(line);
    for (let grown = true; grown;) {
      grown = false;
      for (const other of others) {
        if (!other.windows.some((window) => windows.has(window))) continue;
        for (const window of other.windows) windows.add(window);
        around.push(other);
        others.delete(other);
        grown = true;
      }
    }
    return around;
  }

  #setAlarm(): void {
    let next = Infinity;
    for (const { nextAt } of this.#lines.values()) next = Math.min(next, nextAt);
    this.#alarm.setTo(next);
  }
}
