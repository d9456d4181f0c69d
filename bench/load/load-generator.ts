import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import { addOutcomes, judgeAnswer, NO_OUTCOMES, type OutcomeCounts } from './answer-outcome.js';

/** One GraphQL operation to send. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A closed loop: each connection sends its next request after the response to the last one. */
export interface LoadPlan {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent in turn, repeatedly. */
  readonly requests: readonly GraphQLRequest[];
  /** The number of requests to send; by default each of `requests` once. */
  readonly total?: number;
  readonly connections: number;
  /** Connections to reuse in the next load; by default new ones, which are warmed and closed afterwards. */
  readonly pool?: Pool;
  /** Called with each response. */
  readonly onAnswer?: (body: Buffer) => void;
}

export interface LoadResult {
  /** From the first request to the last response. */
  readonly seconds: number;
  /** Of every request, in milliseconds. */
  readonly latencies: readonly number[];
  readonly outcomes: OutcomeCounts;
  /** Causes of broken requests: message -> count. */
  readonly reasons: ReadonlyMap<string, number>;
  /** A hash of the responses in the order of the requests; equal for equal responses. */
  readonly fingerprint: string;
}

const NO_TIMEOUT = 0;

/** Runs the plan and measures it. Rejects only if the server is unreachable. */
export async function generateLoad(plan: LoadPlan): Promise<LoadResult> {
  const { origin, pathname } = new URL(plan.url);
  const pool = plan.pool ?? createPool(origin, plan.connections);
  const bodies = plan.requests.map((request) => JSON.stringify(request));
  const total = plan.total ?? bodies.length;
  const headers = { 'content-type': 'application/json', ...plan.headers };
  const latencies = new Array<number>(total).fill(Number.NaN);
  // Keeps only the first response to each request, for the fingerprint.
  const answers = new Array<Buffer | undefined>(Math.min(total, bodies.length));
  const reasons = new Map<string, number>();
  let outcomes = NO_OUTCOMES;
  let next = 0;
  let started = performance.now();

  async function sendInTurn(): Promise<void> {
    while (next < total) {
      const index = next++;
      const sent = performance.now();
      const response = await pool.request({
        path: pathname,
        method: 'POST',
        headers,
        body: bodies[index % bodies.length] ?? '',
      });
      const body = Buffer.from(await response.body.arrayBuffer());
      latencies[index] = performance.now() - sent;
      if (index < answers.length) answers[index] = body;
      plan.onAnswer?.(body);
      const { outcome, reason } = judgeAnswer(response.statusCode, body);
      outcomes = addOutcomes(outcomes, { ...NO_OUTCOMES, [outcome]: 1 });
      if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }

  try {
    if (plan.pool === undefined) await openConnections(pool, Math.min(plan.connections, total));
    started = performance.now();
    await Promise.all(Array.from({ length: Math.min(plan.connections, total) }, sendInTurn));
  } finally {
    if (plan.pool === undefined) await pool.destroy();
  }
  const seconds = (performance.now() - started) / 1_000;
  return { seconds, latencies, outcomes, reasons, fingerprint: fingerprintOf(answers) };
}

/** Connections with one request at a time and without a timeout. */
export function createPool(origin: string, connections: number): Pool {
  return new Pool(origin, {
    connections,
    pipelining: 1,
    headersTimeout: NO_TIMEOUT,
    bodyTimeout: NO_TIMEOUT,
  });
}

/**
 * Connects in advance, so that requests start simultaneously and latencies include no handshake. Servers without that
 * path respond too.
 */
async function openConnections(pool: Pool, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async () => {
      const { body } = await pool.request({ path: '/health/live', method: 'GET' });
      await body.dump();
    }),
  );
}

function fingerprintOf(answers: readonly (Buffer | undefined)[]): string {
  const hash = createHash('sha256');
  for (const answer of answers) hash.update(answer ?? '').update('\n');
  return hash.digest('hex');
}
