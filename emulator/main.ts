#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { Command } from '@commander-js/extra-typings';
import { Command as PlainCommand, CommanderError } from 'commander';
import { printOutcomes, runFlows } from './conformance/run-flows.js';
import { defineEmulatorCommand } from './define-command.js';

/*
 * The program of the package `defender-emulator`.
 */
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

function closeOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void close().then(() => process.exit(0));
    });
  }
}

// The typed class exists only at compile time.
const command = new PlainCommand('defender-emulator')
  .version(version, '-V, --version', 'prints the version')
  .helpOption('-h, --help', 'shows this help')
  .showHelpAfterError('(--help lists the options)')
  .exitOverride() as unknown as Command;
defineEmulatorCommand(command, { print: (text) => process.stdout.write(text), closeOnSignal });
command
  .command('conform')
  .description(
    'Sends the requests of public clients to emulators of its own, and prints what they would not accept.',
  )
  .helpOption('-h, --help', 'shows this help')
  .addHelpText('after', '\nExit code 0: each client would accept every response, 1: not.')
  .action(async () => {
    const outcomes = await runFlows();
    process.stdout.write(printOutcomes(outcomes));
    process.exitCode = outcomes.every(({ problems }) => problems.length === 0) ? 0 : 1;
  });

try {
  await command.parseAsync();
} catch (error) {
  // The parser has printed its own messages.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
