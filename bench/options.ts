import { parseArgs } from 'node:util';

/** The command line options of the bench. */
export interface BenchOptions {
  /** Fewer requests and samples, and a tenth of the machines: checks that the bench works, without useful figures. */
  readonly quick: boolean;
  /** Names of the scenarios to run; all if empty. */
  readonly only: readonly string[];
  /** The parts of a scenario to run; all if empty. */
  readonly parts: readonly string[];
  /** Only compare the warm dashboard with the framework alone. */
  readonly guard: boolean;
  /** Only profile the dashboard. */
  readonly profile: boolean;
  /** Of exports. */
  readonly rows: number;
  /** How long the 30 people of the scenario `users` work. */
  readonly minutes: number;
  /** How often an export is killed and resumed; 0 for an undisturbed export. */
  readonly kills: number;
}

export const USAGE = `npm run bench -- [options]
  --quick          fewer requests and samples; the figures mean little
  --only <name>    run this scenario only; repeatable
  --part <name>    run this part of a scenario only, for example of live; repeatable
  --guard          only exit with 1 if the warm dashboard is too slow compared with bare Apollo Server
  --profile        only profile the processor time of the dashboard, and write it to docs/performance.md
  --rows <number>  rows of exports; default 1,000,000 with --only exports, 200,000 with others, 50,000 in a quick run
  --kills <number> how often each export is killed and resumed; default 20, 0 for none
  --minutes <number> how long 30 people work; default 2
  --help

A full run without --quick writes docs/figures.md, the first figures of docs/performance.md and the table of docs/what-queries-cost.md; any other
run writes to dist/bench/report.
`;

/** Parses the arguments; null for help. Throws for unknown arguments. */
export function readOptions(
  args: readonly string[],
  known: { readonly scenarios: readonly string[]; readonly parts: readonly string[] },
): BenchOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      part: { type: 'string', multiple: true, default: [] },
      guard: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      rows: { type: 'string' },
      kills: { type: 'string', default: '20' },
      minutes: { type: 'string', default: '2' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  refuseUnknown('scenario', values.only, known.scenarios);
  refuseUnknown('part', values.part, known.parts);
  const { quick, only, part: parts, guard, profile } = values;
  const rows = Number(
    values.rows ?? (quick ? 50_000 : values.only.includes('exports') ? 1_000_000 : 200_000),
  );
  if (!Number.isSafeInteger(rows) || rows < 1) throw new RangeError('--rows takes a whole number');
  const kills = Number(values.kills);
  if (!Number.isSafeInteger(kills) || kills < 0)
    throw new RangeError('--kills takes a whole number, or 0 for none');
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new RangeError('--minutes takes a positive number');
  return { quick, only, parts, guard, profile, rows, kills, minutes };
}

function refuseUnknown(what: string, named: readonly string[], known: readonly string[]): void {
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new RangeError(`No such ${what}: ${unknown.join(', ')}. There are ${known.join(', ')}`);
}
