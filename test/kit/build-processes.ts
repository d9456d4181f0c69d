import { cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { READ_AT_START, ROOT } from '../../bench/folders.js';

/** Where the command line lies as JavaScript, for tests that start it as a process. */
export const BUILT = `${ROOT}dist/processes/`;

/**
 * Strips the types once, before all tests: a process that has to do so itself takes more than twice as long to start. Types
 * are checked elsewhere.
 */
export async function setup(project: Pick<TestProject, 'onTestsRerun'>): Promise<void> {
  await buildProcesses();
  project.onTestsRerun(buildProcesses);
}

async function buildProcesses(): Promise<void> {
  rmSync(BUILT, { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [
      'src/**/*.ts',
      'resolvers/**/*.ts',
      'emulator/**/*.ts',
      'test/kit/turn-meter.ts',
      'test/kit/kill-points.ts',
      'test/kit/patient-server.ts',
      'test/kit/print-token.ts',
      'test/redis/replica-process.ts',
      'test/unit/store/endless-writer.ts',
      'test/soak/parts/moved-clock.ts',
      'bench/subgraph/production-packages.ts',
      'bench/subgraph/unmetered.ts',
    ],
    outbase: '.',
    outdir: BUILT,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  // The console is bundled when somebody opens it.
  for (const folder of [...READ_AT_START, 'console']) {
    cpSync(`${ROOT}${folder}`, `${BUILT}${folder}`, { recursive: true });
  }
}
