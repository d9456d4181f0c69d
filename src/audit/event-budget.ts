import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { AuditActor, AuditEvent, EventsSuppressed, SuppressedKind } from './audit-event.js';
import type { AuditRecorder } from './audit-recorder.js';

/** Refusals, and writes that sent nothing, that the trail has lines for: of each caller, in each hour. */
export const EVENTS_PER_HOUR = 600;
/** A larger event counts several times, so that large inputs can't fill the disk. */
const BYTES_PER_EVENT = 4_096;
const HOUR_MS = 3_600_000;
/** Callers with a window. Beyond that, the oldest window ends early. */
const MAX_WINDOWS = 10_000;
/** Callers can name any tenant in a header. Beyond that many, events count for no tenant. */
const MAX_TENANTS = 100;

/** An hour of one caller. It begins with their first event. */
interface BudgetWindow {
  readonly actor: AuditActor;
  readonly startTime: number;
  used: number;
  /** By tenant, then by kind. */
  readonly suppressed: Map<string, Map<string, SuppressedKind>>;
}

/** Counts the events of each caller by the hour, in this process alone, and records at the end of the hour how many have no line. */
export class EventBudget {
  readonly #recorder: AuditRecorder;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #metrics: Metrics;
  readonly #windows = new Map<string, BudgetWindow>();
  readonly #ends = new AbortController();
  readonly #recording = new Set<Promise<void>>();

  constructor(
    recorder: AuditRecorder,
    { clock, logger, metrics }: { readonly clock: Clock; readonly logger: Logger; readonly metrics: Metrics },
  ) {
    this.#recorder = recorder;
    this.#clock = clock;
    this.#logger = logger;
    this.#metrics = metrics;
  }

  /** Takes what the event costs of its caller's budget. @returns what gives it back; undefined if the budget is spent */
  take(event: { readonly actor: AuditActor }): (() => void) | undefined {
    const window = this.#windowOf(event.actor);
    if (window.used >= EVENTS_PER_HOUR) return undefined;
    const cost = Math.ceil(Buffer.byteLength(JSON.stringify(event)) / BYTES_PER_EVENT);
    window.used += cost;
    return () => {
      window.used -= cost;
    };
  }

  /** Counts an event instead of recording it. */
  suppress(event: Pick<AuditEvent, 'type' | 'tenantId' | 'actor'> & Partial<SuppressedKind>): void {
    const window = this.#windowOf(event.actor);
    if (window.suppressed.size === 0) this.#beginSuppressing(window);
    const isKnown = window.suppressed.has(event.tenantId) || window.suppressed.size < MAX_TENANTS;
    const tenantId = isKnown ? event.tenantId : '';
    const kinds = window.suppressed.get(tenantId) ?? new Map<string, SuppressedKind>();
    window.suppressed.set(tenantId, kinds);
    const { type, action, outcome } = event;
    const key = JSON.stringify([type, action, outcome]);
    const count = (kinds.get(key)?.count ?? 0) + 1;
    kinds.set(key, {
      type,
      ...(action !== undefined && { action }),
      ...(outcome !== undefined && { outcome }),
      count,
    });
    this.#metrics.suppressedEvents.inc({ type });
  }

  /** Ends all windows. */
  async close(): Promise<void> {
    this.#ends.abort();
    for (const window of this.#windows.values()) this.#end(window);
    await Promise.all(this.#recording);
  }

  #windowOf(actor: AuditActor): BudgetWindow {
    const key = keyOf(actor);
    const now = this.#clock.now();
    const open = this.#windows.get(key);
    if (open !== undefined) {
      if (now < open.startTime + HOUR_MS) return open;
      this.#end(open);
    }
    const [oldest] = this.#windows.values();
    if (oldest !== undefined && this.#windows.size >= MAX_WINDOWS) this.#end(oldest);
    const window = { actor, startTime: now, used: 0, suppressed: new Map<string, never>() };
    this.#windows.set(key, window);
    return window;
  }

  #beginSuppressing(window: BudgetWindow): void {
    const { oid, clientId } = window.actor;
    const rest = window.startTime + HOUR_MS - this.#clock.now();
    this.#logger.warn(
      { caller: oid, clientId },
      'Audit events of a caller are only counted until the hour ends',
    );
    this.#clock.sleep(rest, this.#ends.signal).then(
      () => {
        this.#end(window);
      },
      () => undefined,
    );
  }

  /** Safe to call twice. */
  #end(window: BudgetWindow): void {
    const key = keyOf(window.actor);
    if (this.#windows.get(key) === window) this.#windows.delete(key);
    const { tokenId: _tokenId, ...actor } = window.actor;
    const startTime = new Date(window.startTime).toISOString();
    const endTime = new Date(Math.min(this.#clock.now(), window.startTime + HOUR_MS)).toISOString();
    for (const [tenantId, kinds] of window.suppressed) {
      const suppressed = [...kinds.values()];
      const count = suppressed.reduce((sum, kind) => sum + kind.count, 0);
      this.#record({ type: 'eventsSuppressed', tenantId, actor, startTime, endTime, count, suppressed });
    }
    window.suppressed.clear();
  }

  #record(event: EventsSuppressed): void {
    const recording = this.#recorder.record(event).catch(() => {
      this.#logger.error({ event }, 'The number of suppressed audit events could not be recorded');
    });
    this.#recording.add(recording);
    void recording.finally(() => this.#recording.delete(recording));
  }
}

/** A person or application with the client that they use, as limits of callers have it. */
function keyOf({ tenantId, oid, clientId }: AuditActor): string {
  return `${tenantId} ${oid} ${clientId}`;
}
