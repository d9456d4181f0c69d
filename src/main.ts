#!/usr/bin/env node
import process from 'node:process';
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

/** A reader that closes the pipe early, such as `head`, is no error; a full disk is. */
function print(text: string): void {
  process.stdout.write(text, (error) => {
    if (error == null || codeOf(error) === 'EPIPE') return;
    process.stderr.write(`Standard output: ${error.message}\n`);
    process.exitCode = 1;
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: processEnvironment,
  clock: systemClock,
  print,
  complain: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY && process.stderr.isTTY,
});
