/**
 * The outcome of a request. `whole`: no error. `stale`: no error, but data that has expired. `refused`: only RATE_LIMITED errors with a retry time. `broken`:
 * everything else, including incomplete pages.
 */
export type Outcome = 'whole' | 'stale' | 'refused' | 'broken';

/** The number of requests by outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export const NO_OUTCOMES: OutcomeCounts = { whole: 0, stale: 0, refused: 0, broken: 0 };

/** Adds up two counts. */
export function addOutcomes(one: OutcomeCounts, other: OutcomeCounts): OutcomeCounts {
  return {
    whole: one.whole + other.whole,
    stale: one.stale + other.stale,
    refused: one.refused + other.refused,
    broken: one.broken + other.broken,
  };
}

interface AnsweredError {
  readonly message?: string;
  readonly extensions?: { readonly code?: string; readonly retryAfterSeconds?: number };
}

const ERRORS = Buffer.from('"errors":');
const STALE = Buffer.from('"stale":{"asOf":');

/**
 * Classifies a response. Avoids parsing if possible, because the load generator must not become the bottleneck at
 * thousands of responses a second.
 */
export function judgeAnswer(
  status: number,
  body: Buffer,
): { readonly outcome: Outcome; readonly reason?: string } {
  if (status === 200 && !body.includes(ERRORS)) return { outcome: body.includes(STALE) ? 'stale' : 'whole' };
  const errors = readErrors(body);
  const [first] = errors;
  if (first === undefined) return { outcome: 'broken', reason: `HTTP ${status}` };
  const isRefusal = ({ extensions }: AnsweredError) =>
    extensions?.code === 'RATE_LIMITED' && typeof extensions.retryAfterSeconds === 'number';
  if (errors.every(isRefusal)) return { outcome: 'refused' };
  return { outcome: 'broken', reason: `${first.extensions?.code ?? 'no code'}: ${first.message ?? ''}` };
}

function readErrors(body: Buffer): readonly AnsweredError[] {
  try {
    const { errors } = JSON.parse(body.toString('utf8')) as { readonly errors?: readonly AnsweredError[] };
    return errors ?? [];
  } catch {
    return [];
  }
}
