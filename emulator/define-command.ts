import type { Command } from '@commander-js/extra-typings';
import { InvalidArgumentError } from 'commander';
import { DEFAULT_TENANT_ID, startEmulator, type Emulator, type EmulatorOptions } from './emulator.js';
import { settingsForSubgraph } from './settings-for-subgraph.js';
import { readSwitches } from './switches.js';

/** The parts of the process that the command uses. */
export interface EmulatorLine {
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Calls `close` when a signal ends the process. */
  readonly closeOnSignal: (close: () => Promise<void>) => void;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Declares the options and the action of `defender-emulator`, which is `defender-subgraph emulator` too. */
export function defineEmulatorCommand(command: Command, line: EmulatorLine): void {
  command
    .description(
      'Emulates Entra, Microsoft Defender for Endpoint and Graph hunting over HTTP on a loopback port, for any client. ' +
        'Prints the settings that point a client at it.',
    )
    .option('--port <number>', '0 selects a free port', wholeNumber(65_535), 4_100)
    .option('--machines <number>', 'machines per tenant', wholeNumber(), 500)
    .option('--alerts <number>', 'alerts per tenant', wholeNumber(), 2_000)
    .option('--seed <number>', 'equal seeds generate equal tenants', wholeNumber(), 1)
    .option(
      '--story <name>',
      'phishing: an incident on five more machines, which progresses while the emulator runs',
      readStory,
    )
    .option(
      '--retire-at <time>',
      "when Defender's API ends, such as 2027-02-01T00:00:00Z; --switch retirement=... selects how",
      readTime,
    )
    .option('--latency <ms>', 'minimum response time', wholeNumber(), 0)
    .option('--tenant <id>', 'a tenant to emulate; repeatable', collectGuid)
    .option('--switch <name=value>', 'repeatable; emulator/reference.md lists the switches', collect)
    .option(
      '--lenient-text',
      'compares text in $filter case-insensitively; same as --switch textComparison=lenient',
    )
    .option(
      '--plan <plan>',
      'the licenses of its tenants: p2+tvm, p2, p1 or business; same as --switch plan=...',
    )
    .addHelpText('after', '\nExit code 0: ended by a signal, 1: failed to start.')
    .action(async ({ latency, tenant, switch: assignments = [], lenientText, plan, ...options }) => {
      const switches = {
        ...(lenientText === true && { textComparison: 'lenient' as const }),
        ...readAssignments(plan === undefined ? assignments : [`plan=${plan}`, ...assignments], command),
      };
      const emulator = await start({ ...options, latencyMs: latency, tenants: tenant, switches });
      // Before the message below: a script may end the process as soon as it reads it.
      line.closeOnSignal(() => emulator.close());
      line.print(describe(emulator));
    });
}

function readStory(text: string): EmulatorOptions['story'] {
  if (text === 'phishing') return text;
  throw new InvalidArgumentError('The only story is phishing.');
}

function readTime(text: string): number {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse reads 30 February as 2 March.
  const isOnCalendar = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
  if (isOnCalendar) return time;
  throw new InvalidArgumentError('It must be an ISO 8601 time in UTC, such as 2027-02-01T00:00:00Z.');
}

function wholeNumber(highest = 1_000_000): (text: string) => number {
  return (text) => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number <= highest) return number;
    throw new InvalidArgumentError(`It must be a whole number up to ${highest}.`);
  };
}

function collect(text: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, text];
}

function collectGuid(text: string, previous: readonly string[] | undefined): readonly string[] {
  if (GUID.test(text)) return collect(text.toLowerCase(), previous);
  throw new InvalidArgumentError('It must be a directory (tenant) ID, which is a GUID.');
}

function readAssignments(assignments: readonly string[], command: Command): EmulatorOptions['switches'] {
  const given = assignments.map((text): [string, string] => {
    const mark = text.indexOf('=');
    if (mark < 1) return command.error(`error: --switch must be name=value, not '${text}'`);
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
    // Generates the data now, so that it doesn't distort benchmarks.
    for (const tenant of emulator.tenants.values()) Object.values(tenant);
    return emulator;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new Error(
      `Another process listens on port ${options.port ?? 0}. Choose another with --port, or 0 for a free port.`,
      { cause: error },
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
