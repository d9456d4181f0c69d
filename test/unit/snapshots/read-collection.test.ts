import { describe, expect, it } from 'vitest';
import type { Collection } from '../../../src/defender-api/snapshots/collections.js';
import {
  readCollection,
  type CollectionReader,
} from '../../../src/defender-api/snapshots/read-collection.js';
import type { UpstreamCall } from '../../../src/defender-api/upstream-call.js';
import { MemoryLedger } from '../../../src/lib/memory-ledger.js';

interface Row {
  readonly id: string;
  readonly text: string;
}

const PAGE_SIZE = 100;
const PAGES = 4;

const collection = {
  name: 'machines',
  pageSize: PAGE_SIZE,
  list: ({ skip = 0 }) => ({ skip, read: ({ value }: { readonly value: readonly Row[] }) => value }),
} as unknown as Collection<Row>;

/** Pages overlap by a row. The last one is shorter. */
const pageAt = (skip: number) =>
  Array.from({ length: Math.min(PAGE_SIZE, PAGES * PAGE_SIZE - skip) }, (_, index) => ({
    id: String(skip + index),
    text: String(skip + index).repeat(1_000),
  }));

/** @returns a reader whose calls are counted, and after each of which the ledger measures */
function readerWith(capacity: number) {
  const inFlight = new MemoryLedger({ capacity });
  const bytes: number[] = [];
  const send = async <T>(call: UpstreamCall<T>): Promise<T> => {
    inFlight.measure();
    bytes.push(inFlight.bytes);
    const page = { value: pageAt((call as unknown as { skip: number }).skip) };
    return call.read(JSON.stringify(page), () => undefined);
  };
  const reader: CollectionReader = {
    send,
    pageRows: PAGE_SIZE,
    maxRows: 10_000,
    maxBytes: 100_000_000,
    inFlight,
  };
  return { reader, inFlight, bytes };
}

describe('a collection that is being read', () => {
  it('counts as bytes in flight until it is read', async () => {
    const { reader, inFlight, bytes } = readerWith(100_000_000);
    const table = await readCollection(collection, reader);
    expect(table.length).toBe(PAGES * PAGE_SIZE);
    const [none, ...growing] = bytes;
    expect(none).toBe(0);
    expect(growing).toEqual([...growing].sort((one, other) => one - other));
    expect(growing.at(-1)).toBeGreaterThan(500_000);
    expect(growing.at(-1)).toBeLessThanOrEqual(table.bytes);
    inFlight.measure();
    expect(inFlight.bytes).toBe(0);
  });

  it('is cut without memory, makes no further calls, and says when to retry', async () => {
    const { reader, inFlight, bytes } = readerWith(400_000);
    await expect(readCollection(collection, reader)).rejects.toMatchObject({
      message: 'The service has no memory left for the list of all machines.',
      retryAfterSeconds: 10,
    });
    expect(bytes.length).toBeLessThan(PAGES);
    inFlight.measure();
    expect(inFlight.bytes).toBe(0);
  });
});
