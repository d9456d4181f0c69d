/** Who did it, as the access token says. Never the token. */
export interface AuditActor {
  readonly kind: 'user' | 'app';
  readonly tenantId: string;
  readonly oid: string;
  readonly name: string;
  readonly clientId: string;
  /** Entra's id of the token, to find the sign-in. */
  readonly tokenId?: string;
}

interface Occurrence {
  readonly requestId: string;
  /** The Defender tenant that was addressed. */
  readonly tenantId: string;
  readonly actor: AuditActor;
  /** The audit id of the write to many that this is a part of. */
  readonly bulkId?: string;
}

/**
 * A write is about to be checked and sent. Recorded before anything is sent; without it nothing is. Beyond the caller's
 * budget it is recorded after the checks, right before the call.
 */
export interface ActionIntended extends Occurrence {
  readonly type: 'actionIntended';
  readonly auditId: string;
  /** The mutation, such as isolateMachine. */
  readonly action: string;
  /** The mutation's input. */
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * What became of a write. An intent without this event means that the process ended in between. What was asked of approvals
 * and refused has this event alone.
 */
export interface ActionSettled extends Occurrence {
  readonly type: 'actionSettled';
  readonly auditId: string;
  readonly action: string;
  /** The payload's outcome, or the error's code when the write failed. */
  readonly outcome: string;
  readonly machineActionId?: string;
  /** The id of what was made or changed where that is no machine action: an alert, an investigation, a scan. */
  readonly resultId?: string;
  /** The same of a write that makes or changes several things. */
  readonly resultIds?: readonly string[];
  readonly detail?: string;
}

/** Guard rails were overridden for a write, which is about to be sent. */
export interface BreakGlassUsed extends Occurrence {
  readonly type: 'breakGlassUsed';
  readonly auditId: string;
  readonly action: string;
  readonly reason: string;
  /** What would have stood in the way, in words; none when nothing would have. */
  readonly overridden: readonly string[];
}

/** Responders of a tenant are not limited, for a time, in how much they tighten. */
export interface EmergencyDeclared extends Occurrence {
  readonly type: 'emergencyDeclared';
  readonly auditId: string;
  readonly reason: string;
  readonly endTime: string;
}

/** They are limited again, before the time was up. */
export interface EmergencyEnded extends Occurrence {
  readonly type: 'emergencyEnded';
  readonly auditId: string;
}

/** Somebody asked for what their roles don't allow. Once a field and request. */
export interface AccessRefused extends Occurrence {
  readonly type: 'accessRefused';
  /** Field coordinate, such as Mutation.isolateMachine. */
  readonly coordinate: string;
  readonly requiredRoles: readonly string[];
}

/** A caller was refused so often that all their requests are refused for a while. Once, and not for each of them. */
export interface CallerLimited extends Occurrence {
  readonly type: 'callerLimited';
  /** So many refused requests a minute are allowed. */
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

/** A hunt as the audit trail knows it: what was asked for, never what was found, and of parameters no values. */
interface Hunt extends Occurrence {
  /** The KQL as the caller wrote it. */
  readonly query: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly timespan?: string;
}

/** A hunting query was sent, or was about to be, and this came of it. */
export interface HuntFinished extends Hunt {
  readonly type: 'huntFinished';
  /** Tables and functions that it reads. */
  readonly tables: readonly string[];
  /** `OK`, or the code of the error. */
  readonly outcome: string;
  /** Rows that the caller was given. */
  readonly rowCount?: number;
  readonly truncated?: boolean;
}

/** A hunting query was refused before anything was sent. */
export interface HuntRefused extends Hunt {
  readonly type: 'huntRefused';
  /** What the caller was told. */
  readonly reason: string;
}

/** What events about one approval have in common. */
interface ApprovalOccurrence extends Occurrence {
  readonly approvalId: string;
  /** The mutation that it is for. */
  readonly action: string;
  /** The SHA-256 of everything that the approval binds. */
  readonly digest: string;
}

/** Somebody asked for a second person. */
export interface ApprovalRequested extends ApprovalOccurrence {
  readonly type: 'approvalRequested';
  /** The approval's id: under it stands all that becomes of it, until it is used. */
  readonly auditId: string;
  /** As it is bound. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What is bound beside the input, such as the SHA-256 of a script. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly expirationTime: string;
}

/** The actor approved or rejected it, or withdrew what they had asked for themselves. */
export interface ApprovalDecided extends ApprovalOccurrence {
  readonly type: 'approvalDecided';
  /** The approval's id. */
  readonly auditId: string;
  readonly decision: 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
  readonly comment: string;
  readonly requester: ApprovalParty;
  /** For APPROVED: until when the write may be sent. */
  readonly expirationTime?: string;
}

/** The actor, who had asked for it, uses it up: the write is about to be sent. */
export interface ApprovalRedeemed extends ApprovalOccurrence {
  readonly type: 'approvalRedeemed';
  readonly approver: ApprovalParty;
  /** Of the write. */
  readonly auditId?: string;
}

/** The write was certainly not done, so the approval can be used again until its time is up. */
export interface ApprovalReturned extends ApprovalOccurrence {
  readonly type: 'approvalReturned';
  /** Of the write. */
  readonly auditId?: string;
}

/** Somebody else than the actor. */
export type ApprovalParty = Omit<AuditActor, 'tokenId'>;

/** What events about one export have in common. */
interface ExportOccurrence extends Occurrence {
  readonly exportId: string;
  readonly kind: string;
  readonly format: string;
}

/** An export came to its end; the actor is who asked for it. */
export interface ExportFinished extends ExportOccurrence {
  readonly type: 'exportFinished';
  /** `READY`, `CANCELLED`, or the code of the error. */
  readonly outcome: string;
  readonly snapshotTime?: string;
  readonly rowCount?: number;
  /** SHA-256 of the file, in hex. */
  readonly digest?: string;
}

/** The actor was sent an export, or a part of it. */
export interface ExportDownloaded extends ExportOccurrence {
  readonly type: 'exportDownloaded';
  readonly rowCount: number;
  readonly digest: string;
  /** The `Range` of the request, where it had one. */
  readonly range?: string;
}

/** Everything that the audit trail can hold. */
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

/** The last line of a process that ended in order. */
export interface AuditTrailClosed {
  readonly type: 'auditEnded';
}
