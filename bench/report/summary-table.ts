import type { Scenario } from '../scenarios/scenario.js';
import { formatFigure } from './format-figure.js';
import { writeMarkdownTable } from './markdown-table.js';
import {
  CONTENDERS,
  CONTENDER_TITLES,
  findContender,
  isWhole,
  medianOf,
  ratiosOfRounds,
  type Contender,
  type Measurement,
} from './measurement.js';

/** A row of the summary: one figure of each contender in a scenario, at one upstream latency. */
interface SummaryRow {
  readonly text: string;
  readonly scenario: string;
  readonly latencyMs: number;
  readonly figure: (measurement: Measurement) => number | string | undefined;
}

/** The most important figures in Markdown: upstream calls, speed and memory, side by side. */
export function writeSummaryTable(scenarios: readonly Scenario[], all: readonly Measurement[]): string {
  const rows = summaryRows(scenarios, all).flatMap(({ text, figure, ...wanted }) => {
    const cells = CONTENDERS.map((contender) => cellOf(findOne(contender, wanted, all), figure));
    return cells.every((cell) => cell === '–') ? [] : [[text, ...cells]];
  });
  return writeMarkdownTable(
    [
      { heading: 'work' },
      ...CONTENDERS.map((contender) => ({ heading: CONTENDER_TITLES[contender], numeric: true })),
    ],
    rows,
  );
}

function summaryRows(scenarios: readonly Scenario[], all: readonly Measurement[]): SummaryRow[] {
  const slowest = Math.max(0, ...all.map(({ latencyMs }) => latencyMs));
  return scenarios.flatMap(({ name, title }): SummaryRow[] => {
    switch (name) {
      // A curve, which the performance page has as a plot.
      case 'growth':
        return [];
      case 'throughput':
        return [
          {
            text: 'requests a second of that dashboard, of what the framework gives from memory (bare Apollo Server), no upstream latency',
            scenario: name,
            latencyMs: 0,
            figure: (one) => percentOfFramework(one, all),
          },
        ];
      case 'flood':
        return [
          {
            text: "p95 of a caller beside one who floods, by the caller's p95 alone, no upstream latency",
            scenario: name,
            latencyMs: 0,
            figure: ({ slowdown }) => slowdown,
          },
        ];
      case 'walk':
        return [
          {
            text: 'MB that memory grows by while 100,000 machines are walked through',
            scenario: name,
            latencyMs: 0,
            figure: ({ rssGrowthMb }) => rssGrowthMb,
          },
        ];
      default:
        return [
          {
            text: `upstream calls: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
            scenario: name,
            latencyMs: slowest,
            figure: ({ calls }) => calls,
          },
        ];
    }
  });
}

function percentOfFramework(one: Measurement, all: readonly Measurement[]): string | undefined {
  const apollo = findContender('apollo', one, all);
  return apollo === undefined
    ? undefined
    : `${formatFigure(Number((100 * medianOf(ratiosOfRounds(one, apollo))).toPrecision(2)))} %`;
}

function findOne(
  wanted: Contender,
  { scenario, latencyMs }: Pick<SummaryRow, 'scenario' | 'latencyMs'>,
  all: readonly Measurement[],
): Measurement | undefined {
  return all.find(
    (one) => one.contender === wanted && one.scenario === scenario && one.latencyMs === latencyMs,
  );
}

/** Adds the number of failed responses, if any. */
function cellOf(measurement: Measurement | undefined, figure: SummaryRow['figure']): string {
  if (measurement === undefined) return '–';
  const { requests, outcomes } = measurement;
  const value = figure(measurement);
  const shown = typeof value === 'string' ? value : formatFigure(value);
  return isWhole(measurement)
    ? shown
    : `${shown}; ${formatFigure(requests - outcomes.whole)} of ${formatFigure(requests)} fail`;
}
