import { parseArgs } from 'node:util';
import { DEFAULT_TENANT_ID, startEmulator, type EmulatorOptions } from './emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from './entra/app-registrations.js';
import { readSwitches } from './switches.js';

const usage = `npm run emulator -- [options]
  --port <number>          4100
  --machines <number>      500
  --alerts <number>        2000
  --seed <number>          1
  --latency <ms>           0
  --tenant <guid>          may be given several times
  --switch <name>=<value>  may be given several times; emulator/README.md lists them
  --lenient-text           compares text in $filter without regard to case: --switch textComparison=lenient
`;

function readOptions(args: readonly string[]): EmulatorOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4100' },
      machines: { type: 'string', default: '500' },
      alerts: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      latency: { type: 'string', default: '0' },
      tenant: { type: 'string', multiple: true, default: [DEFAULT_TENANT_ID] },
      switch: { type: 'string', multiple: true, default: [] },
      'lenient-text': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    port: readNumber('port', values.port, 65_535),
    machines: readNumber('machines', values.machines),
    alerts: readNumber('alerts', values.alerts),
    seed: readNumber('seed', values.seed),
    latencyMs: readNumber('latency', values.latency),
    tenants: values.tenant.map(readTenant),
    switches: {
      ...(values['lenient-text'] && { textComparison: 'lenient' }),
      ...readSwitches(Object.fromEntries(values.switch.map(readAssignment))),
    },
  };
}

function readNumber(name: string, text: string, highest = 1_000_000): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= highest))
    throw new RangeError(`--${name} takes a whole number up to ${highest}, not '${text}'`);
  return number;
}

function readTenant(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text;
  throw new RangeError(`--tenant takes a GUID, not '${text}'`);
}

function readAssignment(text: string): [string, string] {
  const mark = text.indexOf('=');
  if (mark < 1) throw new RangeError(`--switch takes name=value, not '${text}'`);
  return [text.slice(0, mark), text.slice(mark + 1)];
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    process.stdout.write(usage);
    return;
  }
  const emulator = await startEmulator(options);
  // Whoever measures against it must not find it making its data.
  for (const tenant of emulator.tenants.values()) Object.values(tenant);
  process.stdout.write(`Emulator of Entra and Microsoft Defender for Endpoint: ${emulator.url}

Settings that point defender-subgraph at it:
  AZURE_TENANT_ID=${[...emulator.tenants.keys()][0] ?? ''}
  AZURE_CLIENT_ID=${DEFAULT_CLIENT_ID}
  AZURE_CLIENT_SECRET=${DEFAULT_CLIENT_SECRET}
  ENTRA_EMULATOR_URL=${emulator.url}
  DEFENDER_API_URL=${emulator.url}
  GRAPH_API_URL=${emulator.url}

A caller's token:
  curl -s ${emulator.url}/emulator/caller-tokens -d '{"roles":["Defender.ViewData"]}'
`);
  const stop = (): void => void emulator.close();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
});
