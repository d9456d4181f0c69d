import { summarizePercentiles } from '../../../bench/load/percentiles.js';
import { writeMarkdownTable } from '../../../bench/report/markdown-table.js';
import type { Evidence } from '../invariants/invariant.js';
import type { DoneFault } from '../faults/run-faults.js';
import type { Replica } from '../parts/replica.js';
import type { AnswerCounts } from './count-answers.js';
import type { Sample } from './sample-processes.js';
import { slopePerHour } from './slope.js';

/** The result of an invariant. */
export interface Verdict {
  readonly title: string;
  readonly breaches: readonly string[];
  readonly looked: string;
}

export interface SoakResult {
  readonly evidence: Evidence;
  readonly conditions: readonly (readonly [string, string])[];
  readonly minutes: number;
  readonly seed: number;
  readonly rate: number;
  readonly ways: readonly string[];
  readonly seconds: number;
  readonly counts: AnswerCounts;
  readonly skipped: number;
  readonly faults: readonly DoneFault[];
  readonly replicas: readonly Pick<Replica, 'name' | 'lives'>[];
  readonly samples: readonly Sample[];
  /** Open files and sockets of each replica some time after the load. */
  readonly handlesAfter: Readonly<Record<string, number>>;
  readonly verdicts: readonly Verdict[];
}

/** Maximum number of printed breaches per invariant. */
const MAX_SHOWN = 20;
/** The part of a run in which caches fill and code is compiled. */
const WARM_UP_PART = 0.2;

export function writeReport(result: SoakResult): string {
  const { conditions, minutes, seed, rate, ways, verdicts } = result;
  const breached = verdicts.filter(({ breaches }) => breaches.length > 0);
  return [
    table(
      ['what', 'value'],
      [
        ...conditions.map(([name, value]) => [name, value]),
        ['again', `npm run soak -- --minutes ${minutes} --seed ${seed} --rate ${rate}`],
        ['load', `${rate} requests a second, by ${ways.join(' and ')} in turn`],
      ],
    ),
    'What must hold:',
    table(
      ['invariant', 'breaches', 'looked at'],
      verdicts.map(({ title, breaches, looked }) => [title, String(breaches.length), looked]),
    ),
    ...breached.map(({ title, breaches }) =>
      [`Breaches of "${title}":`, '', ...breaches.slice(0, MAX_SHOWN).map((breach) => `- ${breach}`)].join(
        '\n',
      ),
    ),
    describeAnswers(result),
    'Processes:',
    describeProcesses(result),
    'Faults:',
    describeFaults(result.faults),
  ].join('\n\n');
}

function describeAnswers({ counts, seconds, skipped }: SoakResult): string {
  const { p50, p95, p99 } = summarizePercentiles(counts.latencies);
  const ranked = (map: ReadonlyMap<string, number>) =>
    [...map].sort(([, one], [, other]) => other - one).map(([name, times]) => [`\`${name}\``, String(times)]);
  return [
    `${counts.requests} requests in ${Math.round(seconds)} s (${(counts.requests / seconds).toFixed(1)} a second), ` +
      `${counts.tries} including retries, ${skipped} not sent because 2,000 were in flight. ` +
      `${counts.whole} responses without any error. Half took at most ${p50.toFixed(0)} ms, 95 % ${p95.toFixed(0)} ms, ` +
      `99 % ${p99.toFixed(0)} ms.`,
    table(['responses with the error', 'number'], ranked(counts.codes)),
    table(['outcome of writes', 'number'], ranked(counts.outcomes)),
  ].join('\n\n');
}

function describeProcesses({ replicas, samples, handlesAfter }: SoakResult): string {
  const rows = replicas.map(({ name, lives }) => {
    const longest = [...lives.keys()].sort((one, other) => lengthOf(lives, other) - lengthOf(lives, one))[0];
    const own = samples.filter(({ replica, life }) => replica === name && life === longest);
    const warm = own.slice(Math.floor(own.length * WARM_UP_PART));
    const slope = (of: (sample: Sample) => number) =>
      slopePerHour(warm.map((sample) => ({ at: sample.at, value: of(sample) }))).toFixed(1);
    const drains = lives.flatMap(({ drainMs }) => drainMs ?? []);
    return [
      name,
      String(lives.length),
      String(Math.round(Math.max(...lives.map(({ readyMs }) => readyMs).filter((ms) => !Number.isNaN(ms))))),
      drains.length === 0 ? '' : (Math.max(...drains) / 1_000).toFixed(1),
      (own.length === 0 ? 0 : ((own.at(-1)?.at ?? 0) - (own[0]?.at ?? 0)) / 60_000).toFixed(1),
      Math.max(...own.map(({ rssMb }) => rssMb)).toFixed(0),
      slope(({ rssMb }) => rssMb),
      slope(({ heapMb }) => heapMb),
      String(Math.max(...own.map(({ handles }) => handles))),
      String(handlesAfter[name] ?? ''),
    ];
  });
  return table(
    [
      'process',
      'lives',
      'slowest start (ms)',
      'longest drain (s)',
      'longest life (min)',
      'peak RSS in it (MB)',
      'RSS slope (MB/h)',
      'heap slope (MB/h)',
      'most handles',
      'handles at rest',
    ],
    rows,
  );
}

function lengthOf(lives: Replica['lives'], index: number): number {
  const life = lives[index];
  return life === undefined ? 0 : (life.endedAt ?? Date.now()) - life.startTime;
}

function describeFaults(faults: readonly DoneFault[]): string {
  const kinds = [...new Set(faults.map(({ kind }) => kind))].sort();
  return table(
    ['fault', 'times', 'seconds in all'],
    kinds.map((kind) => {
      const own = faults.filter((fault) => fault.kind === kind);
      const seconds = own.reduce((sum, { from, until }) => sum + (until - from) / 1_000, 0);
      return [kind, String(own.length), seconds.toFixed(0)];
    }),
  );
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return writeMarkdownTable(
    headings.map((heading, index) => ({ heading, numeric: index > 0 && headings.length > 2 })),
    rows,
  );
}
