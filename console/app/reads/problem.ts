/** A problem as the API reports it. */
export interface ProblemDetails {
  /** A code of the API; UNREACHABLE without a response, SIGN_IN_UNREACHABLE without a response of Entra. */
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
  readonly requiredRoles?: readonly string[];
  /** The claims that a new sign-in must request from Entra, as JSON. */
  readonly claims?: string;
  /** If a stream ended: the cursor to resume from. */
  readonly cursor?: string;
}

/** An error of the API, or of the connection to it. */
export class Problem extends Error {
  readonly details: ProblemDetails;
  constructor(details: ProblemDetails) {
    super(details.message);
    this.name = 'Problem';
    this.details = details;
  }
}

export interface GraphQLProblem {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export function problemOf({ message, extensions = {} }: GraphQLProblem): Problem {
  const { code, retryAfterSeconds, requiredRoles, claims, cursor } = extensions;
  return new Problem({
    code: typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR',
    message,
    ...(typeof retryAfterSeconds === 'number' && { retryAfterSeconds }),
    ...(Array.isArray(requiredRoles) && { requiredRoles: requiredRoles.map(String) }),
    ...(typeof claims === 'string' && { claims: atob(claims) }),
    ...(typeof cursor === 'string' && { cursor }),
  });
}

export const unreachable = (): Problem =>
  new Problem({ code: 'UNREACHABLE', message: 'The subgraph can’t be reached.' });

/** Codes of temporary problems. */
const PASSING = new Set([
  'RATE_LIMITED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'OVERLOADED',
  'UNREACHABLE',
  'SIGN_IN_UNREACHABLE',
]);
const MAX_WAIT_SECONDS = 60;

/** The seconds after which a retry may succeed; undefined if it can't. */
export function secondsToRetry({ code, retryAfterSeconds }: ProblemDetails): number | undefined {
  if (!PASSING.has(code)) return undefined;
  const seconds = Math.max(1, Math.ceil(retryAfterSeconds ?? 3));
  return seconds > MAX_WAIT_SECONDS ? undefined : seconds;
}

/** The text of a problem for the user. */
export function describeProblem({ code, message, requiredRoles, retryAfterSeconds }: ProblemDetails): string {
  switch (code) {
    case 'UNAUTHENTICATED':
      // By the caller's own session, or by the API; other messages name the rule that the token breaks.
      return /\bexpired\b|has ended/.test(message)
        ? 'Your sign-in expired. Sign in again.'
        : `Your sign-in was rejected. ${message}`;
    case 'FORBIDDEN':
      return requiredRoles === undefined || requiredRoles.length === 0
        ? message
        : `This needs the role ${requiredRoles.join(' or ')}, which you don’t have.`;
    case 'RATE_LIMITED':
      return retryAfterSeconds === undefined
        ? 'Too many requests. Try again in a moment.'
        : `Too many requests. Try again in ${Math.ceil(retryAfterSeconds)} seconds.`;
    case 'UPSTREAM_UNAVAILABLE':
    case 'UPSTREAM_TIMEOUT':
      return 'Defender didn’t respond. Try again in a moment.';
    default:
      return message;
  }
}
