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
    '`npx defender-subgraph` where the package is installed, `npm --silent run cli --` in this repository. Settings come from',
    'the environment; a command needs only those that it uses. An unknown command or option is an error that names the nearest',
    'right one. This page is generated from the commands.',
    '',
    ...table(
      ['command', 'what it does'],
      COMMANDS.map(({ name, summary }) => [`[\`${name}\`](#${name})`, summary]),
    ),
    '',
    '## Exit codes',
    '',
    ...table(
      ['code', 'meaning', '`doctor`', '`audit`'],
      [
        ['0', 'done; of what goes on by itself, ended by a signal', 'works', 'whole, or reconciled'],
        [
          '1',
          'could not be done: a setting, a port, a host that does not answer',
          'works in part',
          'not whole, or not reconciled',
        ],
        [
          '2',
          'the command line is wrong',
          'does not work, or the command line is wrong',
          "can't be told, or the command line is wrong",
        ],
      ],
    ),
    '',
    ...sections,
  ].join('\n');
}

function subcommandsOf(command: Command): readonly Command[] {
  return command.commands.map((subcommand) => subcommand as unknown as Command);
}

/** What `--help` prints, at a width that fits the page. */
function renderHelp(command: Command): string[] {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 100 });
  command.outputHelp();
  return ['```text', text.trimEnd(), '```', ''];
}
