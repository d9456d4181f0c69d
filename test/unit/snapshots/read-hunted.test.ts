import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/lib/clock.js';
import { CACHE } from '../../../src/config/cache-times.js';
import type { DefenderDataSource } from '../../../src/defender-api/data-source.js';
import type { CallContext } from '../../../src/defender-api/call-context.js';
import { MACHINES } from '../../../src/defender-api/snapshots/collections.js';
import type { ColumnTable } from '../../../src/defender-api/snapshots/column-table.js';
import type { HuntedPart, HuntPart } from '../../../src/defender-api/endpoints/shared/inventory-hunt.js';
import { TooManyRowsError } from '../../../src/defender-api/snapshots/read-collection.js';
import { readFromSource } from '../../../src/defender-api/snapshots/read-hunted.js';
import type { WireMachine } from '../../../src/defender-api/models/machines.js';
import type { UpstreamCall } from '../../../src/defender-api/upstream-call.js';

/** Reads this number of machines by hunts that return at most 10 rows. */
async function readMany(count: number, size?: number) {
  const asked: string[] = [];
  const sizes: unknown[] = [];
  const all = Array.from({ length: count }, (_, index) => ({ id: String(index).padStart(40, '0') }));
  const hunted = {
    ...MACHINES.hunted!,
    pageSize: 10,
    part: (part: HuntPart) => ({ part }) as unknown as UpstreamCall<HuntedPart<WireMachine>>,
  };
  const answer = ({ index: part, of }: HuntPart) => {
    asked.push(`${String(part)}/${String(of)}`);
    const rows = all.filter((_, index) => index % of === part);
    return { rows: rows.slice(0, 10), isTruncated: rows.length > 10 };
  };
  const dataSource = {
    fetchNow: async (call: unknown) => answer((call as { part: HuntPart }).part),
    sources: {
      send: async (_operation: unknown, _context: unknown, _first: unknown, second: () => unknown) =>
        second(),
    },
  } as unknown as DefenderDataSource;
  const config = { ...CACHE.snapshots, maxRows: { ...CACHE.snapshots.maxRows, machines: 200 } };
  const source = {
    dataSource,
    config,
    inFlight: { watch: () => () => undefined } as never,
    clock: { now: () => 0 } as Clock,
    memory: {
      sizeOf: () => size,
      rememberSize: (_tenant: string, _name: string, rows: unknown) => sizes.push(rows),
    },
    savesCalls: false,
    findHunted: () => Promise.resolve(undefined),
  };
  const found = await readFromSource({ ...MACHINES, hunted }, source, {} as CallContext);
  const { table } = found as { readonly table: ColumnTable<WireMachine> };
  return {
    asked,
    ids: Array.from({ length: table.length }, (_, index) => table.rowAt(index).id),
    all,
    sizes,
  };
}

describe('a collection read by hunts', () => {
  it('takes one hunt if that returns all rows', async () => {
    const { asked, ids, all } = await readMany(10);
    expect([asked, ids]).toEqual([['0/1'], all.map(({ id }) => id)]);
  });

  it('is split until no part is cut, and is in the order of ids', async () => {
    const { asked, ids, all, sizes } = await readMany(90);
    expect(asked.slice(0, 3)).toEqual(['0/1', '0/4', '0/16']);
    expect(sizes).toEqual([10, 40]);
    expect([asked.length, ids]).toEqual([18, all.map(({ id }) => id)]);
  });

  it('begins with as many parts as its last size needs', async () => {
    expect((await readMany(30, 10)).asked).toEqual(['0/4', '1/4', '2/4', '3/4']);
    expect((await readMany(30, 30)).asked).toEqual(['0/4', '1/4', '2/4', '3/4']);
  });

  it('fails if it is too large, and is never truncated', { tags: 'slow' }, async () => {
    await expect(readMany(60_000)).rejects.toThrow(TooManyRowsError);
  });
});
