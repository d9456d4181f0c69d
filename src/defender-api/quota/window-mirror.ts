import type { RequestedWindow, CountedCall, WindowUpdate, WindowState } from '../../store/call-counter.js';
import { SlidingWindow, type Grant } from './sliding-window.js';
import type { Waiter } from './wait-queue.js';

/** A local window beside its original in the shared counter: how far it is known, and what this replica put into it. */
export class WindowMirror {
  readonly window: SlidingWindow;
  /** Empty until the window was read, and again when it may have changed. */
  revision = '';
  #position = 0;
  /** What the counter last showed while the window itself counts with the fair share. */
  readonly #counter: SlidingWindow;
  /** The calls of this replica that count, the oldest first, for a counter that lost them or was never told of them. */
  #own: { readonly id: string; readonly at: number }[] = [];

  constructor(window: SlidingWindow) {
    this.window = window;
    this.#counter = new SlidingWindow(window);
  }

  /** The window as it is asked for, for a call of this lane and caller. */
  describe({ lane, caller }: Pick<Waiter, 'lane' | 'caller'>, now: number): RequestedWindow {
    const { key, lengthMs } = this.window;
    const room = Math.max(1, this.window.roomFor(lane, caller, now));
    return { key, lengthMs, room, revision: this.revision, position: this.#position };
  }

  /** The calls that this replica made, as far as they count. */
  ownCalls(now: number): CountedCall[] {
    this.#forget(now);
    return this.#own.map(({ id, at }) => ({ id, ageMs: now - at }));
  }

  writeDown(id: string, at: number): void {
    this.#forget(at);
    this.#own.push({ id, at });
  }

  /**
   * Writes down what others did: in the window, or beside it while that is not `shared`. Answers may overlap: what was
   * applied before is passed over.
   */
  follow({ position, calls }: WindowUpdate, now: number, isShared: boolean): void {
    const counted = isShared ? this.window : this.#counter;
    for (const call of calls) {
      if (call.position <= this.#position) continue;
      counted.follow({ at: now - call.ageMs, caller: callerIn(call.id) });
    }
    this.#position = Math.max(this.#position, position);
  }

  /** Makes the window, or what is known beside it while that is not `shared`, what the counter says that it is. */
  replace({ revision, position, calls }: WindowState, now: number, isShared: boolean): void {
    this.revision = revision;
    this.#position = position;
    const grants = calls.map(({ id, ageMs }) => ({ at: now - ageMs, caller: callerIn(id) }));
    this.#counter.replace(isShared ? [] : grants);
    if (isShared) this.window.replace(grants);
  }

  /**
   * Prepares the window for counting alone, one of `replicas`: as full as it is, as all calls make it that the counter showed, or
   * as this replica's own would if every other had made as many, whichever is most. The first two miss what it did not show
   * of any more; the last, that others were busier.
   */
  keepFairShare(replicas: number, now: number): void {
    const known = this.window.grants(now);
    const shown = this.#counter.grants(now);
    const own = this.#own.filter(({ at }) => at > now - this.window.lengthMs);
    const fairShare: Grant[] = [];
    let [counted, fromCounter, made] = [0, 0, 0];
    // From the latest to the oldest: how many have been made since then decides when there is room again.
    while (counted < known.length || fromCounter < shown.length || made < own.length) {
      const next = known[known.length - 1 - counted];
      const latest = [next, shown[shown.length - 1 - fromCounter], own[own.length - 1 - made]];
      const at = Math.max(...latest.map((grant) => grant?.at ?? -Infinity));
      if (next?.at === at) counted += 1;
      else if (latest[1]?.at === at) fromCounter += 1;
      else made += 1;
      while (fairShare.length < Math.max(counted, fromCounter, replicas * made)) {
        fairShare.push({ at, caller: next?.at === at ? next.caller : undefined });
      }
    }
    this.window.replace(fairShare.reverse());
  }

  #forget(now: number): void {
    const first = this.#own.findIndex(({ at }) => at > now - this.window.lengthMs);
    if (first === -1) this.#own = [];
    // Cut off rarely: a call must not cost as much as all before it. What is too old, the counter passes over.
    else if (first > 100) this.#own = this.#own.slice(first);
  }
}

/** A name for a call that is unique for ever and says in whose share it counts. */
export function nameCall(replica: string, number: number, caller: string | undefined): string {
  return `${replica}:${number}:${caller ?? ''}`;
}

function callerIn(id: string): string | undefined {
  const caller = id.split(':')[2];
  return caller === '' ? undefined : caller;
}
