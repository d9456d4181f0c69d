import { randomUUID } from 'node:crypto';
import { replyJson, type Reply } from '../http/reply.js';

/** An error of the token endpoint, with its AADSTS number. */
export interface EntraError {
  /** The number after AADSTS. */
  readonly code: number;
  /** The OAuth error. */
  readonly error:
    | 'interaction_required'
    | 'invalid_client'
    | 'invalid_grant'
    | 'invalid_request'
    | 'invalid_resource'
    | 'invalid_scope'
    | 'unauthorized_client'
    | 'unsupported_grant_type';
  readonly status: 400 | 401;
  readonly message: string;
  /** The kind of interaction that would help. */
  readonly suberror?: string;
  /** The claims request of conditional access, as JSON. */
  readonly claims?: string;
}

/** Writes an error as the body that Entra sends. `now` is epoch milliseconds. */
export function replyEntraError(refusal: EntraError, now: number): Reply {
  const traceId = randomUUID();
  const correlationId = randomUUID();
  const timestamp = new Date(now)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  return replyJson(
    refusal.status,
    {
      error: refusal.error,
      error_description:
        `AADSTS${refusal.code}: ${refusal.message} ` +
        `Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [refusal.code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${refusal.code}`,
      ...(refusal.suberror !== undefined && { suberror: refusal.suberror }),
      ...(refusal.claims !== undefined && { claims: refusal.claims }),
    },
    { 'cache-control': 'no-store, no-cache', pragma: 'no-cache', 'x-ms-request-id': traceId },
  );
}
