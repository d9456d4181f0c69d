import process from 'node:process';
import closeWithGrace from 'close-with-grace';

const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/** With the exit code that shells show for a process that a signal has ended. */
function endAtOnce(signal: keyof typeof SIGNALS): void {
  process.exit(128 + SIGNALS[signal]);
}

/**
 * Ends the process by signals as the system does by itself, but for process 1 of a container: that one hears only what it
 * listens to, and would be waited for until it is killed.
 */
export function endOnSignal(): void {
  for (const signal of Object.keys(SIGNALS)) process.on(signal, endAtOnce);
}

/** How a process that goes on by itself comes to its end. */
export interface Closing {
  /** The process ends after this time, in ms, whether it is closed or not. */
  readonly delay: number;
  /** Hears of a close that fails or takes too long, and of an impatient one; `false`: nobody does. */
  readonly logger: { error(message?: unknown): void } | false;
  /** With the error that nobody caught, where that ends the process. */
  readonly close: (event: { readonly err?: Error }) => Promise<void>;
}

/**
 * From now on a signal closes first what has started. A second Ctrl+C does not wait for that; a second SIGTERM changes
 * nothing, because those who stop containers repeat it, and it must not cut a write.
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
