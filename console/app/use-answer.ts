import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { ask, type Answer } from './ask.js';
import type { OperationName, VariablesOf } from './operations.js';
import { Problem, secondsToRetry, unreachable } from './problem.js';
import type { Session } from './session.js';
import { SessionContext } from './session-context.js';

export interface Asked<N extends OperationName> {
  readonly answer: Answer<N> | undefined;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  /** Epoch milliseconds at which it is asked again by itself; undefined where it isn't. */
  readonly retryAt: number | undefined;
  readonly reload: () => void;
}

interface State<N extends OperationName> extends Omit<Asked<N>, 'reload'> {
  readonly session: Session;
}

const UNKNOWN = { answer: undefined, problem: undefined, busy: true, retryAt: undefined } as const;

/** How often what passes by itself is asked again before somebody has to. */
const MAX_TRIES = 5;

/** After how many seconds data that is older than usual is asked again at the soonest. */
const MIN_STALE_SECONDS = 15;

/** Asks when the page is shown and whenever the variables change. What passes by itself is asked again by itself. */
export function useAnswer<N extends OperationName>(operation: N, variables: VariablesOf<N>): Asked<N> {
  const session = useContext(SessionContext);
  const [known, setState] = useState<State<N>>({ session, ...UNKNOWN });
  // An answer to one caller is never shown to another.
  const state = known.session === session ? known : UNKNOWN;
  const [round, setRound] = useState(0);
  const tries = useRef(0);
  const key = JSON.stringify(variables);
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    setState((last) => ({
      ...(last.session === session ? last : { session, ...UNKNOWN }),
      busy: true,
      retryAt: undefined,
    }));
    ask(session, operation, variables).then(
      (answer) => {
        tries.current = 0;
        if (!isCurrent) return;
        const seconds = answer.stale && (secondsToRetry(answer.stale.problem.details) ?? 60);
        if (seconds !== undefined)
          timer = setTimeout(() => setRound((last) => last + 1), Math.max(seconds, MIN_STALE_SECONDS) * 1000);
        setState({ session, answer, problem: undefined, busy: false, retryAt: undefined });
      },
      (error: unknown) => {
        if (!isCurrent) return;
        const problem = error instanceof Problem ? error : unreachable();
        const seconds = tries.current < MAX_TRIES ? secondsToRetry(problem.details) : undefined;
        tries.current += 1;
        const retryAt = seconds === undefined ? undefined : Date.now() + seconds * 1000;
        if (seconds !== undefined) timer = setTimeout(() => setRound((last) => last + 1), seconds * 1000);
        setState(({ answer }) => ({ session, answer, problem, busy: false, retryAt }));
      },
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [session, operation, key, round]);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  const { answer, problem, busy, retryAt } = state;
  return { answer, problem, busy, retryAt, reload };
}
