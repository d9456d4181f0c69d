import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Collection } from '../../../src/defender-api/snapshots/collections.js';
import {
  readCollection,
  TooManyRowsError,
  type CollectionReader,
} from '../../../src/defender-api/snapshots/read-collection.js';
import type { UpstreamCall } from '../../../src/defender-api/upstream-call.js';
import { UpstreamUnavailableError } from '../../../src/errors/upstream-errors.js';
import { MemoryLedger } from '../../../src/lib/memory-ledger.js';

interface Row {
  readonly id: string;
  readonly text: string;
}

interface Asked {
  readonly skip: number;
  readonly top: number;
}

type Rows = readonly Row[];

function collectionOf(pageSize: number, onRead: (rows: Rows) => void = () => undefined) {
  return {
    name: 'machines',
    pageSize,
    list: ({ skip = 0, top }: Partial<Asked>) => ({
      asked: { skip, top },
      operation: { id: 'listMachines' },
      read: ({ value }: { readonly value: Rows }) => {
        onRead(value);
        return value;
      },
    }),
  } as unknown as Collection<Row>;
}

/** @param rowsAt the service's answer to a call @param onCall before each call */
function readerWith(
  rowsAt: (asked: Asked) => Rows,
  {
    capacity = 1e9,
    onCall = () => undefined,
    ...options
  }: Partial<CollectionReader> & {
    readonly capacity?: number;
    readonly onCall?: () => void;
  } = {},
) {
  const inFlight = new MemoryLedger({ capacity });
  const asked: Asked[] = [];
  const bytes: number[] = [];
  const send = async <T>(call: UpstreamCall<T>): Promise<T> => {
    await setImmediate();
    inFlight.measure();
    bytes.push(inFlight.bytes);
    onCall();
    const one = (call as unknown as { asked: Asked }).asked;
    asked.push(one);
    const page = { value: rowsAt(one) };
    call.into?.add(Buffer.from(JSON.stringify(page)));
    return call.read(page, () => undefined);
  };
  const reader: CollectionReader = {
    send,
    pageRows: 1_000,
    maxRows: 10_000,
    maxBytes: 1e9,
    inFlight,
    ...options,
  };
  return { reader, inFlight, bytes, asked };
}

const rowOf = (index: number, text = ''): Row => ({ id: String(index).padStart(6, '0'), text });
const rowsOf = (count: number, text = '') => Array.from({ length: count }, (_, index) => rowOf(index, text));
const from =
  (rows: Rows) =>
  ({ skip, top }: Asked) =>
    rows.slice(skip, skip + top);

describe('a collection that is being read', () => {
  const long = rowsOf(400).map(({ id }) => ({ id, text: id.repeat(500) }));

  it('counts as bytes in flight until it is read', async () => {
    const { reader, inFlight, bytes } = readerWith(from(long));
    const table = await readCollection(collectionOf(100), reader);
    expect(table.length).toBe(400);
    const [none, ...growing] = bytes;
    expect(none).toBe(0);
    expect(growing).toEqual([...growing].sort((one, other) => one - other));
    expect(growing.at(-1)).toBeGreaterThan(500_000);
    inFlight.measure();
    expect(inFlight.bytes).toBe(0);
  });

  it('is cut without memory, makes no further calls, and says when to retry', async () => {
    const { reader, inFlight, asked } = readerWith(from(long), { capacity: 300_000 });
    await expect(readCollection(collectionOf(100), reader)).rejects.toMatchObject({
      message: 'The service has no memory left for the list of all machines.',
      retryAfterSeconds: 10,
    });
    expect(asked.length).toBeLessThan(4);
    inFlight.measure();
    expect(inFlight.bytes).toBe(0);
  });

  it('is too large with more rows or bytes than the limit, which a short call finds after two pages', async () => {
    const { reader, asked } = readerWith(from(rowsOf(2_000)), { maxRows: 900 });
    await expect(readCollection(collectionOf(100), reader)).rejects.toThrow(TooManyRowsError);
    expect(asked).toEqual([
      { skip: 0, top: 100 },
      { skip: 99, top: 100 },
      { skip: 900, top: 1 },
    ]);
    const heavy = readerWith(from(long), { maxBytes: 400_000 });
    await expect(readCollection(collectionOf(100), heavy.reader)).rejects.toThrow(TooManyRowsError);
  });

  it('is read in 100 rows a turn, and in fewer if they are long', async () => {
    let [turn, isOver] = [0, false];
    const countTurns = async () => {
      for (; !isOver; turn += 1) await setImmediate();
    };
    const perTurn = new Map<number, number[]>();
    const onRead = (rows: Rows) => perTurn.set(turn, [...(perTurn.get(turn) ?? []), rows.length]);
    const rows = rowsOf(2_000).map((row, index) =>
      index === 750 ? { ...row, text: '"'.repeat(1_000_000) } : row,
    );
    void countTurns();
    const { reader } = readerWith(from(rows));
    const table = await readCollection(collectionOf(1_000, onRead), reader);
    isOver = true;
    expect(table.rowAt(750).text).toHaveLength(1_000_000);
    const parts = [...perTurn.values()];
    expect(parts.every((lengths) => lengths.length === 1)).toBe(true);
    expect(Math.max(...parts.flat())).toBe(100);
    // The part with the long row ends behind it.
    expect(parts.flat()).toContain(51);
  });
});

/** A change at the service before a call. */
const event = fc.oneof(
  fc.record({ kind: fc.constant('nothing' as const) }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('change' as const), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('cut short' as const), at: fc.integer({ min: 2, max: 9 }) }),
);

it('has every row that was there all the time once, whatever happens between its pages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 21, max: 60 }),
      fc.array(event, { maxLength: 8 }),
      async (count, events) => {
        // Even ids, so that others can be inserted between them.
        let rows: Rows = Array.from({ length: count }, (_, index) => rowOf(2 * index));
        const removed = new Set<string>();
        let short: number | undefined;
        const due = [...events];
        const onCall = () => {
          short = undefined;
          const happens = due.shift() ?? { kind: 'nothing' };
          const row = 'at' in happens ? rows[happens.at] : undefined;
          if (happens.kind === 'delete' && row !== undefined) {
            removed.add(row.id);
            rows = rows.filter((one) => one !== row);
          }
          if (happens.kind === 'insert') rows = withRow(rows, rowOf(2 * happens.at + 1));
          if (happens.kind === 'change' && row !== undefined)
            rows = rows.map((one) => (one === row ? { ...row, text: 'changed' } : one));
          if (happens.kind === 'cut short') short = happens.at;
        };
        // A short first or second page is the last.
        const answer = (asked: Asked) => from(rows)(asked).slice(0, asked.skip < 2 * 9 ? undefined : short);
        const { reader } = readerWith(answer, { onCall });
        const atStart = rows;
        const read = await readCollection(collectionOf(10), reader).catch((error: unknown) => error);
        if (read instanceof UpstreamUnavailableError) return;
        const table = read as Awaited<ReturnType<typeof readCollection<Row>>>;
        const ids = Array.from({ length: table.length }, (_, index) => table.rowAt(index).id);
        expect(new Set(ids).size).toBe(ids.length);
        const stayed = atStart.filter(({ id }) => !removed.has(id)).map(({ id }) => id);
        expect(stayed.filter((id) => !ids.includes(id))).toEqual([]);
      },
    ),
  );
});

function withRow(rows: Rows, row: Row): Rows {
  return rows.some(({ id }) => id === row.id)
    ? rows
    : [...rows, row].sort((one, other) => (one.id < other.id ? -1 : 1));
}
