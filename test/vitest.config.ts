import { statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { SpreadOut } from './kit/file-order.js';
import { PATIENCE_MS } from './kit/patience.js';

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

export default defineConfig({
  // Vite would take graphql's ESM build where Node takes the CommonJS one, and two copies of it don't know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // They need gateways, or a package that is built and installed, and have configurations of their own.
    exclude: [...configDefaults.exclude, 'test/e2e/**', 'test/package/**'],
    globalSetup: ['test/kit/build-processes.ts'],
    env: { TMPDIR: temporaryFolder() },
    setupFiles: [
      'test/kit/refuse-leaks.ts',
      'test/kit/refuse-listener-leaks.ts',
      'test/kit/emulator-switches.ts',
    ],
    // Modules are loaded once a worker, not once a file: half of the time of a run went there. Nothing in src/ keeps a state of
    // its own; a test that changed one of the process puts it back.
    isolate: false,
    // A third of a worker's time is waiting: for sockets, processes and timers. More than one waits at once, too: with one worker more
    // than there are cores, these had nothing to do for a fifth of a run.
    maxWorkers: availableParallelism() + 2,
    // A server and its tenant are made for most tests, and thrown away: with room for them, a tenth of the processor time is saved.
    execArgv: ['--max-semi-space-size=64'],
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
