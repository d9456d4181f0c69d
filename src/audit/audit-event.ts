import { z } from 'zod';

/** A caller, as records name them. */
export const actorModel = z.object({
  kind: z.enum(['user', 'app']),
  tenantId: z.string(),
  oid: z.string(),
  name: z.string(),
  clientId: z.string(),
});
export type RecordedActor = Readonly<z.infer<typeof actorModel>>;

/** The caller, from the access token. Never the token itself. */
export interface AuditActor extends RecordedActor {
  /** Entra's id of the token, which identifies the sign-in. */
  readonly tokenId?: string;
}

interface Occurrence {
  readonly requestId: string;
  readonly tenantId: string;
  readonly actor: AuditActor;
  /** The audit id of the bulk write that contains this one. */
  readonly bulkId?: string;
}

/** A write is about to be checked and sent. It is sent only if this event was recorded. */
export interface ActionIntended extends Occurrence {
  readonly type: 'actionIntended';
  readonly auditId: string;
  /** The mutation, such as isolateMachine. */
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * The result of a write. An intent without it means that the process ended in between. Rejected requests about
 * approvals have only this event.
 */
export interface ActionSettled extends Occurrence {
  readonly type: 'actionSettled';
  readonly auditId: string;
  readonly action: string;
  /** The payload's outcome, or the error's code if the write failed. */
  readonly outcome: string;
  readonly machineActionId?: string;
  /** The id of the created or changed object, if it is no machine action: an alert, an investigation, a scan. */
  readonly resultId?: string;
  /** The same for a write of several objects. */
  readonly resultIds?: readonly string[];
  readonly detail?: string;
}

/** A caller overrode guard rails for a write that is about to be sent. */
export interface BreakGlassUsed extends Occurrence {
  readonly type: 'breakGlassUsed';
  readonly auditId: string;
  readonly action: string;
  readonly reason: string;
  /** Messages of the overridden denials; empty if there were none. */
  readonly overridden: readonly string[];
}

/** A tenant has no cap on tightening writes for a time. */
export interface EmergencyDeclared extends Occurrence {
  readonly type: 'emergencyDeclared';
  readonly auditId: string;
  readonly reason: string;
  readonly endTime: string;
}

export interface EmergencyEnded extends Occurrence {
  readonly type: 'emergencyEnded';
  readonly auditId: string;
}

/** A caller lacked the role for a field. Recorded once per field and request. */
export interface AccessRefused extends Occurrence {
  readonly type: 'accessRefused';
  /** Field coordinate, such as Mutation.isolateMachine. */
  readonly coordinate: string;
  readonly requiredRoles: readonly string[];
}

/**
 * A caller exceeded the limit of rejected requests, so that all its requests are rejected for a while. Recorded once
 * per period.
 */
export interface CallerLimited extends Occurrence {
  readonly type: 'callerLimited';
  /** The limit of rejected requests per minute. */
  readonly refusalsPerMinute: number;
}

/** How many events of one kind have no line. */
export interface SuppressedKind {
  readonly type: string;
  /** The mutation. */
  readonly action?: string;
  readonly outcome?: string;
  readonly count: number;
}

/**
 * A caller's budget was spent: so many refusals, and writes that sent nothing, have no lines. Recorded once a caller and
 * tenant, when the hour or the process ends.
 */
export interface EventsSuppressed extends Pick<Occurrence, 'tenantId' | 'actor'> {
  readonly type: 'eventsSuppressed';
  readonly startTime: string;
  readonly endTime: string;
  /** A write counts once, for its intent and its outcome. */
  readonly count: number;
  readonly suppressed: readonly SuppressedKind[];
}

/** A hunt in the audit trail: the query without its result and without parameter values. */
interface Hunt extends Occurrence {
  /** The KQL as the caller wrote it. */
  readonly query: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly timespan?: string;
}

/** A hunting query was sent, or failed before it was sent. */
export interface HuntFinished extends Hunt {
  readonly type: 'huntFinished';
  readonly tables: readonly string[];
  /** `OK`, or the error's code. */
  readonly outcome: string;
  /** Rows in the caller's response. */
  readonly rowCount?: number;
  readonly truncated?: boolean;
}

/** A hunting query was rejected before anything was sent. */
export interface HuntRefused extends Hunt {
  readonly type: 'huntRefused';
  /** The message of the error. */
  readonly reason: string;
}

/** The common fields of events about one approval. */
interface ApprovalOccurrence extends Occurrence {
  readonly approvalId: string;
  readonly action: string;
  /** The SHA-256 of everything that the approval binds. */
  readonly digest: string;
}

export interface ApprovalRequested extends ApprovalOccurrence {
  readonly type: 'approvalRequested';
  /** The approval's id. All events about the approval have it, until it is redeemed. */
  readonly auditId: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** SHA-256 in hex of each bound library file, by name. */
  readonly libraryFiles?: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly expirationTime: string;
}

/** The actor approved or rejected the request, or withdrew their own. */
export interface ApprovalDecided extends ApprovalOccurrence {
  readonly type: 'approvalDecided';
  /** The approval's id. */
  readonly auditId: string;
  readonly decision: 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
  readonly comment: string;
  readonly requester: RecordedActor;
  /** For APPROVED: the time until which the write may be sent. */
  readonly expirationTime?: string;
}

/** The requester redeems the approval: the write is about to be sent. */
export interface ApprovalRedeemed extends ApprovalOccurrence {
  readonly type: 'approvalRedeemed';
  readonly approver: RecordedActor;
  /** Of the write. */
  readonly auditId?: string;
}

/** The write certainly had no effect, so the approval can be redeemed again until it expires. */
export interface ApprovalReturned extends ApprovalOccurrence {
  readonly type: 'approvalReturned';
  /** Of the write. */
  readonly auditId?: string;
}

/** The common fields of events about one export. */
interface ExportOccurrence extends Occurrence {
  readonly exportId: string;
  readonly kind: string;
  readonly format: string;
}

/** An export ended; the actor is its requester. */
export interface ExportFinished extends ExportOccurrence {
  readonly type: 'exportFinished';
  /** `READY`, `CANCELED`, or the error's code. */
  readonly outcome: string;
  readonly snapshotTime?: string;
  readonly rowCount?: number;
  /** SHA-256 of the file, in hex. */
  readonly digest?: string;
}

/** The actor downloaded an export, or a part of it. */
export interface ExportDownloaded extends ExportOccurrence {
  readonly type: 'exportDownloaded';
  readonly rowCount: number;
  readonly digest: string;
  /** The `Range` header of the request, if any. */
  readonly range?: string;
}

export type AuditEvent =
  | ActionIntended
  | ActionSettled
  | BreakGlassUsed
  | EmergencyDeclared
  | EmergencyEnded
  | AccessRefused
  | CallerLimited
  | EventsSuppressed
  | HuntFinished
  | HuntRefused
  | ExportFinished
  | ExportDownloaded
  | ApprovalRequested
  | ApprovalDecided
  | ApprovalRedeemed
  | ApprovalReturned;

/** The last line of a process that ended regularly. */
export interface AuditTrailClosed {
  readonly type: 'auditEnded';
}
