import { systemClock, type Clock } from '../../../src/lib/clock.js';
import { runCommandLine } from '../../../src/cli/run-command-line.js';

/** The result of a command line. */
export interface CommandResult {
  readonly exitCode: number;
  /** Standard output; undefined if empty. */
  readonly output: string | undefined;
  /** Standard error; undefined if empty. */
  readonly complaint: string | undefined;
}

/** Runs a command line in this process, with the given environment only. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  clock: Clock = systemClock,
  isTerminal = false,
): Promise<CommandResult> {
  let output: string | undefined;
  let complaint: string | undefined;
  const print = (text: string) => {
    output = (output ?? '') + text;
  };
  const exitCode = await runCommandLine(args, {
    env,
    clock,
    isTerminal,
    print,
    write: (text) => Promise.resolve(print(text)),
    complain: (text) => {
      complaint = (complaint ?? '') + text;
    },
  });
  return { exitCode, output, complaint };
}
