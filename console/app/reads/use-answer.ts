import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { ask, type Answer } from './ask.js';
import type { OperationName, VariablesOf } from '../operations.js';
import { Problem, secondsToRetry, unreachable } from './problem.js';
import type { Session } from '../session/session.js';
import { SessionContext } from '../session/session-context.js';

export interface Asked<N extends OperationName> {
  readonly answer: Answer<N> | undefined;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  /** The time of the automatic retry in epoch milliseconds; undefined without one. */
  readonly retryAt: number | undefined;
  readonly reload: () => void;
}

interface State<N extends OperationName> extends Omit<Asked<N>, 'reload'> {
  readonly session: Session;
}

const UNKNOWN = { answer: undefined, problem: undefined, busy: true, retryAt: undefined } as const;

/** The number of automatic retries of a temporary problem. Then the user must retry. */
const MAX_TRIES = 5;

/** The minimum seconds before expired data is read again. */
const MIN_STALE_SECONDS = 15;

/** Sends the operation when the page is shown and when the variables change. Retries temporary problems automatically. */
export function useAnswer<N extends OperationName>(operation: N, variables: VariablesOf<N>): Asked<N> {
  const session = useContext(SessionContext);
  const [known, setState] = useState<State<N>>({ session, ...UNKNOWN });
  // A response to one caller is never shown to another.
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
