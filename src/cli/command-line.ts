import type { Clock } from '../lib/clock.js';
import type { Environment } from '../config/environment.js';

/** The parts of the process that a command uses. */
export interface CommandLine {
  readonly env: Environment;
  readonly clock: Clock;
  /** Writes to standard output. @param ifLost the exit code if it can't be written, by default 1 */
  readonly print: (text: string, ifLost?: ExitCode) => void;
  /** Writes to standard output what must not be lost: fails if it can't be written, or if nobody reads it. */
  readonly write: (text: string) => Promise<void>;
  /** Writes to standard error. */
  readonly complain: (text: string) => void;
  /** Whether standard error is a terminal. Default: false. */
  readonly isTerminal?: boolean;
  /** Default: 0. */
  readonly setExitCode: (code: ExitCode) => void;
}

/** See docs/command-line.md. */
export type ExitCode = 0 | 1 | 2;

/** The arguments are invalid. The process ends with exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A command failed. The process ends with this exit code, by default 1, and prints the message. */
export class CommandFailedError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 1) {
    super(message);
    this.name = 'CommandFailedError';
    this.exitCode = exitCode;
  }
}

/** Maps every error to exit code 2, for commands that use 1 for findings. @throws CommandFailedError only */
export async function withExitCodeTwo(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw new CommandFailedError(messageOf(error), 2);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
