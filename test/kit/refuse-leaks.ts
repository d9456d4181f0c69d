import { afterAll, beforeEach } from 'vitest';
import { suiteWatch } from './leak-watch.js';
import { forgetRedisCommands } from './redis-commands.js';
import { watchProcess } from './watch-process.js';

// Runs before each test file (test/vitest.config.ts): nothing that a test does may let out a secret, a token or a key, in
// standard output or error, the log, the audit trail, the doctor's words or an answer of the subgraph.
const stopWatching = watchProcess(suiteWatch);

// A clock that is moved waits for Redis, and would wait in each test of the worker from then on.
beforeEach(forgetRedisCommands);

afterAll(() => {
  stopWatching();
  const leaks = suiteWatch.findLeaks();
  suiteWatch.clear();
  if (leaks.length === 0) return;
  const lines = leaks.slice(0, 5).map(({ where, what, around }) => `${where} holds ${what}: ...${around}...`);
  throw new Error(`${leaks.length} leak(s) in what these tests let out:\n${lines.join('\n')}`);
});
