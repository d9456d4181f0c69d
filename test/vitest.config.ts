import { statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { SpreadOut } from './kit/setup/file-order.js';
import { PATIENCE_MS } from './kit/time/patience.js';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 2_000_000_000;

/**
 * Where tests put their files: in memory where there is plenty, for each server syncs its key and its records to the disk,
 * and on a machine whose disk is busy that takes most of a test.
 */
function temporaryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH_BYTES ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Tests of whole processes: the command line, signals, full disks. */
const PROCESS = 'test/**/*.process.test.ts';
const REDIS = 'test/redis/**/*.test.ts';
const BROWSER = 'test/browser/**/*.test.ts';

const project = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude: [...configDefaults.exclude, ...exclude] },
});

/**
 * Most functions run too rarely in a worker to repay their optimization. Node 20 optimizes them nine times as late with this,
 * which saves a tenth of the processor time. Later versions have no such option.
 */
const LATE_OPTIMIZATION = process.version.startsWith('v20.') ? ['--interrupt-budget=600000'] : [];

export default defineConfig({
  // Vite would take graphql's ESM build where Node takes the CommonJS one, and two copies of it don't know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      // Gateways, and a package that is built and installed, have configurations of their own.
      project('fast', ['test/**/*.test.ts'], [PROCESS, REDIS, BROWSER, 'test/e2e/**', 'test/package/**']),
      project('process', [PROCESS]),
      project('redis', [REDIS]),
      project('browser', [BROWSER]),
    ],
    tags: [
      {
        name: 'slow',
        description: 'Takes more than half a second. `npm test` leaves it out, `npm run test:slow` runs it.',
      },
      {
        name: 'defender-first',
        description:
          "Follows calls, faults or limits of Defender's API, or rows that the second sources lack. `npm run test:sources` leaves it out.",
      },
    ],
    globalSetup: ['test/kit/processes/build-processes.ts'],
    env: { TMPDIR: temporaryFolder() },
    setupFiles: [
      'test/kit/setup/refuse-leaks.ts',
      'test/kit/setup/refuse-listener-leaks.ts',
      'test/kit/setup/emulator-switches.ts',
      'test/kit/runs.ts',
    ],
    // Modules are loaded once a worker, not once a file: half of the time of a run went there. Nothing in src/ keeps a state of
    // its own; a test that changed one of the process puts it back.
    isolate: false,
    // A third of a worker's time is waiting: for sockets, processes and timers. More than one waits at once, too: with one worker more
    // than there are cores, these had nothing to do for a fifth of a run.
    maxWorkers: availableParallelism() + 2,
    // A server and its tenant are made for most tests, and thrown away: with room for them, a tenth of the processor time is saved.
    execArgv: ['--max-semi-space-size=64', ...LATE_OPTIMIZATION],
    // For what never comes: a machine that is busy with other things takes many times as long as a quiet one.
    testTimeout: 2 * PATIENCE_MS,
    hookTimeout: 2 * PATIENCE_MS,
    expect: {
      poll: { timeout: PATIENCE_MS },
      requireAssertions: true,
    },
    sequence: { shuffle: { tests: true }, sequencer: SpreadOut },
  },
});
