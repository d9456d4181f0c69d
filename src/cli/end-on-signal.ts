import process from 'node:process';
import closeWithGrace from 'close-with-grace';

const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/** Exits with the code that shells use for a process ended by the signal. */
function endAtOnce(signal: keyof typeof SIGNALS): void {
  process.exit(128 + SIGNALS[signal]);
}

/**
 * Ends process 1 of a container on signals, because the system gives it no default handlers. Other processes keep theirs, which
 * also end a process that a system call blocks, such as a read of a pipe.
 */
export function endOnSignal(): void {
  if (process.pid !== 1) return;
  for (const signal of Object.keys(SIGNALS)) process.on(signal, endAtOnce);
}

/**
 * Until the result is called, a signal that ends the process prints a message first.
 *
 * @param complain prints it at once
 */
export function complainOnSignal(complain: () => void): () => void {
  const listeners = Object.keys(SIGNALS).map((name) => {
    const signal = name as keyof typeof SIGNALS;
    const listener = () => {
      complain();
      endAtOnce(signal);
    };
    // Before that of process 1, which ends it.
    process.prependListener(signal, listener);
    return () => process.removeListener(signal, listener);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}

export interface Closing {
  /** Milliseconds after which the process ends even if close is unfinished. */
  readonly delay: number;
  /** Logs failed, slow and forced closes; `false` disables it. */
  readonly logger: { error(message?: unknown): void } | false;
  /** Receives the uncaught error, if one ends the process. */
  readonly close: (event: { readonly err?: Error }) => Promise<void>;
}

/**
 * From now on, closes gracefully on a signal. A second Ctrl+C ends the process at once. Further SIGTERMs are ignored, because
 * container runtimes repeat them and they must not interrupt a write.
 */
export function closeOnSignal({ delay, logger, close }: Closing): void {
  let isClosing = false;
  const grace = closeWithGrace({ delay, logger, skip: ['SIGTERM'] }, (event) => {
    isClosing = true;
    return close(event);
  });
  process.on('SIGTERM', () => {
    if (!isClosing) grace.close();
  });
  for (const signal of Object.keys(SIGNALS)) process.removeListener(signal, endAtOnce);
}
