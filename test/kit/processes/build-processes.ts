import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { READ_AT_START, ROOT } from '../../../bench/folders.js';

const RUNS = `${ROOT}dist/processes/`;

/** The compiled command line, for tests that start it as a process. Each run of the tests has its own. */
export const BUILT = `${RUNS}${(process.env['TEST_BUILD'] ??= String(process.pid))}/`;

const PROGRAMS = [
  'src/main.ts',
  'emulator/emulator.ts',
  'test/kit/telemetry/turn-meter.ts',
  'test/kit/processes/kill-points.ts',
  'test/kit/telemetry/log-behind-a-line.ts',
  'test/kit/processes/patient-server.ts',
  'test/kit/identity/print-token.ts',
  'test/redis/replica-process.ts',
  'test/unit/store/endless-writer.ts',
  'test/soak/parts/moved-clock.ts',
  'bench/subgraph/unmetered.ts',
];

/**
 * Builds the programs that tests start as processes, once and bundled as in the package. A process that strips types
 * itself takes more than twice as long to start; loading single files and parsing the schema adds half of the time.
 * Types are checked elsewhere.
 */
export async function setup(project: Pick<TestProject, 'onTestsRerun'>): Promise<void> {
  // Tests import this file only for the path of the programs.
  const { writePreparedSchema } = await import('../../../bench/bundle-programs.js');
  await buildProcesses();
  writePreparedSchema(`${BUILT}schema/`);
  // Without it the schema is parsed from its sources, which may have changed.
  project.onTestsRerun(buildProcesses);
}

async function buildProcesses(): Promise<void> {
  const { bundlePrograms } = await import('../../../bench/bundle-programs.js');
  removeEndedRuns();
  await bundlePrograms(PROGRAMS, '.', BUILT);
  // The console is bundled on the first request.
  for (const folder of [...READ_AT_START, 'console']) {
    cpSync(`${ROOT}${folder}`, `${BUILT}${folder}`, { recursive: true });
  }
}

function removeEndedRuns(): void {
  mkdirSync(RUNS, { recursive: true });
  for (const run of readdirSync(RUNS)) {
    if (run === process.env['TEST_BUILD'] || !isRunning(Number(run))) {
      rmSync(`${RUNS}${run}`, { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
