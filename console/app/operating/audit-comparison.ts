import type { DataOf } from '../operations.js';
import { inWords } from '../words.js';

export type AuditEvent = NonNullable<DataOf<'AuditEvents'>['defenderAuditEvents']>['nodes'][number];

/** The comparison of an event with Defender's record, as the words and the tone of its tag. */
export interface Verdict {
  readonly words: string;
  readonly tone: 'good' | 'plain' | 'severity-HIGH';
}

/** Outcomes of writes that changed something in Defender, or may have. */
const SENT: ReadonlySet<string> = new Set(['CREATED', 'DONE', 'PARTIALLY_DONE', 'OUTCOME_UNKNOWN']);

/** Undefined for events without an outcome in Defender, and for writes that sent nothing. */
export function compareWithDefender(event: AuditEvent): Verdict | undefined {
  const { type, outcome, auditId, bulkId, machineActionId, machineAction } = event;
  if (type !== 'actionSettled' || outcome === null) return undefined;
  if (machineActionId === null) {
    return SENT.has(outcome) ? { words: 'Not comparable', tone: 'plain' } : undefined;
  }
  if (machineAction == null) return { words: 'Missing in Defender', tone: 'severity-HIGH' };
  // The comment of an action that existed before has another id.
  const ids = [auditId, bulkId];
  if (outcome === 'CREATED' && !ids.includes(machineAction.auditId)) {
    return { words: 'In Defender with another id', tone: 'severity-HIGH' };
  }
  return { words: `In Defender: ${inWords(machineAction.status).toLowerCase()}`, tone: 'good' };
}
