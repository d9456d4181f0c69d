import type { OutcomeCounts } from '../load/answer-outcome.js';
import { formatFigure, formatRatio } from './format-figure.js';
import { writeMarkdownTable, type Column } from './markdown-table.js';
import { medianInterval } from './median-interval.js';
import {
  CONTENDER_TITLES,
  findContender,
  findNaive,
  isWhole,
  medianOf,
  ratiosOfRounds,
  requestsPerSecond,
  type Measurement,
} from './measurement.js';

/** Other contenders' measurements of the same work. */
interface Others {
  readonly apollo: Measurement | undefined;
  readonly naive: Measurement | undefined;
  readonly gateway: Measurement | undefined;
}

/** A column with a figure of a measurement, and its comparison with others. */
interface FigureColumn extends Column {
  readonly cell: (measurement: Measurement, others: Others) => string;
  /** Shown if it is true for the measurements of a table. */
  readonly when?: (measurements: readonly Measurement[]) => boolean;
}

/** The number of requests from which a 95th percentile is meaningful. */
const ENOUGH_FOR_A_TAIL = 20;

const numeric = (heading: string, cell: FigureColumn['cell'], when?: FigureColumn['when']): FigureColumn => ({
  heading,
  cell,
  numeric: true,
  ...(when && { when }),
});

const tail = (measurements: readonly Measurement[]) =>
  measurements.some(({ requests }) => requests >= ENOUGH_FOR_A_TAIL);

const COLUMNS: readonly FigureColumn[] = [
  {
    heading: 'work',
    cell: ({ part }) => part ?? '',
    when: (all) => all.some(({ part }) => part !== undefined),
  },
  numeric('upstream ms', ({ latencyMs }) => formatFigure(latencyMs)),
  numeric(
    'alerts',
    ({ parents }) => formatFigure(parents),
    (all) => all.some(({ parents }) => parents !== undefined),
  ),
  { heading: 'server', cell: ({ contender }) => CONTENDER_TITLES[contender] },
  numeric('upstream calls', ({ calls }) => formatFigure(calls)),
  numeric(
    'entities a call',
    ({ entities, calls }) => formatFigure(entities === undefined ? undefined : entities / calls),
    (all) => all.some(({ entities }) => entities !== undefined),
  ),
  numeric(
    'minutes within the limit',
    ({ minutes }) => formatFigure(minutes),
    (all) => all.some(({ minutes }) => minutes !== undefined),
  ),
  numeric(
    '429s',
    ({ refusals }) => formatFigure(refusals),
    (all) => all.some(({ refusals }) => refusals > 0),
  ),
  { heading: 'answers', cell: ({ outcomes }) => writeOutcomes(outcomes) },
  numeric('seconds', ({ seconds }) => formatFigure(seconds)),
  numeric('requests/s', (one) => formatFigure(requestsPerSecond(one)), tail),
  numeric('p50 ms', ({ percentiles }) => formatFigure(percentiles.p50), tail),
  numeric('p95 ms', ({ percentiles }) => formatFigure(percentiles.p95), tail),
  numeric('p99 ms', ({ percentiles }) => formatFigure(percentiles.p99), tail),
  numeric(
    'CPU ms a request',
    ({ cpuMsPerRequest }) => formatFigure(cpuMsPerRequest),
    (all) => all.some(({ cpuMsPerRequest }) => !Number.isNaN(cpuMsPerRequest)),
  ),
  numeric(
    'more CPU, % (95 %)',
    ({ overheads = [] }) => formatOverhead(overheads),
    (all) => all.some(({ overheads }) => overheads !== undefined),
  ),
  numeric('RSS MB', ({ peakRssMb }) => formatFigure(Math.round(peakRssMb))),
  numeric(
    'growth MB',
    ({ rssGrowthMb }) => formatFigure(rssGrowthMb === undefined ? undefined : Math.round(rssGrowthMb)),
    (all) => all.some(({ rssGrowthMb }) => rssGrowthMb !== undefined),
  ),
  numeric(
    'longest turn ms',
    ({ longestTurnMs }) => formatFigure(longestTurnMs),
    (all) => all.some(({ longestTurnMs }) => longestTurnMs !== undefined),
  ),
  numeric(
    'p95, alone = 1',
    ({ slowdown }) => formatFigure(slowdown),
    (all) => all.some(({ slowdown }) => slowdown !== undefined),
  ),
  numeric(
    'health p95 ms',
    ({ healthMs }) => formatFigure(healthMs),
    (all) => all.some(({ healthMs }) => healthMs !== undefined),
  ),
  numeric(
    'speed, bare Apollo = 100 % (range)',
    (one, { apollo }) => formatPercent(one, apollo),
    (all) => all.some(({ contender }) => contender === 'apollo'),
  ),
  numeric(
    'CPU, bare Apollo = 1',
    (one, { apollo }) => formatRatio(one.cpuMsPerRequest, apollo?.cpuMsPerRequest),
    (all) => all.some(({ contender }) => contender === 'apollo'),
  ),
  numeric('calls, naive = 1', (one, { naive }) => formatCallRatio(one, naive)),
  numeric('speed, naive = 1', (one, { naive }) => formatSpeedRatio(one, naive)),
  numeric(
    'speed, Hive Gateway = 1',
    (one, { gateway }) => formatSpeedRatio(one, gateway),
    (all) => all.some(({ contender }) => contender === 'gateway'),
  ),
];

/** The measurements of one scenario, side by side. */
export function writeScenarioTable(measurements: readonly Measurement[]): string {
  const columns = COLUMNS.filter(({ when }) => when === undefined || when(measurements));
  const rows = measurements.map((one) => {
    const others = {
      apollo: findContender('apollo', one, measurements),
      naive: findNaive(one, measurements),
      gateway: findContender('gateway', one, measurements),
    };
    return columns.map(({ cell }) => cell(one, others));
  });
  // Omits empty columns.
  const filled = columns.map((_, index) => rows.some((row) => row[index] !== '–'));
  return writeMarkdownTable(
    columns.filter((_, index) => filled[index]),
    rows.map((row) => row.filter((_, index) => filled[index])),
  );
}

function writeOutcomes({ whole, stale, refused, broken }: OutcomeCounts): string {
  const parts = [
    [whole, 'whole'],
    [stale, 'stale'],
    [refused, 'refused'],
    [broken, 'with errors'],
  ] as const;
  return parts.flatMap(([count, word]) => (count === 0 ? [] : [`${formatFigure(count)} ${word}`])).join(', ');
}

/** Per request, because the numbers of requests differ. */
function formatCallRatio(one: Measurement, naive: Measurement | undefined): string {
  return formatRatio(one.calls / one.requests, naive && naive.calls / naive.requests);
}

/** Of the median round, with those of the slowest and the fastest. */
function formatPercent(one: Measurement, other: Measurement | undefined): string {
  if (other === undefined || !isWhole(one) || !isWhole(other)) return '–';
  const ratios = ratiosOfRounds(one, other);
  const [middle, least, most] = [medianOf(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) =>
    Math.round(ratio * 100).toLocaleString('en-US'),
  );
  return `${middle ?? ''} (${least ?? ''}–${most ?? ''})`;
}

/** Of the median round, with its confidence interval. */
function formatOverhead(percents: readonly number[]): string {
  if (percents.length === 0) return '–';
  const interval = medianInterval(percents);
  const [median, least, most] = [medianOf(percents), interval?.least, interval?.most].map((one) =>
    one?.toFixed(1).replace('-', '−'),
  );
  return least === undefined || most === undefined
    ? String(median)
    : `${String(median)} (${least} to ${most})`;
}

/** Incomplete responses have no comparable speed. */
function formatSpeedRatio(one: Measurement, other: Measurement | undefined): string {
  if (other === undefined || !isWhole(one) || !isWhole(other)) return '–';
  return formatRatio(medianOf(ratiosOfRounds(one, other)), 1);
}
