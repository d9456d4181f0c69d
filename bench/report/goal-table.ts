import type { Goal, Scenario } from '../scenarios/scenario.js';
import { formatFigure } from './format-figure.js';
import { writeMarkdownTable } from './markdown-table.js';
import type { Measurement } from './measurement.js';

/** The goals of the scenarios that ran, with their results. */
export function writeGoalTable(scenarios: readonly Scenario[], all: readonly Measurement[]): string {
  const rows = scenarios.flatMap(({ name, title, goals }) => {
    const measurements = all.filter(({ scenario }) => scenario === name);
    return goals.map((goal) => [title, goal.text, writeLimit(goal), ...writeResult(goal, measurements)]);
  });
  return writeMarkdownTable(
    [
      { heading: 'work' },
      { heading: 'figure' },
      { heading: 'goal', numeric: true },
      { heading: 'measured', numeric: true },
      { heading: 'met' },
    ],
    rows,
  );
}

/** A list of measured causes of missed goals; empty if there are none. */
export function writeLimits(scenarios: readonly Scenario[], all: readonly Measurement[]): string[] {
  const lines = scenarios.flatMap(({ name, goals }) => {
    const measurements = all.filter(({ scenario }) => scenario === name);
    return goals.flatMap((goal) => {
      if (meetsGoal(goal, goal.figure(measurements)) !== false) return [];
      const limit = goal.limit?.(measurements);
      return limit === undefined ? [] : [`- ${goal.text}, ${writeLimit(goal)}: ${limit}.`];
    });
  });
  return lines.length === 0 ? [] : ['Why goals are missed:', lines.join('\n')];
}

/** Whether a figure meets the goal; undefined without a figure. */
export function meetsGoal({ atMost, atLeast }: Goal, figure: number | undefined): boolean | undefined {
  if (figure === undefined || Number.isNaN(figure)) return undefined;
  return figure <= (atMost ?? Number.POSITIVE_INFINITY) && figure >= (atLeast ?? Number.NEGATIVE_INFINITY);
}

function writeLimit({ atMost, atLeast, unit }: Goal): string {
  return atMost === undefined
    ? `at least ${formatFigure(atLeast)} ${unit}`
    : `at most ${formatFigure(atMost)} ${unit}`;
}

function writeResult(goal: Goal, measurements: readonly Measurement[]): [string, string] {
  const figure = goal.figure(measurements);
  const met = meetsGoal(goal, figure);
  return [formatFigure(figure), met === undefined ? 'not measured' : met ? 'yes' : '**no**'];
}
