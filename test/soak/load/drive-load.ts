import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { ask, type SoakAnswer } from './ask.js';
import type { RequestSource, SoakRequest } from './requests.js';

/** A request with its outcome and all tries. */
export interface AskedRequest {
  readonly number: number;
  readonly request: SoakRequest;
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
  readonly tries: readonly SoakAnswer[];
}

export interface LoadPlan {
  /** URLs by name; requests use them in turn. */
  readonly ways: Readonly<Record<string, string>>;
  readonly source: RequestSource;
  readonly random: () => number;
  /** Requests a second. */
  readonly rate: number;
  /** Multiplies timeouts, for busy machines. */
  readonly patience: number;
  readonly onAsked: (asked: AskedRequest) => void;
}

/** A load that continues until it is stopped. */
export interface DrivenLoad {
  readonly begun: () => number;
  /** The number of requests that weren't sent, because too many were in flight. */
  readonly skipped: () => number;
  /** Stops sending, and resolves once all requests are settled. */
  stop(): Promise<void>;
}

const TICK_MS = 20;
const MAX_OPEN = 2_000;
/** Callers without a response to a write retry with the same key. */
const MAX_TRIES = 6;
const BETWEEN_TRIES_MS = 1_500;

/** An open loop: requests start at their time, regardless of earlier ones. */
export function driveLoad(plan: LoadPlan): DrivenLoad {
  const ways = Object.entries(plan.ways).map(([name, url]) => ({
    name,
    pool: new Pool(url, { connections: null }),
  }));
  const started = performance.now();
  let [begun, skipped, isStopped] = [0, 0, false];
  const open = new Set<Promise<void>>();
  const begin = () => {
    const number = begun;
    begun += 1;
    const way = ways[number % ways.length];
    // Drawn in any case, so that later requests don't depend on the outcome.
    const request = plan.source(plan.random, number);
    if (way === undefined || open.size >= MAX_OPEN) {
      skipped += 1;
      return;
    }
    const asking = askUntilAnswered(way, request, number, plan);
    open.add(asking);
    void asking.finally(() => open.delete(asking));
  };
  const timer = setInterval(() => {
    const due = ((performance.now() - started) / 1_000) * plan.rate;
    while (!isStopped && begun < due) begin();
  }, TICK_MS);
  return {
    begun: () => begun,
    skipped: () => skipped,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await Promise.all(open);
      await Promise.all(ways.map(({ pool }) => pool.destroy()));
    },
  };
}

async function askUntilAnswered(
  { name, pool }: { readonly name: string; readonly pool: Pool },
  request: SoakRequest,
  number: number,
  { onAsked, patience }: LoadPlan,
): Promise<void> {
  const at = Date.now();
  const tries: SoakAnswer[] = [];
  for (;;) {
    const answer = await ask(pool, request, patience);
    tries.push(answer);
    if (request.mark === undefined || tries.length === MAX_TRIES || isSettled(answer)) break;
    await wait(BETWEEN_TRIES_MS);
  }
  onAsked({ number, request, by: name, at, tries });
}

/** Whether the caller knows the outcome of its write. Otherwise, a retry with the same key looks it up. */
function isSettled({ body }: SoakAnswer): boolean {
  const [payload] = Object.values(body?.data ?? {});
  const { outcome } = (payload ?? {}) as { readonly outcome?: string };
  return outcome !== undefined && outcome !== 'OUTCOME_UNKNOWN';
}
