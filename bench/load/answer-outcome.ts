/**
 * What became of a request: `whole` has no error, `refused` says RATE_LIMITED and when to come back and nothing else went
 * wrong, `broken` is everything else, a page with holes too.
 */
export type Outcome = 'whole' | 'refused' | 'broken';

/** How many requests ended how. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export const NO_OUTCOMES: OutcomeCounts = { whole: 0, refused: 0, broken: 0 };

/** Adds up two counts. */
export function addOutcomes(one: OutcomeCounts, other: OutcomeCounts): OutcomeCounts {
  return {
    whole: one.whole + other.whole,
    refused: one.refused + other.refused,
    broken: one.broken + other.broken,
  };
}

interface AnsweredError {
  readonly message?: string;
  readonly extensions?: { readonly code?: string; readonly retryAfterSeconds?: number };
}

const ERRORS = Buffer.from('"errors":');

/** Judges an answer. Looks before it parses: at thousands of answers a second the generator must stay the idle one. */
export function judgeAnswer(
  status: number,
  body: Buffer,
): { readonly outcome: Outcome; readonly reason?: string } {
  if (status === 200 && !body.includes(ERRORS)) return { outcome: 'whole' };
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
