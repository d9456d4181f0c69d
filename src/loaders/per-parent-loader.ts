import DataLoader from 'dataloader';
import { UpstreamTimeoutError } from '../errors/upstream-errors.js';
import type { Reader } from './reader.js';
import { asError } from '../errors/as-error.js';
import { limitConcurrency } from './limit-concurrency.js';

/** Reads that the service offers for one parent at a time. Each key is read once a request. */
export interface PerParentLoader<Key, Row> {
  load(key: Key): Promise<Row>;
}

/** So many calls of one kind are under way at once: a page of parents may not open a connection for each. */
const CALLS_AT_ONCE = 10;

/**
 * One call a key, a few at a time, in the order of asking. What comes to its turn only after the request's deadline is
 * not sent any more. An error is the error of its key alone.
 *
 * @param textOf keys with the same text are the same; without it, text is matched without regard to case
 */
export function createPerParentLoader<Row, Key = string>(
  { clock, context }: Pick<Reader, 'clock' | 'context'>,
  readOne: (key: Key) => Promise<Row>,
  textOf: (key: Key) => string = (key) => String(key).toLowerCase(),
): PerParentLoader<Key, Row> {
  const readInTime = (key: Key) => {
    if (clock.now() < context.deadline) return readOne(key);
    throw new UpstreamTimeoutError('The deadline of this request passed before its turn came to read this.');
  };
  const create = () => {
    const takeTurn = limitConcurrency(CALLS_AT_ONCE);
    return new DataLoader<Key, Row, string>(
      async ([key]) => [await takeTurn(async () => readInTime(key as Key)).catch(asError)],
      { batch: false, cacheKeyFn: textOf },
    );
  };
  // Most requests use few of them.
  let loader: ReturnType<typeof create> | undefined;
  return { load: (key) => (loader ??= create()).load(key) };
}
