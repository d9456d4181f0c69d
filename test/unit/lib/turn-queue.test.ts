import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { TurnQueue } from '../../../src/lib/turn-queue.js';

const [ONE, OTHER] = [{}, {}];

/** The work of each turn. */
async function follow(
  ask: (wait: (name: string, request: object, size: number, caller?: string) => void) => void,
) {
  const queue = new TurnQueue(10);
  const done: string[] = [];
  ask((name, request, size, caller) => {
    void queue.wait(request, size, caller).then(() => done.push(name));
  });
  const turns: string[][] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    await nextTurn();
    turns.push(done.splice(0));
  }
  return turns.filter(({ length }) => length > 0);
}

it('does so much a turn and no more', async () => {
  expect(
    await follow((wait) => {
      for (const name of ['a', 'b', 'c', 'd', 'e']) wait(name, ONE, 4);
    }),
  ).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

it('lets nobody wait for all that another one has to do', async () => {
  expect(
    await follow((wait) => {
      for (const name of ['a', 'b', 'c']) wait(name, ONE, 10);
      wait('other', OTHER, 10);
    }),
  ).toEqual([['a'], ['other'], ['b'], ['c']]);
});

it('gives callers equal parts of a turn, whatever the number and size of their requests', async () => {
  const turns = await follow((wait) => {
    for (let request = 0; request < 20; request += 1) wait(`large ${String(request)}`, {}, 10, 'flooding');
    for (let row = 0; row < 10; row += 1) wait(`row ${String(row)}`, ONE, 1, 'honest');
  });
  const rows = turns.map((turn) => turn.filter((name) => name.startsWith('row')).length);
  const large = turns.map((turn) => turn.length - turn.filter((name) => name.startsWith('row')).length);
  expect(rows.slice(0, 4)).toEqual([0, 5, 5, 0]);
  expect(large.slice(0, 4)).toEqual([1, 1, 1, 1]);
});

it('does what is more than a turn may do all the same, and what is asked for later', async () => {
  const queue = new TurnQueue(1);
  const done: string[] = [];
  await queue.wait(ONE, 50).then(() => done.push('large'));
  await queue.wait(ONE, 1).then(() => done.push('later'));
  expect(done).toEqual(['large', 'later']);
});

it('does at once what a turn has room for, and nothing before those who wait', async () => {
  const queue = new TurnQueue(10);
  expect([queue.takeNow(6), queue.takeNow(4), queue.takeNow(1)]).toEqual([true, true, false]);
  await nextTurn();
  expect(queue.takeNow(10)).toBe(true);
  const waiting = queue.wait(ONE, 1);
  await nextTurn();
  expect(queue.takeNow(1)).toBe(true);
  await waiting;
  void queue.wait(ONE, 10);
  expect(queue.takeNow(1)).toBe(false);
});

it('runs work once nothing of its owner waits, and does not wait for others', async () => {
  const queue = new TurnQueue(10);
  const done: string[] = [];
  for (const name of ['a', 'b']) void queue.wait(ONE, 10).then(() => done.push(name));
  queue.whenDone(ONE, () => done.push('work'));
  queue.whenDone(OTHER, () => done.push('other work'));
  await nextTurn();
  expect(done).toEqual(['other work', 'a']);
  // It waits again for what began to wait meanwhile.
  void queue.wait(ONE, 10).then(() => done.push('c'));
  for (let turn = 0; turn < 4; turn += 1) await nextTurn();
  expect(done).toEqual(['other work', 'a', 'b', 'c', 'work']);
});
