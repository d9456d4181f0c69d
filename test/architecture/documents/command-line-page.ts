import { COMMANDS } from '../../../src/cli/command-table.js';
import { defineProgram } from '../../../src/cli/run-command-line.js';
import type { CommandLine } from '../../../src/cli/command-line.js';
import type { Command } from '../../../src/cli/create-program.js';
import { table } from './render-text.js';

/** Commands print their help when they are asked for it only, so there is nothing to print to. */
const NOWHERE: CommandLine = {
  env: {},
  clock: { now: () => 0 } as CommandLine['clock'],
  print: () => undefined,
  write: async () => undefined,
  complain: () => undefined,
  setExitCode: () => undefined,
};

/** The Markdown of docs/command-line.md, from the definitions of the commands. */
export async function renderCommandLinePage(): Promise<string> {
  const program = await defineProgram(NOWHERE);
  const sections = program.commands.flatMap((command) => {
    const asCommand = command as unknown as Command;
    return [`## ${command.name()}`, '', ...[asCommand, ...subcommandsOf(asCommand)].flatMap(renderHelp)];
  });
  return [
    '# Command line',
    '',
    'This page lists the commands, options and exit codes of the command line, generated from the commands. If you installed the',
    'package, run `npx defender-subgraph <command>`; in a clone of the repository, run `npm --silent run cli -- <command>`. Settings',
    'come from the environment, and a command needs only those that it uses. For an unknown command or option, the error names the',
    'closest match.',
    '',
    ...table(
      ['command', 'purpose'],
      COMMANDS.map(({ name, summary }) => [`[\`${name}\`](#${name})`, summary]),
    ),
    '',
    '## Exit codes',
    '',
    ...table(
      ['code', 'meaning', '`doctor`', '`audit`'],
      [
        ['0', 'success; for servers, stopped by a signal', 'works', 'complete, or reconciled'],
        [
          '1',
          'failure, such as an invalid setting, a busy port or an unreachable host',
          'works partly',
          'incomplete, or not reconciled',
        ],
        [
          '2',
          'invalid command line',
          "doesn't work, or invalid command line",
          'unknown, or invalid command line',
        ],
        ['130, 143', 'ended by Ctrl+C or SIGTERM, except servers', '', ''],
      ],
    ),
    '',
    ...sections,
  ].join('\n');
}

function subcommandsOf(command: Command): readonly Command[] {
  return command.commands.map((subcommand) => subcommand as unknown as Command);
}

/** The output of `--help`, at a width that fits the page. */
function renderHelp(command: Command): string[] {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 100 });
  command.outputHelp();
  return ['```text', text.trimEnd(), '```', ''];
}
