import type { RequestedWindow, CountedCall, WindowUpdate, WindowState } from '../../store/call-counter.js';
import { SlidingWindow, type Grant } from './sliding-window.js';
import type { Waiter } from './wait-queue.js';

/**
 * A local window and its state relative to the shared counter: the position read so far, and this replica's own calls.
 */
export class WindowMirror {
  readonly window: SlidingWindow;
  /** Empty until the window was read, and after it may have changed. */
  revision = '';
  #position = 0;
  #created: string | undefined;
  /** The counter's last state, while the window itself uses the fair share. */
  readonly #counter: SlidingWindow;
  /** This replica's counted calls, oldest first, for a counter that never received them. */
  #own: { readonly id: string; readonly at: number }[] = [];
  /** The times of all calls in the counter by id, oldest first, for a counter that lost them. */
  #counted = new Map<string, number>();

  constructor(window: SlidingWindow) {
    this.window = window;
    this.#counter = new SlidingWindow(window);
  }

  /** The request for this window on behalf of a lane and caller. */
  describe({ lane, caller }: Pick<Waiter, 'lane' | 'caller'>, now: number): RequestedWindow {
    const { key, lengthMs } = this.window;
    const room = Math.max(1, this.window.roomFor(lane, caller, now));
    return { key, lengthMs, room, revision: this.revision, position: this.#position };
  }

  /** This replica's counted calls. */
  ownCalls(now: number): CountedCall[] {
    this.#forget(now);
    return this.#own.map(({ id, at }) => ({ id, ageMs: now - at }));
  }

  /** Whether the counter has lost this window, for example by FLUSHALL, and created it again. */
  isLostIn({ created }: WindowState): boolean {
    return this.#created !== undefined && this.#created !== created;
  }

  /** The counted calls of all replicas. */
  allCalls(now: number): CountedCall[] {
    const times = new Map([...this.#counted, ...this.#own.map(({ id, at }) => [id, at] as const)]);
    return [...times].map(([id, at]) => ({ id, ageMs: now - at }));
  }

  /** Records a call of this replica. */
  writeDown(id: string, at: number): void {
    this.#forget(at);
    this.#own.push({ id, at });
    this.window.noteProbe(at);
  }

  /**
   * Applies other replicas' calls to the window, or to the counter's copy unless `isShared`. Updates may overlap;
   * applied calls are skipped.
   */
  follow({ position, calls }: WindowUpdate, now: number, isShared: boolean): void {
    const counted = isShared ? this.window : this.#counter;
    for (const call of calls) {
      if (call.position <= this.#position) continue;
      counted.follow({ at: now - call.ageMs, caller: callerIn(call.id) });
      this.#counted.set(call.id, now - call.ageMs);
    }
    for (const [id, at] of this.#counted) {
      if (at > now - this.window.lengthMs) break;
      this.#counted.delete(id);
    }
    this.#position = Math.max(this.#position, position);
  }

  /** Replaces the window, or the counter's copy unless `isShared`, with the counter's state. */
  replace({ revision, created, position, calls }: WindowState, now: number, isShared: boolean): void {
    this.revision = revision;
    this.#created = created;
    this.#position = position;
    this.#counted = new Map(calls.map(({ id, ageMs }) => [id, now - ageMs]));
    const grants = calls.map(({ id, ageMs }) => ({ at: now - ageMs, caller: callerIn(id) }));
    this.#counter.replace(isShared ? [] : grants);
    if (isShared) this.window.replace(grants);
  }

  /**
   * Prepares the window for counting alone, as one of `replicas`. It becomes as full as the largest of: its own state,
   * the counter's last state, and this replica's calls times the number of replicas. The first two lack calls since the
   * last update; the third underestimates busier replicas.
   */
  keepFairShare(replicas: number, now: number): void {
    this.revision = '';
    const known = this.window.grants(now);
    const shown = this.#counter.grants(now);
    const own = this.#own.filter(({ at }) => at > now - this.window.lengthMs);
    const fairShare: Grant[] = [];
    let [counted, fromCounter, made] = [0, 0, 0];
    // From latest to oldest: the number of calls since a time determines when there is room again.
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
    // Compact rarely, for amortized constant cost. The counter ignores calls that are too old.
    else if (first > 100) this.#own = this.#own.slice(first);
  }
}

/** A globally unique name for a call that includes the caller whose share it counts towards. */
export function nameCall(replica: string, number: number, caller: string | undefined): string {
  return `${replica}:${number}:${caller ?? ''}`;
}

function callerIn(id: string): string | undefined {
  const caller = id.split(':')[2];
  return caller === '' ? undefined : caller;
}
