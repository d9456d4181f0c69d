import type {
  AcquireResult,
  CallCounter,
  CountedCall,
  WindowNote,
  WindowState,
} from '../../store/call-counter.js';
import { StoreUnavailableError } from '../../store/store.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { takePermits, type PermitGrantor } from './permit-grantor.js';
import type { RateClass } from './quota-ledger.js';
import type { ReplicaGroup } from './replica-group.js';
import type { SlidingWindow } from './sliding-window.js';
import type { MonotonicTime } from '../../lib/monotonic-time.js';
import type { TenantWindows } from './tenant-windows.js';
import type { Waiter } from './wait-queue.js';
import type { TraceHolder } from '../../telemetry/trace-span.js';
import { WindowMirror, nameCall } from './window-mirror.js';
import { readClaims, writeClaims } from './caller-claims.js';

/**
 * - `shared`: the local windows mirror the counter, which grants every permit.
 * - `alone`: the counter is lost. A call takes as many permits as there are replicas, which leaves each its fair share.
 * - `rejoining`: the counter grants permits again, at the fair share until every replica has written its local counts.
 */
type Mode = 'shared' | 'alone' | 'rejoining';

interface Answer {
  readonly id: string;
  /** When it was requested. The counter counted it at that time or later. */
  readonly askedAt: number;
  readonly rooms: readonly number[];
  readonly taken: AcquireResult;
}

interface BudgetOptions {
  readonly counter: CallCounter;
  readonly time: MonotonicTime;
  readonly group: ReplicaGroup;
  /** How much later than its count a permit may be used. Windows are longer by this margin. */
  readonly marginMs: number;
}

/** How long another replica's claims are valid. They are renewed with every beat. */
const CLAIMS_KEPT_MS = 5_000;
/** Maximum number of retries of a take whose windows change in the meantime. */
const MAX_READS = 5;

/** A tenant's budget that is shared with other replicas. */
export class SharedBudget implements PermitGrantor<Answer | undefined> {
  readonly noticePause: () => void;
  readonly #tenantId: string;
  readonly #counter: CallCounter;
  readonly #time: MonotonicTime;
  readonly #group: ReplicaGroup;
  readonly #marginMs: number;
  readonly #mirrors = new WeakMap<SlidingWindow, WindowMirror>();
  readonly #reading = new Map<WindowMirror, Promise<void>>();
  #tenantWindows: TenantWindows | undefined;
  #mode: Mode;
  #calls = 0;

  constructor(tenantId: string, { counter, time, group, marginMs }: BudgetOptions) {
    this.#tenantId = tenantId;
    this.#counter = counter;
    this.#time = time;
    this.#group = group;
    this.#marginMs = marginMs;
    this.#mode = group.isRecovering ? 'alone' : 'shared';
    this.noticePause = group.noticePause.bind(group, this);
  }

  attach(tenantWindows: TenantWindows): void {
    this.#tenantWindows = tenantWindows;
  }

  get isShared(): boolean {
    return this.#mode === 'shared';
  }

  get needsAgreement(): boolean {
    return this.#mode !== 'alone';
  }

  get weight(): number {
    return this.#mode === 'shared' ? 1 : this.#group.replicas;
  }

  get waitsUntil(): number {
    return this.#group.waitsUntil;
  }

  async requestPermit(windows: readonly SlidingWindow[], waiter: Waiter): Promise<Answer | undefined> {
    const id = this.#nameCall(waiter);
    try {
      return await this.#ask(id, windows, waiter);
    } catch (error) {
      this.#group.markDown(error, this);
      return undefined;
    }
  }

  settlePermit(
    answer: Answer | undefined,
    windows: readonly SlidingWindow[],
    waiter: Waiter,
    isWanted: boolean,
  ): boolean {
    if (answer === undefined) return false;
    const { id, askedAt, taken } = answer;
    const now = this.#time.now();
    for (const [index, window] of windows.entries()) {
      const news = taken.windows[index];
      if (news === undefined) continue;
      this.#mirrorOf(window).follow(news, now, this.isShared);
      if (news.waitMs > 0)
        window.hold(waiter.lane, answer.rooms[index] ?? Infinity, now, Math.max(1, Math.ceil(news.waitMs)));
    }
    if (taken.outcome !== 'granted') return false;
    // If the event loop was blocked, the permit may be older than the windows' margin. Retry the call.
    if (!isWanted || now - askedAt > this.#marginMs) {
      const keys = windows.map(({ key }) => key);
      // A failed refund leaves the permit counted, which is safe.
      this.#counter.refund(this.#tenantId, keys, id).catch(() => undefined);
      return false;
    }
    for (const window of windows) this.#mirrorOf(window).writeDown(id, now);
    if (this.#mode !== 'shared') takePermits(windows, waiter, now);
    else if (waiter.caller !== undefined) {
      for (const window of windows) window.claims.serve(waiter.caller);
    }
    return true;
  }

  takePermit(windows: readonly SlidingWindow[], waiter: Waiter, now: number): void {
    takePermits(windows, waiter, now);
    const id = this.#nameCall(waiter);
    for (const window of windows) this.#mirrorOf(window).writeDown(id, now);
  }

  /** Publishes the service's rejection. */
  note(windows: readonly SlidingWindow[], note: WindowNote): void {
    const fail = (error: unknown) => void this.#group.markDown(error, this);
    for (const window of windows) this.#counter.note(this.#tenantId, window, note).catch(fail);
  }

  /** Publishes the running time of a query. @returns all known running times; undefined without the counter */
  tally({ name }: RateClass, runningMs: number, keepMs: number) {
    // Calls detect failures themselves. Running times still count locally.
    return this.#counter.tally(this.#tenantId, name, runningMs, keepMs).catch(() => undefined);
  }

  closeWindows(): void {
    for (const { window } of this.#all) window.close(this.waitsUntil);
  }

  /** Handles loss of the counter: this replica continues with its fair share. */
  markDown(): void {
    if (this.#mode === 'alone') return;
    for (const mirror of this.#all) mirror.keepFairShare(this.#group.replicas, this.#time.now());
    this.#setMode('alone');
  }

  /** Writes local counts to the counter and resumes its use. Stays in mode `alone` if that fails. */
  async rejoin(): Promise<void> {
    if (this.#mode !== 'alone') return;
    try {
      // Repeat until no calls were granted during the writes.
      for (let calls = -1; calls !== this.#calls;) {
        calls = this.#calls;
        await Promise.all(this.#all.map((mirror) => this.#readInto(mirror)));
      }
    } catch {
      return;
    }
    this.#setMode('rejoining');
  }

  /** Returns to common counting. */
  async share(): Promise<void> {
    if (this.#mode !== 'rejoining') return;
    const all = this.#all;
    try {
      const states = await Promise.all(all.map((mirror) => this.#readState(mirror)));
      this.#setMode('shared', () => {
        for (const [index, state] of states.entries()) this.#learn(all[index], state);
      });
    } catch (error) {
      this.#group.markDown(error, this);
    }
  }

  /** Reads the calls of other replicas, so that local state is recent if the counter is lost. */
  async refresh(): Promise<void> {
    const known = this.#all.filter(({ revision }) => revision !== '');
    if (!this.needsAgreement || known.length === 0) return;
    try {
      const whole = { lane: 'action', caller: undefined } as const;
      const asked = known.map((mirror) => mirror.describe(whole, this.#time.now()));
      const { outcome, windows } = await this.#counter.look(this.#tenantId, asked);
      await this.#shareClaims(known);
      if (outcome === 'changed') {
        await Promise.all(known.map((mirror) => this.#read(mirror)));
        // Permits may have been refunded.
        this.#tenantWindows?.queue.dispatch();
      } else {
        for (const [index, news] of windows.entries())
          known[index]?.follow(news, this.#time.now(), this.isShared);
      }
    } catch (error) {
      this.#group.markDown(error, this);
    }
  }

  /** Exchanges claims of waiting and rejected callers with the other replicas. */
  async #shareClaims(known: readonly WindowMirror[]): Promise<void> {
    const asked = this.#time.now();
    const own = known.map(({ window }) => [window.key, window.claims.own(asked)] as const);
    const text = writeClaims(own, asked);
    const texts = await this.#counter.post(this.#tenantId, this.#group.id, text, CLAIMS_KEPT_MS);
    const received = texts.flatMap((one) => readClaims(one, this.#time.now()));
    for (const { window } of known) {
      window.claims.learn(received.filter(({ key }) => key === window.key).map(({ claim }) => claim));
    }
  }

  get #all(): WindowMirror[] {
    return (this.#tenantWindows?.windows ?? []).map((window) => this.#mirrorOf(window));
  }

  async #ask(id: string, windows: readonly SlidingWindow[], waiter: Waiter): Promise<Answer> {
    const { trace } = waiter;
    const mirrors = windows.map((window) => this.#mirrorOf(window));
    for (let reads = 0; reads < MAX_READS; reads += 1) {
      const unread = mirrors.filter(({ revision }) => revision === '');
      if (unread.length > 0) await Promise.all(unread.map((mirror) => this.#read(mirror, trace)));
      const askedAt = this.#time.now();
      const asked = mirrors.map((mirror) => mirror.describe(waiter, askedAt));
      if (windows.some(({ closedUntil }) => closedUntil > askedAt))
        return { id, askedAt, rooms: [], taken: { outcome: 'full', windows: [] } };
      const taken = await this.#counter.take({ group: this.#tenantId, id, windows: asked, trace });
      if (taken.outcome !== 'changed') return { id, askedAt, rooms: asked.map(({ room }) => room), taken };
      for (const [index, mirror] of mirrors.entries()) {
        // Unless another call has read it in the meantime.
        if (mirror.revision === asked[index]?.revision) mirror.revision = '';
      }
    }
    throw new StoreUnavailableError('The shared windows change faster than they can be read.');
  }

  /** Reads a window. Concurrent reads share one request. */
  #read(mirror: WindowMirror, trace?: TraceHolder): Promise<void> {
    const reading =
      this.#reading.get(mirror) ??
      this.#readInto(mirror, trace).finally(() => void this.#reading.delete(mirror));
    this.#reading.set(mirror, reading);
    return reading;
  }

  async #readInto(mirror: WindowMirror, trace?: TraceHolder): Promise<void> {
    this.#learn(mirror, await this.#readState(mirror, trace));
  }

  async #readState(mirror: WindowMirror, trace?: TraceHolder): Promise<WindowState> {
    const { window } = mirror;
    const read = (calls: readonly CountedCall[]) => this.#counter.read(this.#tenantId, window, calls, trace);
    const state = await read(mirror.ownCalls(this.#time.now()));
    if (!mirror.isLostIn(state)) return state;
    // Until the others have written theirs back, the counter lacks calls of the last moments.
    if (this.isShared) window.close(this.#time.now() + this.#group.exchangeMs);
    // The calls of replicas that have ended are known to the others alone.
    return read(mirror.allCalls(this.#time.now()));
  }

  #learn(mirror: WindowMirror | undefined, state: WindowState): void {
    if (mirror === undefined) return;
    const now = this.#time.now();
    const { closedForMs, learned } = state.note;
    mirror.replace(state, now, this.isShared);
    if (closedForMs > 0) mirror.window.close(now + closedForMs);
    if (learned !== undefined)
      this.#tenantWindows?.learnLimit(mirror.window.key, learned.limit, now + learned.forMs);
  }

  #setMode(mode: Mode, prepare?: () => void): void {
    this.#mode = mode;
    for (const { window } of this.#all) window.weight = this.weight;
    prepare?.();
    this.#tenantWindows?.queue.dispatch();
  }

  #mirrorOf(window: SlidingWindow): WindowMirror {
    return getOrInsert(this.#mirrors, window, () => new WindowMirror(window));
  }

  #nameCall({ caller }: Waiter): string {
    this.#calls += 1;
    return nameCall(this.#group.id, this.#calls, caller);
  }
}
