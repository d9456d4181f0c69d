import type { Clock } from '../../config/clock.js';
import { planGrants, type Line, type PlannedGrant, type Waiter } from './grant-plan.js';
import type { SlidingWindow } from './sliding-window.js';
import type { SteadyTime } from './steady-time.js';

interface WaitingCall extends Waiter {
  readonly grant: () => void;
  readonly refuse: (earliest: number) => void;
}

/** What a call asks for. Times are steady milliseconds. */
export interface PlaceRequest {
  /** Calls with equal keys wait in one line. */
  readonly lineKey: string;
  readonly windows: readonly SlidingWindow[];
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  /** Makes the error of a call for which no place comes free by its deadline but only at `earliest`. */
  readonly makeRefusal: (earliest: number) => Error;
}

/** The calls of one tenant that wait for a place, with one timer for the next place that comes free. */
export class TenantQueue {
  readonly #clock: Clock;
  readonly #time: SteadyTime;
  /** Lines in which somebody waits. */
  readonly #lines = new Map<string, Line<WaitingCall>>();
  #arrivals = 0;
  #alarm: { readonly at: number; readonly cancel: AbortController } | undefined;

  constructor(clock: Clock, time: SteadyTime) {
    this.#clock = clock;
    this.#time = time;
  }

  /** Takes a place in every window, now or when one comes free. Rejects with the refusal or the signal's reason. */
  takePlace(request: PlaceRequest): Promise<void> {
    // Whoever is due by now comes before the newcomer, even if the timer has not fired yet.
    if (this.#alarm !== undefined && this.#alarm.at <= this.#time.now()) this.settle();
    return new Promise((resolve, reject) => {
      const { signal, deadline, makeRefusal } = request;
      const line = this.#findLine(request);
      const leave = (): void => {
        removeFrom(line, waiter);
        reject(signal?.reason as Error);
        this.settle();
      };
      const waiter: WaitingCall = {
        arrival: this.#arrivals++,
        deadline,
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
      line.waiters.push(waiter);
      this.#admit(waiter, line);
    });
  }

  /** Gives every place that is free to whoever is next, refuses those who can no longer be served, sets the timer. */
  settle(): void {
    const now = this.#time.now();
    this.#carryOut(planGrants(this.#lines.values(), now), now);
  }

  /** A newcomer may neither wait in vain nor push out one who was there before: then it is the one to be refused. */
  #admit(newcomer: WaitingCall, line: Line<WaitingCall>): void {
    const now = this.#time.now();
    const plan = planGrants(this.#lines.values(), now);
    const loser = plan.find(({ hopeless }) => hopeless);
    if (loser === undefined) {
      this.#carryOut(plan, now);
    } else {
      removeFrom(line, newcomer);
      this.#dropEmptyLines();
      newcomer.refuse(loser.at);
    }
  }

  #carryOut(plan: readonly PlannedGrant<WaitingCall>[], now: number): void {
    let next: number | undefined;
    for (const { line, waiter, at, hopeless } of plan) {
      if (!hopeless && at > now) {
        next ??= at;
        continue;
      }
      removeFrom(line, waiter);
      if (hopeless) {
        waiter.refuse(at);
      } else {
        for (const window of line.windows) window.take(at);
        waiter.grant();
      }
    }
    this.#dropEmptyLines();
    this.#setAlarm(next, now);
  }

  #dropEmptyLines(): void {
    for (const [key, line] of this.#lines) if (line.waiters.length === 0) this.#lines.delete(key);
  }

  #findLine({ lineKey, windows }: PlaceRequest): Line<WaitingCall> {
    const line = this.#lines.get(lineKey) ?? { windows, waiters: [] };
    this.#lines.set(lineKey, line);
    return line;
  }

  #setAlarm(at: number | undefined, now: number): void {
    if (this.#alarm?.at === at) return;
    this.#alarm?.cancel.abort();
    this.#alarm = undefined;
    if (at === undefined) return;
    const alarm = { at, cancel: new AbortController() };
    this.#alarm = alarm;
    this.#clock.sleep(at - now, alarm.cancel.signal).then(
      () => {
        if (this.#alarm !== alarm) return;
        this.#alarm = undefined;
        this.settle();
      },
      // A sleep ends early only when it was replaced or nobody waits any more.
      () => undefined,
    );
  }
}

function removeFrom(line: Line<WaitingCall>, waiter: WaitingCall): void {
  line.waiters.splice(line.waiters.indexOf(waiter), 1);
}
