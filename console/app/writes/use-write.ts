import { useRef, useState } from 'preact/hooks';
import { Problem, unreachable } from '../reads/problem.js';

/**
 * Runs the action of a button, one at a time, and keeps its problem for display. Buttons show `busy` by aria-disabled: a disabled
 * button would lose the focus, and keyboard users their place.
 */
export function useWrite(): {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly run: (work: () => Promise<void>) => void;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isRunning = useRef(false);
  const run = async (work: () => Promise<void>) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Problem ? error : unreachable());
    }
    isRunning.current = false;
    setBusy(false);
  };
  return { busy, problem, run: (work) => void run(work) };
}
