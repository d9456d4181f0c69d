import { HUNTS } from '../../../src/config/source-table.js';
import { describe, expect, it } from 'vitest';
import {
  huntByKeys,
  huntRows,
  rowsOf,
  HuntTooLargeError,
  type HuntPart,
} from '../../../src/defender-api/endpoints/shared/inventory-hunt.js';
import type { UpstreamCall } from '../../../src/defender-api/upstream-call.js';

/** A response of a hunt, in Graph's form. */
const bodyOf = (rows: number) => ({
  schema: [{ name: 'DeviceId', type: 'String' }],
  results: Array.from({ length: rows }, (_, index) => ({ DeviceId: String(index) })),
});
const call = huntRows('DeviceInfo', (sent) => sent.text('DeviceId'));

describe('hunts of few ids', () => {
  it('return all rows up to the limit, and fail instead of losing one', () => {
    const { read } = rowsOf(call);
    expect(read(bodyOf(HUNTS.rowsPerCall), () => undefined)).toHaveLength(HUNTS.rowsPerCall);
    expect(() => read(bodyOf(HUNTS.rowsPerCall + 1), () => undefined)).toThrow(
      'A hunt has more than 10,000 rows, so the list would be incomplete.',
    );
  });
});

describe('rows of hunts', () => {
  const read = (results: readonly object[], onUnrecognized = () => undefined) => [
    ...call.read({ schema: [], results }, onUnrecognized).rows,
  ];

  it('are read by columns of any spelling, without what only describes columns', () => {
    expect(read([{ deviceId: 'one', 'DeviceId@odata.type': '#String' }, { DEVICEID: 'two' }])).toEqual([
      'one',
      'two',
    ]);
  });

  it('without an id are counted, and fail if they are all', () => {
    const unrecognized: string[] = [];
    const listener = (where: string) => void unrecognized.push(where);
    expect([...call.read({ schema: [], results: [{ DeviceId: 'one' }, {}] }, listener).rows]).toEqual([
      'one',
    ]);
    expect(unrecognized).toEqual(['InventoryHunt']);
    expect(() => read([{ Device: 'one' }])).toThrow('No row of a hunt has an id');
    expect(read([])).toEqual([]);
  });
});

describe('hunts by keys', () => {
  /** Reads rows of keys by hunts, which return those of a part, or none if they are too many. */
  async function huntRowsOf(rowsOfKey: Readonly<Record<string, number>>, tooLarge?: Error) {
    const asked: string[] = [];
    const hunt = (keys: readonly string[], part: HuntPart) => ({ ...call, keys, part }) as typeof call;
    const fetch = <T>(sent: UpstreamCall<T>) => {
      const { keys, part } = sent as unknown as { readonly keys: readonly string[]; readonly part: HuntPart };
      asked.push(`${keys.join('+')} ${String(part.index)}/${String(part.of)}`);
      const all = keys.reduce((sum, key) => sum + (rowsOfKey[key] ?? 0), 0);
      const rows = Array.from({ length: all / part.of }, () => 'row');
      const isTruncated = rows.length > HUNTS.rowsPerCall;
      if (isTruncated && tooLarge !== undefined) return Promise.reject(tooLarge);
      return Promise.resolve({ rows: isTruncated ? [] : rows, isTruncated } as T);
    };
    return { rows: await huntByKeys(Object.keys(rowsOfKey), hunt, fetch), asked };
  }

  it.each([undefined, new HuntTooLargeError('It timed out.')])(
    'halve the keys, then the rows of a key, until each response is complete (%s)',
    async (error) => {
      const { rows, asked } = await huntRowsOf({ a: 24_000, b: 100 }, error);
      expect(rows).toHaveLength(24_100);
      expect(asked).toEqual([
        'a+b 0/1',
        'a 0/1',
        ...[...Array(8).keys()].map((part) => `a ${part}/8`),
        'b 0/1',
      ]);
    },
  );

  it('fail instead of a longer list than memory holds, or an incomplete one', async () => {
    await expect(huntRowsOf({ a: 9_000, b: 9_000, c: 9_000, d: 9_000, e: 9_000, f: 9_000 })).rejects.toThrow(
      'A read by hunts has more than 50,000 rows',
    );
    await expect(huntRowsOf({ a: 120_000 })).rejects.toThrow('A hunt for a has more than 10,000 rows');
  });
});

describe('limits of the service', () => {
  it('say that the hunt is too large, not how the caller should write it', () => {
    for (const message of ['Query execution has exceeded the allowed result size.', 'The query timed out.'])
      expect(call.explain?.({ status: 400, message, retryAfterSeconds: 1 })).toMatchObject({
        name: 'HuntTooLargeError',
        code: 'UPSTREAM_UNAVAILABLE',
      });
  });
});
