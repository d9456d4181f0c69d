import type { AuditActor } from '../audit/audit-event.js';

/** Something that people who are not looking at this API should hear of at once. */
export interface GuardAlert {
  readonly event:
    'approvalRequested' | 'breakGlassUsed' | 'capHit' | 'protectedMachineRefused' | 'emergencyDeclared';
  readonly tenantId: string;
  readonly requestId: string;
  readonly actor: AuditActor;
  /** What happened, in words: no tokens, no secrets, no content of files. */
  readonly message: string;
  /** The mutation that it is about. */
  readonly action?: string;
  readonly auditId?: string;
  readonly approvalId?: string;
  readonly machineIds?: readonly string[];
}

/** Where alerts go. Telling never fails and is never waited for: a write doesn't hang on who hears of it. */
export interface Alerts {
  raise(alert: GuardAlert): void;
}
