import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import { addOutcomes, judgeAnswer, NO_OUTCOMES, type OutcomeCounts } from './answer-outcome.js';

/** One GraphQL operation to send. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A closed loop: each connection sends its next request when it has the answer to the last. */
export interface LoadPlan {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent in turn, over and over. */
  readonly requests: readonly GraphQLRequest[];
  /** How many to send; once all of `requests` when left out. */
  readonly total?: number;
  readonly connections: number;
  /** Connections that are kept for the next load; its own, warmed and then closed, unless told. */
  readonly pool?: Pool;
  /** Told of each answer. */
  readonly onAnswer?: (body: Buffer) => void;
}

export interface LoadResult {
  /** From the first request to the last answer. */
  readonly seconds: number;
  /** Of every request, in milliseconds. */
  readonly latencies: readonly number[];
  readonly outcomes: OutcomeCounts;
  /** Why requests were broken: message, how often. */
  readonly reasons: ReadonlyMap<string, number>;
  /** The hash of what came, in the order of the requests; equal for equal answers. */
  readonly fingerprint: string;
}

const NO_TIMEOUT = 0;

/** Sends what the plan says and measures it. Rejects only when the server cannot be reached at all. */
export async function generateLoad(plan: LoadPlan): Promise<LoadResult> {
  const { origin, pathname } = new URL(plan.url);
  const pool = plan.pool ?? createPool(origin, plan.connections);
  const bodies = plan.requests.map((request) => JSON.stringify(request));
  const total = plan.total ?? bodies.length;
  const headers = { 'content-type': 'application/json', ...plan.headers };
  const latencies = new Array<number>(total).fill(Number.NaN);
  // Only the first answer to each request is kept: it is what fingerprints are taken from.
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

/** Connections over which one request at a time is sent, and waited for without end. */
export function createPool(origin: string, connections: number): Pool {
  return new Pool(origin, {
    connections,
    pipelining: 1,
    headersTimeout: NO_TIMEOUT,
    bodyTimeout: NO_TIMEOUT,
  });
}

/** So that "at once" is at once, and no latency holds a handshake. A server without that path answers too. */
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
