import { SubgraphError } from './subgraph-error.js';
import { GraphQLError, type ValueNode } from 'graphql';

/** The request has no token, or an invalid one. HTTP 401. */
export class UnauthenticatedError extends SubgraphError {
  constructor(message: string, cause?: unknown) {
    super('UNAUTHENTICATED', message, {}, cause);
  }
}

/** The operation needs a caller and the request has no token. */
export class CallerRequiredError extends UnauthenticatedError {
  constructor() {
    super(
      'This operation needs a caller: send the header Authorization: Bearer <Entra access token>. Behind a gateway, configure it to forward that header.',
    );
  }
}

/** The token could not be verified, because Entra's signing keys are unavailable. HTTP 503. */
export class SigningKeysUnavailableError extends SubgraphError {
  constructor(cause?: unknown) {
    super(
      'UPSTREAM_UNAVAILABLE',
      'The signing keys of the identity provider are unavailable, so no token can be checked. Try again shortly.',
      {},
      cause,
    );
  }
}

/** The caller lacks the role that this field, type or action needs. */
export class ForbiddenError extends SubgraphError {
  constructor(message: string, requiredRoles: readonly string[]) {
    super('FORBIDDEN', message, { requiredRoles });
  }
}

/** This server lacks a setting, which the message names. */
export class NotConfiguredError extends SubgraphError {
  constructor(message: string) {
    super('NOT_CONFIGURED', message);
  }
}

/** The caller exceeds its request rate, or too many of its requests were rejected. HTTP 429 with `Retry-After`. */
export class CallerRateLimitedError extends SubgraphError {
  readonly retryAfterSeconds: number;

  constructor(message: string, waitMs: number) {
    const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1_000));
    super('RATE_LIMITED', message, { retryAfterSeconds });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The caller's input breaks a rule; the message names the argument and the rule. */
export class BadUserInputError extends SubgraphError {
  constructor(message: string, argumentName?: string) {
    super('BAD_USER_INPUT', message, argumentName === undefined ? {} : { argumentName });
  }
}

/** @param rule what the argument must be, or what is wrong with it: the message without the name */
export function badArgument(name: string, rule: string): BadUserInputError {
  return new BadUserInputError(`${name} ${rule}`, name);
}

/** A write names an object that doesn't exist. Reads return null instead. */
export class NotFoundError extends SubgraphError {
  constructor(message: string) {
    super('NOT_FOUND', message);
  }
}

/** An `_entities` request has more distinct keys than one request may have. */
export class TooManyRepresentationsError extends SubgraphError {
  constructor(unique: number, limit: number) {
    super(
      'COST_ESTIMATED_TOO_EXPENSIVE',
      `This request has ${String(unique)} different representations; the limit is ${String(limit)}.`,
      { unique, limit },
    );
  }
}

/** A field or an operation would exceed its limit of upstream calls. The message names the limit and an alternative. */
export class TooManyCallsError extends SubgraphError {
  /** @param costliest the field with the largest share of the calls, if the whole operation exceeds its limit */
  constructor(
    message: string,
    calls: number,
    limit: number,
    costliest: { readonly coordinate?: string; readonly fieldPath?: readonly string[] } = {},
  ) {
    super('COST_ESTIMATED_TOO_EXPENSIVE', message, { calls, limit, ...costliest });
  }
}

/** No document is registered under this hash. The client then sends the full text. Apollo defines the message. */
export class DocumentNotRegisteredError extends SubgraphError {
  constructor() {
    super('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  }
}

/** No trusted document has this id. */
export class UntrustedDocumentError extends SubgraphError {
  constructor() {
    super(
      'PERSISTED_QUERY_NOT_IN_LIST',
      'No trusted document has this id. Those of this server are in its PERSISTED_OPERATIONS_FILE.',
    );
  }
}

/** The request contains a document text, and the server accepts trusted documents only. */
export class TrustedDocumentRequiredError extends SubgraphError {
  constructor() {
    super(
      'PERSISTED_QUERY_ID_REQUIRED',
      'This server accepts trusted documents only: name one by documentId or extensions.persistedQuery.sha256Hash.',
    );
  }
}

/** The request needs all rows of a collection that is too large to be read whole. */
export class CollectionTooLargeError extends SubgraphError {
  /** Whether it is read by hunts, which can't be filtered before. */
  readonly isHunted: boolean;

  constructor(
    name: string,
    {
      maxRows,
      maxBytes,
      isHunted,
    }: { readonly maxRows: number; readonly maxBytes: number; readonly isHunted: boolean },
  ) {
    const most = `${maxRows.toLocaleString('en-US')} rows or ${String(maxBytes / 1e6)} MB`;
    super(
      'BAD_USER_INPUT',
      isHunted
        ? `While ${name} come from hunts, their lists need all ${name} of the tenant, which have more than ${most}. Ask for them by id, or through the objects that they belong to.`
        : `orderBy, and conditions that Defender can't evaluate, need all ${name} of the tenant, which have more than ${most}: leave them out.`,
      { argumentName: isHunted ? 'first' : 'orderBy' },
    );
    this.isHunted = isHunted;
  }
}

/**
 * The caller needs a stronger sign-in, a managed device or an authentication context. The code is FORBIDDEN rather than
 * UNAUTHENTICATED, because a client that only renews its token would get the same error again. The client passes
 * `claims` (base64 of JSON) to Entra instead.
 * Source: Learn, "Claims challenges, claims requests and client capabilities".
 */
export class StepUpRequiredError extends SubgraphError {
  /** @param claims the claims request as JSON */
  constructor(message: string, claims: string) {
    super('FORBIDDEN', message, { requiredRoles: [], claims: Buffer.from(claims).toString('base64') });
  }
}

/** A value that its scalar doesn't accept. The message describes valid values and never repeats the input. */
export class ScalarValueError extends GraphQLError {
  constructor(message: string, node?: ValueNode) {
    super(message, { nodes: node ?? null });
  }
}
