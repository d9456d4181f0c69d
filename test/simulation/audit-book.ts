import type { AuditEvent } from '../../src/audit/audit-event.js';
import type { AcceptedAction } from './defender/simulated-actions.js';
import type { AcceptedEdit } from './defender/simulated-edits.js';
import type { Owner } from './scheduler.js';
import type { Report } from './writes/write-book.js';

interface Intent {
  readonly recorder: Owner;
  readonly action: string;
  /** Outcomes without findings of later requests. */
  readonly ends: string[];
  wasFound: boolean;
}

const FOUND_LATER = 'Found in Defender when its idempotency key was used again.';

/** Watches the audit trail of all replicas: an intent before each write, an outcome after it. */
export class AuditBook {
  readonly #intents = new Map<string, Intent>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  record(event: AuditEvent, recorder: Owner): void {
    if (event.type === 'actionIntended') {
      this.#intents.set(event.auditId, { recorder, action: event.action, ends: [], wasFound: false });
    } else if (event.type === 'actionSettled') {
      const intent = this.#intents.get(event.auditId);
      if (intent === undefined) this.#report('sent without an intent', `an outcome of ${event.auditId}`);
      else if (event.detail?.includes(FOUND_LATER) === true) intent.wasFound = true;
      else intent.ends.push(event.outcome);
    }
  }

  /** Defender accepted an action: its intent must be in the trail. */
  accept({ comment, machineId }: AcceptedAction): void {
    if (!this.#intents.has(comment.slice(0, 36))) {
      this.#report('sent without an intent', `on ${machineId.slice(-6)}: ${comment.slice(0, 60)}`);
    }
  }

  /** Defender carried out another write, which may not carry an audit id: its intent has no outcome yet. */
  acceptEdit({ operation, targets, sender }: AcceptedEdit): void {
    const isOpen = ({ recorder, action, ends }: Intent) =>
      recorder === sender && action === operation && ends.length === 0;
    if (![...this.#intents.values()].some(isOpen))
      this.#report('sent without an intent', `${operation} of ${targets[0]?.slice(-6)}`);
  }

  /** Nothing is under way any more. */
  close(): void {
    for (const [auditId, { recorder, action, ends }] of this.#intents) {
      if (ends.length === 0 && !recorder.isDead)
        this.#report('no outcome recorded', `${action} ${auditId} of ${recorder.name}`);
      if (ends.length > 1) this.#report('two outcomes recorded', `${action} ${auditId}: ${ends.join(', ')}`);
    }
  }
}
