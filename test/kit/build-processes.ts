import { cpSync, rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { READ_AT_START, ROOT } from '../../bench/folders.js';

/** Where the command line lies as JavaScript, for tests that start it as a process. */
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
  'bench/subgraph/production-packages.ts',
  'bench/subgraph/unmetered.ts',
];

/**
 * Makes what tests start as processes, once before all of them and as the package is made: a process that strips types itself takes
 * more than twice as long to start, and one that loads each file and parses the schema half as long again. Types are checked
 * elsewhere.
 */
export async function setup(project: Pick<TestProject, 'onTestsRerun'>): Promise<void> {
  // Tests ask this file only where the programs lie.
  const { writePreparedSchema } = await import('../../bench/bundle-programs.js');
  await buildProcesses();
  writePreparedSchema(`${BUILT}schema/`);
  // Without it the schema is read as it is written, and that may be new.
  project.onTestsRerun(buildProcesses);
}

async function buildProcesses(): Promise<void> {
  const { bundlePrograms } = await import('../../bench/bundle-programs.js');
  rmSync(BUILT, { recursive: true, force: true });
  await bundlePrograms(PROGRAMS, '.', BUILT);
  // The console is bundled when somebody opens it.
  for (const folder of [...READ_AT_START, 'console']) {
    cpSync(`${ROOT}${folder}`, `${BUILT}${folder}`, { recursive: true });
  }
}
