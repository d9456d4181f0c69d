import { useState } from 'preact/hooks';
import { Problem, unreachable } from './problem.js';

/** Runs what somebody asked for by a button, and keeps what went wrong for showing. */
export function useWrite(): {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly run: (work: () => Promise<void>) => void;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Problem ? error : unreachable());
    }
    setBusy(false);
  };
  return { busy, problem, run: (work) => void run(work) };
}
