import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { CallCost } from '../../src/defender-api/call-budget.js';
import { Coalescer } from '../../src/defender-api/transport/waiters.js';

const readerOf = (request: object) => ({ deadline: 1_000, cost: request as CallCost });

/** Reads a page for these requests, and returns who received it, or its error, in each turn of the event loop. */
async function read(requests: readonly object[], outcome: 'page' | Error) {
  const pages = new Coalescer<string>();
  const turns: string[][] = [];
  let received: string[] = [];
  let settle = () => undefined as void;
  const reads = requests.map((request, index) => {
    const { result } = pages.run(
      'page',
      readerOf(request),
      () =>
        new Promise((resolve, reject) => {
          settle = () => {
            if (outcome === 'page') resolve(outcome);
            else reject(outcome);
          };
        }),
    );
    return result.then(
      (page) => received.push(`${index} ${page}`),
      ({ message }: Error) => received.push(`${index} ${message}`),
    );
  });
  settle();
  let isDone = false;
  void Promise.all(reads).then(() => (isDone = true));
  while (!isDone) {
    await nextTurn();
    if (received.length > 0) turns.push(received);
    received = [];
  }
  expect(pages.isUnderWay('page')).toBe(false);
  return turns;
}

it.each<'page' | Error>(['page', new Error('failed')])(
  'gives %s to each request in a turn of its own',
  async (outcome) => {
    const [one, two, three] = [{}, {}, {}];
    const text = outcome instanceof Error ? outcome.message : outcome;
    expect(await read([one, two, one, three, two], outcome)).toEqual([
      [`0 ${text}`, `2 ${text}`],
      [`1 ${text}`, `4 ${text}`],
      [`3 ${text}`],
    ]);
  },
);
