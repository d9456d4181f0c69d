import { parseArgs } from 'node:util';

/** The command line options of a soak. */
export interface SoakOptions {
  readonly minutes: number;
  /** The same seed gives the same schedule of faults and the same requests. */
  readonly seed: number;
  /** Requests a second; default half of the measured capacity, at most 5. */
  readonly rate: number | undefined;
  /** Multiplies timeouts, for busy machines. */
  readonly patience: number;
  /** Whether to write the report to docs/soak.md. */
  readonly publish: boolean;
}

export const USAGE = `npm run soak -- [options]
  --minutes <n>  duration of the faults; default 2
  --seed <n>     determines faults and requests; default a new one each time
  --rate <n>     requests a second; default half of the capacity of three replicas, at most 5
  --patience <n> multiplies timeouts; above 1 for busy machines
  --publish      also write the report to docs/soak.md
  --help

Exit code 0: all invariants held; 1: a breach, or the soak could not run.
`;

/** Parses the arguments; null for help. Throws for unknown arguments. */
export function readOptions(args: readonly string[]): SoakOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '2' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      rate: { type: 'string' },
      patience: { type: 'string', default: '1' },
      publish: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    minutes: readPositive('minutes', values.minutes),
    seed: readPositive('seed', values.seed),
    rate: values.rate === undefined ? undefined : readPositive('rate', values.rate),
    patience: readPositive('patience', values.patience),
    publish: values.publish,
  };
}

function readPositive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value))
    throw new RangeError(`--${name} takes a number above 0, not '${text}'`);
  return value;
}
