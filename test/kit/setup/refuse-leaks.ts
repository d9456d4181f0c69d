import { afterAll, beforeAll, beforeEach } from 'vitest';
import { suiteWatch } from './leak-watch.js';
import { forgetRedisCommands } from '../quota/redis-commands.js';
import { watchProcess } from '../processes/watch-process.js';

// Runs before each test file (test/vitest.config.ts): no test may expose a secret, a token or a key in standard output
// or error, the log, the audit trail, doctor's output or a response of the subgraph.
let stopWatching: (() => void) | undefined;

// Not before: no hook runs in a file whose tests are all left out.
beforeAll(() => {
  stopWatching = watchProcess(suiteWatch);
});

// Otherwise, manual clocks would wait for lost Redis commands in every later test of the worker.
beforeEach(forgetRedisCommands);

afterAll(() => {
  stopWatching?.();
  const leaks = suiteWatch.findLeaks();
  suiteWatch.clear();
  if (leaks.length === 0) return;
  const lines = leaks.slice(0, 5).map(({ where, what, around }) => `${where} holds ${what}: ...${around}...`);
  throw new Error(`${leaks.length} leak(s) in the output of these tests:\n${lines.join('\n')}`);
});
