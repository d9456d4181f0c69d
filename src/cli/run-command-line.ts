import { readFileSync } from 'node:fs';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { CommanderError } from 'commander';
import {
  CommandFailedError,
  messageOf,
  UsageError,
  type CommandLine,
  type ExitCode,
} from './command-line.js';
import { COMMANDS } from './command-table.js';
import { createProgram, type Command } from './create-program.js';
import { toPrintable } from '../lib/printable.js';
import { capitalized } from '../lib/texts.js';

/**
 * Runs one command line. Long-running commands, such as `serve`, have started when it returns.
 *
 * @param args without the program name: `['doctor', '--json']`
 * @returns the exit code
 */
export async function runCommandLine(
  args: readonly string[],
  line: Omit<CommandLine, 'setExitCode'>,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const setExitCode = (code: ExitCode) => {
    exitCode = code;
  };
  try {
    const program = await defineProgram({ ...line, setExitCode }, (name) => args.includes(name));
    await program.parseAsync(withoutHelp(args), { from: 'user' });
  } catch (error) {
    // The parser has already printed its message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // Messages of servers may contain terminal escape sequences.
    line.complain(`${messageOf(error).split('\n').map(toPrintable).join('\n')}\n`);
    if (error instanceof UsageError) return 2;
    return error instanceof CommandFailedError ? error.exitCode : 1;
  }
  return exitCode;
}

const HELP: ReadonlySet<string> = new Set(['help', '-h', '--help']);

/** Of an unknown command, the parser would show the list of commands instead of an error. */
function withoutHelp(args: readonly string[]): readonly string[] {
  const [name] = args.filter((arg) => !HELP.has(arg));
  const isCommand = COMMANDS.some((command) => command.name === name || command.alias === name);
  return name === undefined || name.startsWith('-') || isCommand ? args : [name];
}

/** Builds the parser. @param isWanted whether to load a command with its options, or only its name */
export async function defineProgram(
  line: CommandLine,
  isWanted: (name: string) => boolean = () => true,
): Promise<Command> {
  const program = createProgram('defender-subgraph')
    .description('A GraphQL federation subgraph over the REST API of Microsoft Defender for Endpoint.')
    .version(readVersion(), '-V, --version', 'prints the version')
    .helpOption('-h, --help', 'shows this help')
    .helpCommand('help [command]', 'shows the help of a command')
    .addHelpText('after', '\nSettings are read from the environment; docs/settings.md lists them.')
    .showHelpAfterError('(--help lists the options)')
    .exitOverride()
    .hook('preAction', (_program, command) => {
      rejectEmptyValues(command);
    })
    .configureOutput({ writeOut: line.print, writeErr: line.complain });
  for (const { name, alias, summary, load } of COMMANDS) {
    const command = program
      .command(name)
      .summary(summary)
      .description(`${capitalized(summary)}.`);
    if (alias !== undefined) command.alias(alias);
    if (!isWanted(name) && (alias === undefined || !isWanted(alias))) continue;
    (await load())(command, line);
    for (const one of [command, ...command.commands]) rejectSecondValues(one);
  }
  return program;
}

/** An unset variable of a shell script would otherwise mean the current folder, or all tenants. */
function rejectEmptyValues(command: CommandUnknownOpts): void {
  const names = command.registeredArguments.map((argument) => argument.name());
  const empty = command.args.indexOf('');
  if (empty !== -1)
    command.error(`error: argument '${names[empty] ?? names.at(-1) ?? ''}' must not be empty`);
  const given: Readonly<Record<string, unknown>> = command.opts();
  for (const option of command.options)
    if ([given[option.attributeName()]].flat().includes(''))
      command.error(`error: option '${option.flags}' must not be empty`);
}

/** The parser would ignore the first value. Options with several values have a function that receives the previous ones. */
function rejectSecondValues(command: CommandUnknownOpts): void {
  for (const option of command.options) {
    if (option.isBoolean() || option.variadic || option.parseArg?.length === 2) continue;
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven) command.error(`error: option '${option.flags}' must not be repeated`);
      isGiven = true;
    });
  }
}

/** Version of the package that contains this file, as source or build. */
function readVersion(): string {
  const { version } = JSON.parse(readFileSync(findManifest(), 'utf8')) as { readonly version: string };
  return version;
}

/** Searches upwards for package.json, because the depth depends on the build. */
function findManifest(from = new URL('package.json', import.meta.url)): URL {
  try {
    readFileSync(from);
    return from;
  } catch (error) {
    const above = new URL('../package.json', from);
    if (above.href === from.href) throw error;
    return findManifest(above);
  }
}
