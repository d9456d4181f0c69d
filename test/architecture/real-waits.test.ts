import { describe, expect, it } from 'vitest';
import { listFiles, readSource } from './source-files.js';

/** Files that wait in real time, with the reason why no event tells them to continue. */
const WAITS: Readonly<Record<string, string>> = {
  'test/graphql/exports/export-command.process.test.ts': 'kills a process at a moment of no meaning',
  'test/unit/store/file-store.process.test.ts': 'kills a process at a moment of no meaning',
  'test/emulator/export-files.process.test.ts': 'polls another process',
  'test/kit/feed/changing-service.ts': 'is the latency of a service in tests of processes',
  'test/kit/feed/chaos-replica.ts': 'runs a process for a while',
  'test/kit/exports/exports.ts': 'polls a job, at most for the patience of a test',
  'test/kit/feed/feed-chaos.ts': 'runs processes for a while',
  'test/kit/telemetry/log-behind-a-line.ts': 'is a slow reader in a process',
  'test/kit/writes/response-actions.ts': 'gives sockets a turn before the clock advances',
  'test/kit/time/pass-time.ts': 'gives sockets a turn before the clock advances',
  'test/kit/browser/page-time.ts': 'replaces the timers of a page',
  'test/redis/redis-call-counter.test.ts': 'compares with the clock of a real Redis',
  'test/redis/redis-ledger.test.ts': 'polls a real Redis',
  'test/redis/redis-link.test.ts': 'compares with the clock of a real Redis',
  'test/redis/replica-process.ts': 'is a process with a clock of its own',
  'test/redis/replicas.test.ts': 'polls other processes',
  'test/redis/serving-replicas.test.ts': 'spreads requests to processes over time',
  'test/unit/cli/folder-lock.test.ts': 'gives file operations a turn before the clock advances',
};

/** Their time is not real, or they have a configuration and limits of their own. */
const OTHERS =
  /^test\/(?:architecture|e2e|fuzz|package|simulation|site|soak)\/|^test\/unit\/lib\/clock\.test\.ts$/;

const WAIT = /\bsetTimeout as \w+|\bsetTimeout\(|\bsystemClock\.sleep\(/;
/** The shortest patience with what must happen: a busy machine takes many times as long as a quiet one. */
const SHORTEST_MS = 60_000;
/** The third argument of a test, and the option of `expect.poll` and `vi.waitFor`. */
const TIMEOUT = /^ *\}, ([\d_]+)\);$|\btimeout: ([\d_]+)/gm;

const sources = listFiles('test')
  .filter((file) => file.endsWith('.ts') && !OTHERS.test(file))
  .map((file) => ({ file, text: readSource(file) }))
  .filter(({ text }) => !text.includes('useFakeTimers'));

describe('tests', () => {
  it('wait for events, and never for real time, except for those that are listed', () => {
    const waiting = sources.filter(({ text }) => WAIT.test(text)).map(({ file }) => file);
    expect(waiting.toSorted()).toEqual(Object.keys(WAITS).toSorted());
  });

  it('have no timeout below a minute', () => {
    const tests = sources.filter(({ file }) => file.endsWith('.test.ts'));
    const short = tests.flatMap(({ file, text }) =>
      [...text.matchAll(TIMEOUT)]
        .filter(([, ofTest, ofPoll]) => Number((ofTest ?? ofPoll)?.replaceAll('_', '')) < SHORTEST_MS)
        .map(([found]) => `${file}: ${found.trim()}`),
    );
    expect(short).toEqual([]);
  });
});
