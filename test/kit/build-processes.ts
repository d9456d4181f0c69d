import { cpSync, rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { READ_AT_START, ROOT } from '../../bench/folders.js';

/** The compiled command line, for tests that start it as a process. */
export const BUILT = `${ROOT}dist/processes/`;

const PROGRAMS = [
  'src/main.ts',
  'emulator/emulator.ts',
  'test/kit/turn-meter.ts',
  'test/kit/kill-points.ts',
  'test/kit/log-behind-a-line.ts',
  'test/kit/patient-server.ts',
  'test/kit/print-token.ts',
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
  const { writePreparedSchema } = await import('../../bench/bundle-programs.js');
  await buildProcesses();
  writePreparedSchema(`${BUILT}schema/`);
  // Without it the schema is parsed from its sources, which may have changed.
  project.onTestsRerun(buildProcesses);
}

async function buildProcesses(): Promise<void> {
  const { bundlePrograms } = await import('../../bench/bundle-programs.js');
  rmSync(BUILT, { recursive: true, force: true });
  await bundlePrograms(PROGRAMS, '.', BUILT);
  // The console is bundled on the first request.
  for (const folder of [...READ_AT_START, 'console']) {
    cpSync(`${ROOT}${folder}`, `${BUILT}${folder}`, { recursive: true });
  }
}
