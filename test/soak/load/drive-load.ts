import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { ask, type SoakAnswer } from './ask.js';
import type { RequestSource, SoakRequest } from './requests.js';

/** What became of a request, with all tries. */
export interface AskedRequest {
  readonly number: number;
  readonly request: SoakRequest;
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
  readonly tries: readonly SoakAnswer[];
}

export interface LoadPlan {
  /** By name: each request goes by the next. */
  readonly ways: Readonly<Record<string, string>>;
  readonly source: RequestSource;
  readonly random: () => number;
  /** Requests a second. */
  readonly rate: number;
  /** How many times longer than on a quiet machine answers are waited for. */
  readonly patience: number;
  readonly onAsked: (asked: AskedRequest) => void;
}

/** A load that goes on until it is stopped. */
export interface DrivenLoad {
  readonly begun: () => number;
  /** How many were not sent, because so many were without an answer. */
  readonly skipped: () => number;
  /** Sends no more, and resolves when all have their answer. */
  stop(): Promise<void>;
}

const TICK_MS = 20;
const MAX_OPEN = 2_000;
/** Who gets no answer to a write asks again, with the same key. */
const MAX_TRIES = 6;
const BETWEEN_TRIES_MS = 1_500;

/** An open loop: requests begin at their time, whatever becomes of those before. */
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
    // Drawn in any case, so that what comes after is the same however it went.
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

/** Whether who asked for a write knows what became of it. Where nobody knows, the same key has it looked for. */
function isSettled({ body }: SoakAnswer): boolean {
  const [payload] = Object.values(body?.data ?? {});
  const { outcome } = (payload ?? {}) as { readonly outcome?: string };
  return outcome !== undefined && outcome !== 'OUTCOME_UNKNOWN';
}
