import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { OperationName } from '../operations.js';
import { describeProblem, type Problem } from '../reads/problem.js';
import { lackedRoles } from '../pages.js';
import { linkTo } from '../routes.js';
import { SessionContext, SignInContext, ViewerContext } from '../session/session-context.js';
import type { Asked } from '../reads/use-answer.js';
import { useFeedState, useNow } from '../reads/use-live.js';
import { ago } from '../words.js';

/** A message that screen readers announce. */
export function Notice({
  tone,
  children,
}: {
  readonly tone: 'problem' | 'waiting' | 'good' | 'plain';
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`notice ${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** The service that can't be reached, if it isn't Defender. */
const AWAY: Readonly<Record<string, string>> = {
  UNREACHABLE: 'The subgraph',
  SIGN_IN_UNREACHABLE: 'Microsoft’s sign-in',
};

/** Codes with which a retry fails too. */
const LASTING = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'LICENSE_REQUIRED',
  'NOT_CONFIGURED',
]);

export function ProblemNotice({
  problem,
  retryAt,
  onRetry,
}: {
  readonly problem: Problem;
  readonly retryAt?: number | undefined;
  readonly onRetry?: () => void;
}) {
  const now = useNow(1_000);
  const session = useContext(SessionContext);
  const signIn = useContext(SignInContext);
  const { code, claims } = problem.details;
  const hasEnded = code === 'UNAUTHENTICATED';
  // If the stream ended with the same error, the page shows it above, with the same button.
  const isTold = useFeedState() === 'ended';
  // A pasted token can't get a stronger sign-in from Entra.
  const needsMore = claims !== undefined && session.signInAgain !== undefined;
  if (retryAt !== undefined) {
    const seconds = Math.max(1, Math.ceil((retryAt - now) / 1000));
    const reason =
      code === 'RATE_LIMITED' ? 'Too many requests.' : `${AWAY[code] ?? 'Defender'} is busy or unavailable.`;
    return (
      <Notice tone="waiting">
        {reason} This page retries in {seconds} s.
      </Notice>
    );
  }
  return (
    <Notice tone="problem">
      <p>{describeProblem(problem.details)}</p>
      {((hasEnded && !isTold) || needsMore) && (
        <button type="button" onClick={() => signIn(claims)}>
          Sign in again
        </button>
      )}
      {onRetry !== undefined && !LASTING.has(code) && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </Notice>
  );
}

/** Shows the age of expired data. */
function StaleNotice({ asOf }: { readonly asOf: string }) {
  const now = useNow(1_000);
  return (
    <Notice tone="waiting">
      Defender is busy or unavailable. The data on this page was read {ago(asOf, now)}.
    </Notice>
  );
}

/**
 * A response in each of its states: a skeleton while it is loading, the data, the missing fields, or the problem.
 */
export function Loaded<N extends OperationName>({
  asked,
  what,
  missing,
  children,
}: {
  readonly asked: Asked<N>;
  /** The name of what is loaded, for screen readers. */
  readonly what: string;
  /** Shown if the address has an id that can't exist. */
  readonly missing?: ComponentChildren;
  readonly children: (data: NonNullable<Asked<N>['answer']>['data']) => ComponentChildren;
}) {
  const { answer, problem, retryAt, busy, reload } = asked;
  if (missing !== undefined && problem?.details.code === 'BAD_USER_INPUT') return <>{missing}</>;
  return (
    <>
      {problem !== undefined && <ProblemNotice problem={problem} retryAt={retryAt} onRetry={reload} />}
      {answer === undefined && problem === undefined && busy && <Bones what={what} />}
      {answer?.stale !== undefined && <StaleNotice asOf={answer.stale.asOf} />}
      {answer !== undefined && answer.problems.length > 0 && (
        <Notice tone="plain">
          Some data is unavailable:{' '}
          {[...new Set(answer.problems.map(({ details }) => describeProblem(details)))].join(' ')}
        </Notice>
      )}
      {answer !== undefined && children(answer.data)}
    </>
  );
}

/** Shows the children to callers with a role of the page, and to others which role opens it. Those send nothing: the audit trail records refusals. */
export function WithRole({
  page,
  children,
}: {
  /** A page that needs the same roles. */
  readonly page: string;
  readonly children: ComponentChildren;
}) {
  const requiredRoles = lackedRoles(page, useContext(ViewerContext)?.roles);
  if (requiredRoles.length === 0) return <>{children}</>;
  return (
    <Notice tone="plain">
      <p>{describeProblem({ code: 'FORBIDDEN', message: '', requiredRoles })}</p>
      <a href={linkTo('access')}>Your access</a>
    </Notice>
  );
}

export function Bones({ what }: { readonly what: string }) {
  return (
    <div class="bones" role="status">
      <span class="visually-hidden">Loading {what}…</span>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}

/** States that a list has more rows than the page shows. */
export function NotAll({
  of,
}: {
  readonly of:
    | { readonly nodes: readonly unknown[]; readonly pageInfo: { readonly hasNextPage: boolean } }
    | null
    | undefined;
}) {
  return of?.pageInfo.hasNextPage === true ? (
    <p class="quiet">Only the first {of.nodes.length} are shown.</p>
  ) : null;
}

export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
