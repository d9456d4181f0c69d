#!/usr/bin/env node
import process from 'node:process';
import type { ExitCode } from './cli/command-line.js';
import { endOnSignal } from './cli/end-on-signal.js';
import { runCommandLine } from './cli/run-command-line.js';
import { systemClock } from './lib/clock.js';
import { processEnvironment } from './config/environment.js';
import { codeOf } from './lib/code-of.js';

endOnSignal();
// Callbacks report write errors. Without a listener, the error event would end the process with a stack trace.
process.stdout.on('error', () => undefined);
// A full disk must not end the process.
process.stderr.on('error', () => undefined);

function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error == null) resolve();
      else reject(new Error(`Standard output: ${error.message}`, { cause: error }));
    });
  });
}

/** A reader that closes the pipe early, such as `head`, is no error; a full disk is. */
function print(text: string, ifLost: ExitCode = 1): void {
  write(text).catch(({ message, cause }: Error) => {
    if (codeOf(cause) === 'EPIPE') return;
    process.stderr.write(`${message}\n`);
    raiseExitCode(ifLost);
  });
}

/** Output may be lost before the command ends, or after. */
function raiseExitCode(code: ExitCode): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}

const exitCode = await runCommandLine(process.argv.slice(2), {
  env: processEnvironment,
  clock: systemClock,
  print,
  write,
  complain: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY && process.stderr.isTTY,
});
raiseExitCode(exitCode);
