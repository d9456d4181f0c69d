import type { Pool } from 'undici';
import type { SoakRequest } from './requests.js';

/** A response, or its absence. */
export interface SoakAnswer {
  /** 0 without a response. */
  readonly status: number;
  readonly milliseconds: number;
  /** The replica that responded, if the route reveals it. */
  readonly replica?: string;
  /** The GraphQL response; undefined if it was no such response. */
  readonly body: SoakBody | undefined;
  /** Why there was no response. */
  readonly failure?: string;
}

export interface SoakBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/**
 * Longer than any operation may take, including the search for a write whose response was lost; hunts may take 210 s.
 */
const PATIENCE_MS = 60_000;
/** The bulk lane waits for the next window of a minute. */
const PATIENCE_IN_BULK_MS = 120_000;
const PATIENCE_WITH_HUNTS_MS = 240_000;

/**
 * Sends one request, once. Never rejects.
 *
 * @param patience multiplies the timeout, for busy machines
 */
export async function ask(
  pool: Pool,
  { kind, query, variables, headers, token, tenantId }: SoakRequest,
  patience: number,
): Promise<SoakAnswer> {
  const began = performance.now();
  const timeout = patience * patienceOf(kind, headers);
  try {
    const response = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-defender-tenant': tenantId,
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
      headersTimeout: timeout,
      bodyTimeout: timeout,
    });
    const text = await response.body.text();
    return { status: response.statusCode, milliseconds: performance.now() - began, body: readBody(text) };
  } catch (error) {
    const failure =
      error instanceof Error ? ('code' in error ? String(error.code) : error.message) : 'unknown';
    return { status: 0, milliseconds: performance.now() - began, body: undefined, failure };
  }
}

function patienceOf(kind: string, headers: SoakRequest['headers']): number {
  if (kind === 'hunt') return PATIENCE_WITH_HUNTS_MS;
  return headers['x-defender-lane'] === 'bulk' ? PATIENCE_IN_BULK_MS : PATIENCE_MS;
}

function readBody(text: string): SoakBody | undefined {
  try {
    const body = JSON.parse(text) as SoakBody;
    return body.data === undefined && body.errors === undefined ? undefined : body;
  } catch {
    return undefined;
  }
}
