import { describe, expect, it } from 'vitest';
import { CACHE } from '../../../src/config/cache-times.js';
import type { DefenderDataSource } from '../../../src/defender-api/data-source.js';
import type { CallContext } from '../../../src/defender-api/call-context.js';
import { MACHINES } from '../../../src/defender-api/snapshots/collections.js';
import type { HuntedPart } from '../../../src/defender-api/endpoints/shared/inventory-hunt.js';
import { TooManyRowsError } from '../../../src/defender-api/snapshots/read-collection.js';
import { readFromSource } from '../../../src/defender-api/snapshots/read-hunted.js';
import type { WireMachine } from '../../../src/defender-api/models/machines.js';
import type { UpstreamCall } from '../../../src/defender-api/upstream-call.js';

/** Reads this number of machines by hunts that return at most 10 rows. */
async function readMany(count: number, size?: number) {
  const asked: string[] = [];
  const all = Array.from({ length: count }, (_, index) => ({ id: String(index).padStart(40, '0') }));
  const hunted = {
    ...MACHINES.hunted!,
    pageSize: 10,
    part: (part: number, of: number) => ({ part, of }) as unknown as UpstreamCall<HuntedPart<WireMachine>>,
  };
  const answer = ({ part, of }: { readonly part: number; readonly of: number }) => {
    asked.push(`${String(part)}/${String(of)}`);
    const rows = all.filter((_, index) => index % of === part);
    return { rows: rows.slice(0, 10), isTruncated: rows.length > 10 };
  };
  const dataSource = {
    fetchNow: async (call: unknown) => answer(call as { part: number; of: number }),
    sources: {
      send: async (_operation: unknown, _context: unknown, _first: unknown, second: () => unknown) =>
        second(),
    },
  } as unknown as DefenderDataSource;
  const config = { ...CACHE.snapshots, maxRows: { ...CACHE.snapshots.maxRows, machines: 200 } };
  const source = { dataSource, config, inFlight: { watch: () => () => undefined } as never, size };
  const { table } = await readFromSource({ ...MACHINES, hunted }, source, {} as CallContext);
  return { asked, ids: Array.from({ length: table.length }, (_, index) => table.rowAt(index).id), all };
}

describe('a collection read by hunts', () => {
  it('takes one hunt if that returns all rows', async () => {
    const { asked, ids, all } = await readMany(10);
    expect([asked, ids]).toEqual([['0/1'], all.map(({ id }) => id)]);
  });

  it('is split until no part is cut, and is in the order of ids', async () => {
    const { asked, ids, all } = await readMany(90);
    expect(asked.slice(0, 3)).toEqual(['0/1', '0/4', '0/16']);
    expect([asked.length, ids]).toEqual([18, all.map(({ id }) => id)]);
  });

  it('begins with as many parts as its last size needs', async () => {
    expect((await readMany(30, 30)).asked).toEqual(['0/4', '1/4', '2/4', '3/4']);
  });

  it('fails if it is too large, and is never truncated', async () => {
    await expect(readMany(60_000)).rejects.toThrow(TooManyRowsError);
  });
});
