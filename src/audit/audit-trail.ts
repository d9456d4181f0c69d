import type { Logger } from 'pino';
import { callerKeyOf } from '../identity/caller.js';
import type { Clock } from '../lib/clock.js';
import { escapeJson } from '../lib/printable.js';
import type { Metrics } from '../telemetry/metrics.js';
import type {
  AccessRefused,
  ActionIntended,
  ActionSettled,
  HuntRefused,
  AuditActor,
  AuditEvent,
  EventsSuppressed,
  ExportDownloaded,
  SuppressedKind,
} from './audit-event.js';
import { shortenTexts, type AuditRecorder, type NeededSinks } from './audit-recorder.js';

/** The recorder that the service uses: it limits how much a caller can add to the trail with writes that send nothing. */
export interface AuditTrail extends AuditRecorder {
  /** Records a refusal, or a repeated download: nothing was sent. Beyond the caller's budget it is only counted. */
  recordWithinBudget(event: AccessRefused | HuntRefused | ActionSettled | ExportDownloaded): Promise<void>;
  /**
   * Records the intent of a write. Beyond the caller's budget it waits for {@link confirmIntent}. If the write settles
   * without that call, nothing was sent, and the write is only counted.
   */
  intend(intent: ActionIntended, needed?: NeededSinks): Promise<void>;
  /** Call it before a write sends anything. It records the intent, unless the trail has it. */
  confirmIntent(auditId: string): Promise<void>;
}

/** A write that has sent nothing yet. */
interface UnsentWrite {
  readonly intent: ActionIntended;
  readonly needed: NeededSinks | undefined;
  readonly isRecorded: boolean;
  /** Gives back what the intent took of the budget. */
  readonly refund: () => void;
}

/** These outcomes report a change in Defender, even if a check found it and nothing was sent. */
const CHANGED: ReadonlySet<string> = new Set(['CREATED', 'DONE', 'PARTIALLY_DONE', 'OUTCOME_UNKNOWN']);

/** Any event that belongs to a write and isn't its outcome shows that the write has effects, so it confirms the intent. */
export function createAuditTrail(
  recorder: AuditRecorder,
  surroundings: { readonly clock: Clock; readonly logger: Logger; readonly metrics: Metrics },
): AuditTrail {
  const budget = new EventBudget(recorder, surroundings);
  const unsent = new Map<string, UnsentWrite>();

  const confirmIntent = async (auditId: string): Promise<void> => {
    const write = unsent.get(auditId);
    if (write === undefined) return;
    unsent.delete(auditId);
    const { intent, needed, isRecorded, refund } = write;
    if (intent.bulkId !== undefined) await confirmIntent(intent.bulkId);
    if (isRecorded) refund();
    else await recorder.record(intent, needed);
  };

  return {
    record: async (event, needed) => {
      const auditId = 'auditId' in event ? event.auditId : undefined;
      if (auditId === undefined) return recorder.record(event, needed);
      if (event.type !== 'actionSettled' || CHANGED.has(event.outcome)) await confirmIntent(auditId);
      const isSuppressed = unsent.get(auditId)?.isRecorded === false;
      unsent.delete(auditId);
      if (isSuppressed) budget.suppress(event);
      else await recorder.record(event, needed);
    },
    recordWithinBudget: async (event) => {
      const short = shortenTexts(event);
      if (budget.take(short) === undefined) budget.suppress(event);
      else await recorder.record(short);
    },
    intend: async (event, needed) => {
      const intent = shortenTexts(event);
      const refund = budget.take(intent);
      const isRecorded = refund !== undefined;
      unsent.set(intent.auditId, { intent, needed, isRecorded, refund: refund ?? (() => undefined) });
      if (!isRecorded) return;
      try {
        await recorder.record(intent, needed);
      } catch (error) {
        unsent.delete(intent.auditId);
        throw error;
      }
    },
    confirmIntent,
    close: async () => {
      await budget.close();
      await recorder.close();
    },
  };
}

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
class EventBudget {
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
    const cost = Math.ceil(Buffer.byteLength(escapeJson(JSON.stringify(event))) / BYTES_PER_EVENT);
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

  async close(): Promise<void> {
    this.#ends.abort();
    for (const window of this.#windows.values()) this.#end(window);
    await Promise.all(this.#recording);
  }

  #windowOf(actor: AuditActor): BudgetWindow {
    const key = callerKeyOf(actor);
    const now = this.#clock.now();
    const open = this.#windows.get(key);
    if (open !== undefined) {
      // A start in the future was recorded before the clock was set back.
      if (now >= open.startTime && now < open.startTime + HOUR_MS) return open;
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
    const key = callerKeyOf(window.actor);
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
