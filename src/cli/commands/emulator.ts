import { InvalidArgumentError } from 'commander';
import {
  DEFAULT_TENANT_ID,
  startEmulator,
  type Emulator,
  type EmulatorOptions,
} from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { readSwitches } from '../../../emulator/switches.js';
import { CommandFailedError, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { closeOnSignal } from '../end-on-signal.js';
import { collect, readGuid, wholeNumber } from '../option-values.js';

const CLOSE_MS = 5_000;

export function defineEmulator(command: Command, line: CommandLine): void {
  command
    .description(
      'Emulates Entra, Microsoft Defender for Endpoint and Graph hunting over HTTP on a loopback port, for whatever client ' +
        'is to be tried out. It prints the settings that point one at it.',
    )
    .option('--port <number>', '0 is any free port', wholeNumber(65_535), 4_100)
    .option('--machines <number>', 'machines of each tenant', wholeNumber(), 500)
    .option('--alerts <number>', 'alerts of each tenant', wholeNumber(), 2_000)
    .option('--seed <number>', 'the same seed gives the same tenants', wholeNumber(), 1)
    .option(
      '--story <name>',
      'phishing: an incident on five machines more, which goes on while it is served',
      readStory,
    )
    .option('--latency <ms>', 'how long every answer takes at least', wholeNumber(), 0)
    .option('--tenant <id>', 'a tenant that it has; may be given several times', collectGuid)
    .option('--switch <name=value>', 'may be given several times; emulator/reference.md lists them', collect)
    .option(
      '--lenient-text',
      'compares text in $filter without regard to case: --switch textComparison=lenient',
    )
    .option('--plan <plan>', 'what its tenants have bought: --switch plan=p2+tvm, p2, p1 or business')
    .addHelpText('after', '\nExit code 0: ended by a signal, 1: could not start.')
    .action(
      async ({
        port,
        machines,
        alerts,
        seed,
        story,
        latency,
        tenant,
        switch: assignments = [],
        lenientText,
        plan,
      }) => {
        const switches = {
          ...(lenientText === true && { textComparison: 'lenient' as const }),
          ...readAssignments(plan === undefined ? assignments : [`plan=${plan}`, ...assignments], command),
        };
        const emulator = await start({
          port,
          machines,
          alerts,
          seed,
          story,
          latencyMs: latency,
          tenants: tenant,
          switches,
        });
        // Before it says that it is there: whoever reads that may end it at once.
        closeOnSignal({ delay: CLOSE_MS, logger: false, close: () => emulator.close() });
        line.print(describe(emulator));
      },
    );
}

function readStory(text: string): EmulatorOptions['story'] {
  if (text === 'phishing') return text;
  throw new InvalidArgumentError('The one story there is has the name phishing.');
}

function collectGuid(text: string, previous: readonly string[] | undefined): readonly string[] {
  return collect(readGuid(text), previous);
}

function readAssignments(assignments: readonly string[], command: Command): EmulatorOptions['switches'] {
  const given = assignments.map((text): [string, string] => {
    const mark = text.indexOf('=');
    if (mark < 1) return command.error(`error: --switch takes name=value, not '${text}'`);
    return [text.slice(0, mark), text.slice(mark + 1)];
  });
  try {
    return readSwitches(Object.fromEntries(given));
  } catch (error) {
    return command.error(`error: --switch: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function start(options: EmulatorOptions): Promise<Emulator> {
  try {
    const emulator = await startEmulator(options);
    // Whoever measures against it must not find it making its data.
    for (const tenant of emulator.tenants.values()) Object.values(tenant);
    return emulator;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new CommandFailedError(
      `Another process listens on port ${options.port ?? 0}: choose another with --port, or 0 for any that is free.`,
      1,
    );
  }
}

function describe(emulator: Emulator): string {
  const [tenantId = DEFAULT_TENANT_ID] = emulator.tenants.keys();
  const settings = Object.entries(settingsForSubgraph(emulator, tenantId));
  return `Emulator of Entra and Microsoft Defender for Endpoint: ${emulator.url}

Settings that point defender-subgraph at it, to paste into its shell:

${settings.map(([name, value]) => `export ${name}='${value}'`).join('\n')}

A caller's token:

curl -s ${emulator.url}/emulator/caller-tokens -d '{"roles":["Defender.ViewData"]}'
`;
}
