import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { AccessRefused, ActionIntended, ActionSettled, HuntRefused } from './audit-event.js';
import { shortenTexts, type AuditRecorder, type NeededSinks } from './audit-recorder.js';
import { EventBudget } from './event-budget.js';

/** The recorder that the service uses: it limits how much a caller can add to the trail with writes that send nothing. */
export interface AuditTrail extends AuditRecorder {
  /** Records a refusal: nothing was sent. Beyond the caller's budget it is only counted. */
  recordRefusal(event: AccessRefused | HuntRefused | ActionSettled): Promise<void>;
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
const CHANGED: ReadonlySet<string> = new Set(['CREATED', 'DONE', 'PARTLY_DONE', 'OUTCOME_UNKNOWN']);

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
    recordRefusal: async (event) => {
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
