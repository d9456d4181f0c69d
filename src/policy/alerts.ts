import type { AuditActor } from '../audit/audit-event.js';

export const ALERT_EVENTS = [
  'approvalRequested',
  'breakGlassUsed',
  'capHit',
  'protectedMachineRefused',
  'emergencyDeclared',
] as const;

/** An event that people who don't watch this API need to know immediately. */
export interface GuardAlert {
  readonly event: (typeof ALERT_EVENTS)[number];
  readonly tenantId: string;
  readonly requestId: string;
  readonly actor: AuditActor;
  /** A description for people, without tokens, secrets or file content. */
  readonly message: string;
  /** The mutation that caused the alert. */
  readonly action?: string;
  readonly auditId?: string;
  readonly approvalId?: string;
  readonly machineIds?: readonly string[];
}

/** Sends alerts. `raise` never throws and is not awaited, so that no write depends on the delivery. */
export interface Alerts {
  raise(alert: GuardAlert): void;
}
