import type { DataOf, OperationName, VariablesOf } from '../operations.js';
import { Problem, problemOf, unreachable, type GraphQLProblem } from './problem.js';
import { readTenant, type Session } from '../session/session.js';
import { documentOf, endpoint } from '../settings.js';

/** The cost of an operation in calls to Defender. */
export interface Cost {
  readonly operation: OperationName;
  readonly at: number;
  readonly calls: number;
  readonly cacheHits: number;
  readonly coalesced: number;
  readonly waitedMs: number;
}

export interface Answer<N extends OperationName> {
  /** The data of the response. */
  readonly variables: VariablesOf<N>;
  readonly data: DataOf<N>;
  /** The problems of fields that could not be read, which are null in the data. */
  readonly problems: readonly Problem[];
  readonly stale: Stale | undefined;
}

/** Why data is older than usual. */
export interface Stale {
  /** When the oldest of it was read. */
  readonly asOf: string;
  readonly problem: Problem;
}

interface Body<N extends OperationName> {
  readonly data?: DataOf<N> | null;
  readonly errors?: readonly GraphQLProblem[];
  readonly extensions?: {
    readonly defender?: Omit<Cost, 'operation' | 'at'>;
    readonly stale?: { readonly asOf: string; readonly code: string };
  };
}

const MAX_COSTS = 50;
const costs: Cost[] = [];
const watchers = new Set<() => void>();

/** The operations since the page was loaded: the newest first, at most 50. */
export function readCosts(): readonly Cost[] {
  return costs;
}

export function watchCosts(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export interface AskOptions {
  /** The tenant that the request names; default: the chosen tenant. */
  readonly tenant?: string | undefined;
  /** Whether the request outlives the page: at most 64 KiB. */
  readonly keepalive?: boolean;
}

/**
 * Sends an operation as the caller.
 *
 * @throws Problem if there is no data
 */
export async function ask<N extends OperationName>(
  session: Session,
  operation: N,
  variables: VariablesOf<N>,
  { tenant = readTenant(), keepalive = false }: AskOptions = {},
): Promise<Answer<N>> {
  const response = await fetch(endpoint, {
    method: 'POST',
    keepalive,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await session.token()}`,
      'x-defender-cost': '1',
      ...(tenant !== undefined && { 'x-defender-tenant': tenant }),
    },
    body: JSON.stringify({ ...documentOf(operation), variables }),
  }).catch(() => {
    throw unreachable();
  });
  const body = await readBody<N>(response);
  noteCost(operation, body.extensions?.defender);
  const problems = (body.errors ?? []).map(problemOf);
  if (body.data == null) throw problems[0] ?? answerWithoutBody(response);
  // Operations have one root field: if it is null, there is no data.
  const isEmpty = Object.values(body.data).every((value) => value === null);
  if (isEmpty && problems[0] !== undefined) throw problems[0];
  const { stale: told } = body.extensions ?? {};
  const stale = told && { asOf: told.asOf, problem: problemOf({ message: '', extensions: { ...told } }) };
  return { variables, data: body.data, problems, stale };
}

async function readBody<N extends OperationName>(response: Response): Promise<Body<N>> {
  return (await response.json().catch(() => ({}))) as Body<N>;
}

/** Why a request was rejected. */
export async function readRefusal(response: Response): Promise<Problem> {
  const [error] = (await readBody(response)).errors ?? [];
  return error === undefined ? answerWithoutBody(response) : problemOf(error);
}

function answerWithoutBody(response: Response): Problem {
  if (response.status !== 429) return unreachable();
  const seconds = Number(response.headers.get('retry-after'));
  return new Problem({
    code: 'RATE_LIMITED',
    message: 'Too much was asked just now.',
    ...(seconds > 0 && { retryAfterSeconds: seconds }),
  });
}

/** Omits the header's poll, which would displace all other operations. */
function noteCost(operation: OperationName, cost: Omit<Cost, 'operation' | 'at'> | undefined): void {
  if (cost === undefined || (cost.calls === 0 && operation === 'OpenApprovalStates')) return;
  costs.unshift({ ...cost, operation, at: Date.now() });
  costs.length = Math.min(costs.length, MAX_COSTS);
  for (const watcher of watchers) watcher();
}
