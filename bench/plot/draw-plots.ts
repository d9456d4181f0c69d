import { formatRatio } from '../report/format-figure.js';
import {
  CONTENDERS,
  CONTENDER_TITLES,
  findNaive,
  isWhole,
  requestsPerSecond,
  type Contender,
  type Measurement,
} from '../report/measurement.js';
import type { Scenario } from '../scenarios/scenario.js';
import { drawBarChart } from './bar-chart.js';
import { drawLineChart, type Curve } from './line-chart.js';

/** A plot of a scenario. */
export interface Plot {
  readonly scenario: string;
  /** The file name in docs/performance/. */
  readonly file: string;
  readonly title: string;
  readonly svg: string;
}

/** Labels of the one-shot scenarios on the vertical axis. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  dashboard: '100 alerts + machine',
  browsers: 'the same, 50 browsers',
  'single-machines': '300 machines by id',
  newest: '100 newest alerts',
  actions: '100 machines + actions',
  hunt: '100 hunting rows',
};

const COMPARED: ReadonlySet<Contender> = new Set(CONTENDERS);

/** All plots for which the measurements suffice. */
export function drawPlots(scenarios: readonly Scenario[], all: readonly Measurement[]): Plot[] {
  return [
    drawCalls(scenarios, all),
    drawGrowth(all, 'calls'),
    drawGrowth(all, 'seconds'),
    drawThroughput(all),
    drawWalk(all),
  ].filter((plot) => plot !== undefined);
}

function drawCalls(scenarios: readonly Scenario[], all: readonly Measurement[]): Plot | undefined {
  const shown = scenarios.filter(({ name }) => name in SHORT_NAMES);
  const latencyMs = slowest(all);
  const groups = shown.map(({ name }) => ({
    name: SHORT_NAMES[name] ?? name,
    bars: all
      .filter((one) => one.scenario === name && one.latencyMs === latencyMs)
      .map(({ contender, calls }) => ({ contender, value: calls })),
  }));
  const [first] = shown;
  if (first === undefined) return undefined;
  const title = `Upstream calls, ${latencyMs} ms each`;
  const svg = drawBarChart({ title, axis: 'upstream calls (logarithmic)', scale: 'log', groups });
  return { scenario: first.name, file: 'calls.svg', title, svg };
}

function drawGrowth(all: readonly Measurement[], figure: 'calls' | 'seconds'): Plot | undefined {
  const latencyMs = slowest(all);
  const measurements = all.filter((one) => one.scenario === 'growth' && one.latencyMs === latencyMs);
  const curves = collectCurves(measurements, ({ parents = 0, ...one }) => [parents, one[figure]]);
  if (curves.length === 0) return undefined;
  // A logarithmic axis has no place for 0.
  const [shown, none] = [true, false].map((wanted) =>
    curves.filter(({ points }) => points.every(([, value]) => value > 0) === wanted),
  );
  const unit = figure === 'calls' ? 'upstream calls' : 'seconds';
  const title = `${figure === 'calls' ? 'Upstream calls' : 'Time'} by size of the page, ${latencyMs} ms a call`;
  const svg = drawLineChart({
    title,
    x: { title: 'alerts on the page, each with its machine (logarithmic)', scale: 'log' },
    y: { title: `${unit} (logarithmic)`, scale: 'log' },
    marked: true,
    curves: shown ?? [],
    ...(none?.length && {
      remark: `No ${unit}: ${none.map(({ contender }) => CONTENDER_TITLES[contender]).join(', ')}`,
    }),
  });
  return { scenario: 'growth', file: `growth-${figure}.svg`, title, svg };
}

function drawThroughput(all: readonly Measurement[]): Plot | undefined {
  const measurements = all.filter(
    ({ scenario, contender }) => scenario === 'throughput' && COMPARED.has(contender),
  );
  if (measurements.length === 0) return undefined;
  const latencies = [...new Set(measurements.map(({ latencyMs }) => latencyMs))];
  const title = 'Requests a second: 100 alerts with the machine of each, 5 connections';
  const svg = drawBarChart({
    title,
    axis: 'requests answered whole, a second',
    scale: 'linear',
    groups: latencies.map((latencyMs) => ({
      name: `${latencyMs} ms upstream`,
      bars: measurements
        .filter((one) => one.latencyMs === latencyMs)
        .map((one) => ({
          contender: one.contender,
          value: requestsPerSecond(one),
          note: describeRate(one, findNaive(one, measurements)),
        })),
    })),
  });
  return { scenario: 'throughput', file: 'throughput.svg', title, svg };
}

function describeRate(one: Measurement, naive: Measurement | undefined): string {
  if (!isWhole(one)) return `${one.requests - one.outcomes.whole} of ${one.requests} not answered`;
  return naive === undefined
    ? '–'
    : `${formatRatio(requestsPerSecond(one), requestsPerSecond(naive))} × naive`;
}

function drawWalk(all: readonly Measurement[]): Plot | undefined {
  const measurements = all.filter(({ scenario, latencyMs }) => scenario === 'walk' && latencyMs === 0);
  const curves = measurements.map(({ contender, rssCurve = [] }): Curve => ({
    contender,
    points: rssCurve.map((megabytes, index) => [index + 1, megabytes]),
  }));
  if (curves.length === 0) return undefined;
  const title = 'Memory while walking all machines, 1,000 a page';
  const svg = drawLineChart({
    title,
    x: { title: 'pages read', scale: 'linear' },
    y: { title: 'growth of resident memory, MB', scale: 'linear' },
    marked: false,
    curves,
  });
  return { scenario: 'walk', file: 'walk-memory.svg', title, svg };
}

function collectCurves(
  measurements: readonly Measurement[],
  pointOf: (measurement: Measurement) => readonly [number, number],
): Curve[] {
  const curves = new Map<Contender, (readonly [number, number])[]>();
  for (const measurement of measurements) {
    const points = curves.get(measurement.contender) ?? [];
    points.push(pointOf(measurement));
    curves.set(measurement.contender, points);
  }
  return [...curves].map(([contender, points]) => ({ contender, points }));
}

function slowest(all: readonly Measurement[]): number {
  return Math.max(0, ...all.map(({ latencyMs }) => latencyMs));
}
