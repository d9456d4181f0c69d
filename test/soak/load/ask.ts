import type { Pool } from 'undici';
import type { SoakRequest } from './requests.js';

/** One answer, or none. */
export interface SoakAnswer {
  /** 0: none came. */
  readonly status: number;
  readonly milliseconds: number;
  /** Which one answered, where the way tells. */
  readonly replica?: string;
  /** GraphQL's answer; undefined when what came is none. */
  readonly body: SoakBody | undefined;
  /** Why none came. */
  readonly failure?: string;
}

export interface SoakBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Longer than any operation of the server may take, with looking for a write whose answer got lost; hunts may take 210 s. */
const PATIENCE_MS = 60_000;
/** The bulk lane waits for the next window of a minute. */
const PATIENCE_IN_BULK_MS = 120_000;
const PATIENCE_WITH_HUNTS_MS = 240_000;

/**
 * Sends one request, once. Never rejects.
 *
 * @param patience how many times longer than on a quiet machine an answer is waited for
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
