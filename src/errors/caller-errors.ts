import { SubgraphError } from './subgraph-error.js';

/** Nobody we know is asking: no token, or one that doesn't verify. Answered with HTTP 401. */
export class UnauthenticatedError extends SubgraphError {
  constructor(message: string, cause?: unknown) {
    super('UNAUTHENTICATED', message, {}, cause);
  }
}

/** An operation that needs a caller came without a token. */
export class CallerRequiredError extends UnauthenticatedError {
  constructor() {
    super(
      'This operation needs a caller: send the header Authorization: Bearer <Entra access token>. Behind a gateway, have it forward that header.',
    );
  }
}

/** We could not check who is asking, because Entra's signing keys can't be had. Answered with HTTP 503. */
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

/** The caller is known and lacks the role that this field, type or action needs. */
export class ForbiddenError extends SubgraphError {
  constructor(message: string, requiredRoles: readonly string[]) {
    super('FORBIDDEN', message, { requiredRoles });
  }
}

/** The caller asks too often, or is refused too often. Answered with HTTP 429 and `Retry-After`. */
export class CallerRateLimitedError extends SubgraphError {
  readonly retryAfterSeconds: number;

  constructor(message: string, waitMs: number) {
    const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1_000));
    super('CALLER_RATE_LIMITED', message, { retryAfterSeconds });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The caller's input breaks a rule; the message names the argument and the rule. */
export class BadUserInputError extends SubgraphError {
  constructor(message: string, argumentName?: string) {
    super('BAD_USER_INPUT', message, argumentName === undefined ? {} : { argumentName });
  }
}

/** A write names something that doesn't exist. Reads answer null instead. */
export class NotFoundError extends SubgraphError {
  constructor(message: string) {
    super('NOT_FOUND', message);
  }
}

/** An `_entities` request asks for more different keys than one request may. */
export class TooManyRepresentationsError extends SubgraphError {
  constructor(unique: number, limit: number) {
    super(
      'TOO_MANY_REPRESENTATIONS',
      `This request holds ${String(unique)} different representations; at most ${String(limit)} are answered.`,
      { unique, limit },
    );
  }
}

/** A field, or a whole operation, would need more calls than it may make; the message names the limit and another way. */
export class TooManyCallsError extends SubgraphError {
  /** @param costliest the field that most of the calls are for, where a whole operation is meant */
  constructor(
    message: string,
    calls: number,
    limit: number,
    costliest: { readonly coordinate?: string; readonly fieldPath?: readonly string[] } = {},
  ) {
    super('COST_ESTIMATED_TOO_EXPENSIVE', message, { calls, limit, ...costliest });
  }
}

/** A document was asked for by a hash under which none is kept: it is to be sent again in full. As Apollo words it. */
export class DocumentNotRegisteredError extends SubgraphError {
  constructor() {
    super('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  }
}

/** The id is that of no trusted document. */
export class UntrustedDocumentError extends SubgraphError {
  constructor() {
    super(
      'PERSISTED_QUERY_NOT_IN_LIST',
      'No trusted document has this id. Those of this server are in its PERSISTED_OPERATIONS_FILE.',
    );
  }
}

/** A document came as text where only trusted ones are taken. */
export class TrustedDocumentRequiredError extends SubgraphError {
  constructor() {
    super(
      'PERSISTED_QUERY_ID_REQUIRED',
      'This server takes trusted documents only: name one by documentId or extensions.persistedQuery.sha256Hash.',
    );
  }
}

/** What was asked for needs all rows of a collection, and it has too many to be read whole. */
export class CollectionTooLargeError extends SubgraphError {
  constructor(name: string, maxRows: number) {
    super(
      'BAD_USER_INPUT',
      `orderBy, and conditions that Defender has no words for, need all ${name} of the tenant, which are more than ${maxRows.toLocaleString('en-US')}: leave them out.`,
      { argumentName: 'orderBy' },
    );
  }
}
