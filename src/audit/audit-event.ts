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
}

/** A write is about to be checked and sent. Recorded before anything is sent; without it nothing is. */
export interface ActionIntended extends Occurrence {
  readonly type: 'actionIntended';
  readonly auditId: string;
  /** The mutation, such as isolateMachine. */
  readonly action: string;
  /** The mutation's input. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** What became of a write. An intent without this event means that the process ended in between. */
export interface ActionSettled extends Occurrence {
  readonly type: 'actionSettled';
  readonly auditId: string;
  readonly action: string;
  /** The payload's outcome, or the error's code when the write failed. */
  readonly outcome: string;
  readonly machineActionId?: string;
  /** The id of what was made or changed where that is no machine action: an alert, an investigation, a scan. */
  readonly resultId?: string;
  readonly detail?: string;
}

/** Somebody asked for what their roles don't allow. Once a field and request. */
export interface AccessRefused extends Occurrence {
  readonly type: 'accessRefused';
  /** Field coordinate, such as Mutation.isolateMachine. */
  readonly coordinate: string;
  readonly requiredRoles: readonly string[];
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

/** Everything that the audit trail can hold. */
export type AuditEvent = ActionIntended | ActionSettled | AccessRefused | HuntFinished | HuntRefused;

/** The last line of a process that ended in order. */
export interface TrailEnded {
  readonly type: 'auditEnded';
}
