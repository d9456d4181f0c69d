import type { Clock } from '../lib/clock.js';
import type { Environment } from '../config/environment.js';

/** What a command uses of its process. */
export interface CommandLine {
  readonly env: Environment;
  readonly clock: Clock;
  /** For standard output. */
  readonly print: (text: string) => void;
  /** For standard error. */
  readonly complain: (text: string) => void;
  /** Whether somebody looks at what is printed; nobody, unless told. */
  readonly isTerminal?: boolean;
  /** How the process ends; 0 unless a command says otherwise. */
  readonly setExitCode: (code: ExitCode) => void;
}

/** Exit codes; docs/command-line.md says what each means. */
export type ExitCode = 0 | 1 | 2;

/** The arguments contradict each other or name nothing; the process ends with 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A command could not do its work; the process ends with this code. The message is for people. */
export class CommandFailedError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.name = 'CommandFailedError';
    this.exitCode = exitCode;
  }
}

/**
 * Whatever goes wrong ends the process with 2: for commands to which 1 means that they found something.
 *
 * @throws CommandFailedError, and nothing else
 */
export async function failWithTwo(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw new CommandFailedError(messageOf(error), 2);
  }
}

/** An error in words, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
