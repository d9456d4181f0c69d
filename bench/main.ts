import { buildServers } from './build-servers.js';
import { measureExports } from './exports/measure-exports.js';
import { BUILT, ROOT } from './folders.js';
import { holdsAgainstFramework } from './guard.js';
import { readOptions, USAGE, type BenchOptions } from './options.js';
import { drawPlots } from './plot/draw-plots.js';
import { profileDashboard } from './profile/profile-dashboard.js';
import { startEmulatorProcess } from './processes/emulator-process.js';
import { isGatewayInstalled } from './processes/gateway-process.js';
import { deleteLogs, stopAllProcesses } from './processes/start-process.js';
import { writeGoalTable } from './report/goal-table.js';
import type { Measurement } from './report/measurement.js';
import { writeIntoPage, writeFiguresPage } from './report/write-page.js';
import { writeSummaryTable } from './report/summary-table.js';
import { describeConditions } from './report/conditions.js';
import { writeStory } from './report/write-story.js';
import { writeReport, writeScenarioSection } from './report/write-report.js';
import { SCENARIOS } from './scenarios/all-scenarios.js';
import { LIVE_PARTS } from './scenarios/live.js';
import type { Laboratory } from './scenarios/scenario.js';

/** Exports are no scenario, because they have no contenders. */
const EXPORTS = 'exports';
const LATENCIES_MS = [0, 500];
const progress = (message: string) => console.warn(`… ${message}`);

async function run(options: BenchOptions): Promise<void> {
  const { quick, only } = options;
  const conditions = describeConditions(new Date());
  const scenarios = SCENARIOS.filter(({ name }) => only.length === 0 || only.includes(name));
  progress('compiling');
  buildServers();
  const hasGateway = isGatewayInstalled();
  const remarks = [
    ...(quick ? ['**A quick run**: fewer requests and samples, so the figures mean little.'] : []),
    ...(hasGateway ? [] : ['Hive Gateway: not installed (`npm --prefix bench/peers ci` does it).']),
  ];
  const emulator = await startEmulatorProcess({ machines: 500, alerts: 2_000 });
  const { parts, minutes } = options;
  const isNamed = (scenario: string) => only.includes(scenario) || parts.length > 0;
  const laboratory: Laboratory = {
    quick,
    isNamed,
    parts,
    minutes,
    emulator,
    latencies: LATENCIES_MS,
    hasGateway,
    progress,
  };
  if (options.guard) {
    if (!(await holdsAgainstFramework(laboratory))) process.exitCode = 1;
    return;
  }
  if (options.profile) {
    const table = await profileDashboard(emulator);
    console.log(table);
    writeIntoPage(`${ROOT}docs/performance.md`, table, 'profile');
    return;
  }
  if (only.length === 0 || only.includes(EXPORTS)) {
    const { rows, kills } = options;
    const { table, missed } = await measureExports({ rows, kills, progress });
    console.log(`\nExports\n\n${table}\n`);
    const part = kills === 0 ? 'exports-undisturbed' : 'exports';
    if (only.includes(EXPORTS) && !quick) writeIntoPage(`${ROOT}docs/performance.md`, table, part);
    for (const bound of missed) console.warn(`Missed: ${bound}`);
    if (missed.length > 0) process.exitCode = 1;
    if (only.length === 1) return;
  }
  const measurements: Measurement[] = [];
  for (const scenario of scenarios) {
    measurements.push(...(await scenario.run(laboratory)));
    console.log(`\n${scenario.title}\n\n${writeScenarioSection(scenario, measurements)}\n`);
  }
  const plots = drawPlots(scenarios, measurements);
  const report = writeReport({
    conditions,
    scenarios,
    measurements,
    remarks,
    plots,
  });
  const isWhole = !quick && only.length === 0 && parts.length === 0;
  const folder = isWhole ? `${ROOT}docs` : `${BUILT}report`;
  if (isWhole) {
    writeIntoPage(`${ROOT}docs/what-queries-cost.md`, writeSummaryTable(scenarios, measurements));
    const story = writeStory(measurements);
    if (story !== undefined) writeIntoPage(`${ROOT}docs/performance.md`, story, 'story');
  }
  console.log(`Goals\n\n${writeGoalTable(scenarios, measurements)}\n`);
  console.warn(`Written to ${writeFiguresPage(folder, report, plots)}`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), {
    scenarios: [...SCENARIOS.map(({ name }) => name), EXPORTS],
    parts: LIVE_PARTS,
  });
  if (options === null) {
    console.log(USAGE);
    return;
  }
  const stop = () => void stopAllProcesses().then(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await run(options);
  } finally {
    await stopAllProcesses();
  }
  deleteLogs();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
