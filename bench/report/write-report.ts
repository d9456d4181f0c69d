import type { Scenario } from '../scenarios/scenario.js';
import type { Plot } from '../plot/draw-plots.js';
import { writeGoalTable, writeLimits } from './goal-table.js';
import type { Measurement } from './measurement.js';
import { findDifferentAnswers } from './same-answers.js';
import { writeScenarioTable } from './scenario-table.js';

export interface ReportParts {
  readonly conditions: readonly (readonly [string, string])[];
  readonly scenarios: readonly Scenario[];
  readonly measurements: readonly Measurement[];
  /** Printed at the top, for example that this was a quick run. */
  readonly remarks: readonly string[];
  readonly plots: readonly Plot[];
}

/** The measured part of the page of figures, in Markdown. */
export function writeReport(parts: ReportParts): string {
  const { conditions, scenarios, measurements, remarks, plots } = parts;
  const different = findDifferentAnswers(measurements);
  return [
    conditions.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
    ...remarks,
    ...(different.length === 0
      ? []
      : ['**Different answers** from the naive server:', different.map((text) => `- ${text}`).join('\n')]),
    '## Goals',
    writeGoalTable(scenarios, measurements),
    ...writeLimits(scenarios, measurements),
    ...scenarios.flatMap((scenario) => [
      `## ${scenario.title}`,
      scenario.method,
      ...plots
        .filter((plot) => plot.scenario === scenario.name)
        .map(({ file, title }) => `![${title}](performance/${file})`),
      writeScenarioSection(scenario, measurements),
    ]),
  ].join('\n\n');
}

/** A scenario's table and its failures. */
export function writeScenarioSection({ name }: Scenario, all: readonly Measurement[]): string {
  const measurements = all.filter(({ scenario }) => scenario === name);
  const reasons = new Set(
    measurements.flatMap(({ reasons: [first] }) => (first === undefined ? [] : [first])),
  );
  return [
    writeScenarioTable(measurements),
    ...(reasons.size === 0 ? [] : [`Errors: ${[...reasons].map((reason) => `\`${reason}\``).join(', ')}.`]),
  ].join('\n\n');
}
