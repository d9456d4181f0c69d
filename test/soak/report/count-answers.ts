import type { AskedRequest } from '../load/drive-load.js';

/** The outcomes of requests. */
export interface AnswerCounts {
  requests: number;
  /** Sent requests, including retries. */
  tries: number;
  /** Without any error. */
  whole: number;
  readonly codes: Map<string, number>;
  readonly outcomes: Map<string, number>;
  /** Of first tries, in ms. */
  readonly latencies: number[];
}

export function createAnswerCounts(): AnswerCounts {
  return { requests: 0, tries: 0, whole: 0, codes: new Map(), outcomes: new Map(), latencies: [] };
}

export function countAnswers(counts: AnswerCounts, { tries }: AskedRequest): void {
  counts.requests += 1;
  counts.tries += tries.length;
  const [first] = tries;
  if (first !== undefined) counts.latencies.push(first.milliseconds);
  for (const { status, body } of tries) {
    const codes = new Set((body?.errors ?? []).map(({ extensions }) => extensions?.code ?? 'no code'));
    if (body === undefined) codes.add(`HTTP ${status}, no GraphQL`);
    if (codes.size === 0) counts.whole += 1;
    for (const code of codes) add(counts.codes, code);
  }
  for (const payload of Object.values(tries.at(-1)?.body?.data ?? {})) {
    const { outcome } = (payload ?? {}) as { readonly outcome?: string };
    if (outcome !== undefined) add(counts.outcomes, outcome);
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
