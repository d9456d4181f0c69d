import { parseArgs } from 'node:util';
import { runSimulation, type SimulationResult } from './run-simulation.js';
import { shrink } from './shrink.js';

const USAGE = `npm run simulate -- [options]

  --seed N      the first seed (1)
  --seeds N     how many seeds to run (1)
  --hours H     simulated hours of each (0.2)
  --replicas N  (3)
  --feed        clients follow changes, too
  --exports     clients export inventories, too
  --reads       clients read machines and actions, too
  --edits       clients also write indicators, alerts and tags, and cancel actions
  --retirement  Defender's API retires reads of alerts for a while
  --trace       prints one line an event
  --shrink      finds the fewest faults with which a failing seed still fails
`;

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      seeds: { type: 'string', default: '1' },
      hours: { type: 'string', default: '0.2' },
      replicas: { type: 'string', default: '3' },
      feed: { type: 'boolean', default: false },
      exports: { type: 'boolean', default: false },
      reads: { type: 'boolean', default: false },
      edits: { type: 'boolean', default: false },
      retirement: { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
      shrink: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return true;
  }
  const { feed, exports, reads, edits, retirement } = values;
  const kinds = { feed, exports, reads, edits, retirement };
  const flags = Object.entries(kinds).flatMap(([kind, isOn]) => (isOn ? [` --${kind}`] : []));
  const [first, count, hours, replicas] = [values.seed, values.seeds, values.hours, values.replicas].map(
    toNumber,
  );
  let isSound = true;
  for (let seed = first!; seed < first! + count!; seed += 1) {
    const options = {
      ...{ seed, hours: hours!, replicas: replicas!, ...kinds },
      ...(values.trace && { trace: (line: string) => void process.stdout.write(`${line}\n`) }),
    };
    const before = { ...process.cpuUsage(), time: performance.now() };
    const result = await runSimulation(options);
    printResult(seed, result, before);
    if (result.violations.length === 0) continue;
    isSound = false;
    process.stdout.write(
      `  repeat: npm run simulate -- --seed ${seed} --hours ${hours}${replicas === 3 ? '' : ` --replicas ${replicas}`}${flags.join('')}\n`,
    );
    if (values.shrink) await printShrunk(options, result);
  }
  return isSound;
}

function toNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`'${text}' must be a number above 0\n\n${USAGE}`);
  return value;
}

function printResult(
  seed: number,
  { faults, violations, events, calls, simulatedMs, digest }: SimulationResult,
  before: NodeJS.CpuUsage & { readonly time: number },
): void {
  const { user, system } = process.cpuUsage(before);
  const times = (ms: number) => `${(simulatedMs / ms).toFixed(0)} times real time`;
  process.stdout.write(
    `seed ${seed}: ${faults.length} faults, ${calls} calls, ${events} events, ` +
      `${times(performance.now() - before.time)}, ${times((user + system) / 1_000)} of processor time, ` +
      `trace ${digest.slice(0, 16)}: ${violations.length === 0 ? 'sound' : `${violations.length} violations`}\n`,
  );
  for (const kind of new Set(violations.map((violation) => violation.kind))) {
    const found = violations.filter((violation) => violation.kind === kind);
    const [first] = found;
    process.stdout.write(
      `  ${kind} (${found.length}), first at ${((first?.at ?? 0) / 1_000).toFixed(3)} s: ${first?.detail}\n`,
    );
  }
}

async function printShrunk(options: Parameters<typeof shrink>[0], failed: SimulationResult): Promise<void> {
  const { trace: _trace, ...silent } = { trace: undefined, ...options };
  const { faults, violations } = await shrink(silent, failed, (left) => {
    process.stdout.write(`  ${left} faults are enough\n`);
  });
  for (const { kind, at, forMs, amount, replica } of faults) {
    process.stdout.write(
      `  ${(at / 1_000).toFixed(3)} s: ${kind} for ${forMs} ms, amount ${amount}, replica ${replica}\n`,
    );
  }
  process.stdout.write(`  ${violations[0]?.kind}: ${violations[0]?.detail}\n`);
}

process.exitCode = (await main()) ? 0 : 1;
