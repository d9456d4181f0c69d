import { TurnQueue } from './turn-queue.js';

/** Of all work in parts, one part runs in each turn of the event loop. */
const PARTS = new TurnQueue(1);

/** Resolves in a later turn of the event loop, in which no other work goes on that waits here. */
export function nextTurn(): Promise<void> {
  return PARTS.wait({}, 1);
}

/** Calls `work` for each index, so many in one turn. */
export async function eachInTurns(
  length: number,
  perTurn: number,
  work: (index: number) => void,
): Promise<void> {
  for (let index = 0; index < length; index += 1) {
    if (index > 0 && index % perTurn === 0) await nextTurn();
    work(index);
  }
}

const RUN = 1_000;
const MERGED_A_TURN = 10_000;

type Compare = (one: number, other: number) => number;

/** Whether the numbers are in order already. */
export async function isSortedInTurns(items: Uint32Array, compare: Compare): Promise<boolean> {
  for (let index = 1; index < items.length; index += 1) {
    if (index % RUN === 0) await nextTurn();
    if (compare(items[index - 1] ?? 0, items[index] ?? 0) > 0) return false;
  }
  return true;
}

/** Sorts numbers in place, a part in each turn of the event loop. Stable. */
export async function sortInTurns(items: Uint32Array, compare: Compare): Promise<void> {
  for (let start = 0; start < items.length; start += RUN) {
    if (start > 0) await nextTurn();
    const run = items.subarray(start, start + RUN);
    run.set([...run].sort(compare));
  }
  for (let width = RUN; width < items.length; width *= 2) {
    for (let start = 0; start + width < items.length; start += 2 * width)
      await mergeInTurns(items.subarray(start, start + 2 * width), width, compare);
  }
}

/** Merges two sorted parts, of which the first has `middle` items. */
async function mergeInTurns(items: Uint32Array, middle: number, compare: Compare): Promise<void> {
  const first = items.slice(0, middle);
  const at = (part: Uint32Array, index: number) => part[index] ?? 0;
  if (compare(at(first, middle - 1), at(items, middle)) <= 0) return;
  let [one, other] = [0, middle];
  for (let index = 0; one < middle; index += 1) {
    if (index % MERGED_A_TURN === 0) await nextTurn();
    const isOther = other < items.length && compare(at(first, one), at(items, other)) > 0;
    items[index] = isOther ? at(items, other) : at(first, one);
    if (isOther) other += 1;
    else one += 1;
  }
}
