import { describe, expect, it } from 'vitest';
import {
  huntByKeys,
  huntRows,
  MAX_ROWS_PER_HUNT,
  rowsOf,
} from '../../../src/defender-api/endpoints/shared/inventory-hunt.js';
import type { UpstreamCall } from '../../../src/defender-api/upstream-call.js';

const MANY = 130_000;
/** A response of a hunt, in Graph's form. */
const bodyOf = (rows: number) => ({
  schema: [{ name: 'DeviceId', type: 'String' }],
  results: Array.from({ length: rows }, (_, index) => ({ DeviceId: String(index) })),
});
const call = huntRows('DeviceInfo', ({ DeviceId }) => String(DeviceId));

describe('hunts of few ids', () => {
  it('return all rows up to the limit, and fail instead of losing one', () => {
    const { read } = rowsOf(call);
    expect(read(bodyOf(MAX_ROWS_PER_HUNT), () => undefined)).toHaveLength(MAX_ROWS_PER_HUNT);
    expect(() => read(bodyOf(MAX_ROWS_PER_HUNT + 1), () => undefined)).toThrow(
      'A hunt has more than 10,000 rows, so the list would be incomplete.',
    );
  });
});

describe('hunts by keys', () => {
  it('halve the keys of a truncated response, also with more rows than a call takes as arguments', async () => {
    const asked: number[] = [];
    const hunt = (keys: readonly string[]) => ({ ...call, keys }) as typeof call;
    const fetch = <T>(sent: UpstreamCall<T>) => {
      const { keys } = sent as unknown as { readonly keys: readonly string[] };
      asked.push(keys.length);
      const rows = Array.from({ length: MANY }, () => 'row');
      return Promise.resolve({ rows: keys.length > 1 ? [] : rows, isTruncated: keys.length > 1 } as T);
    };
    expect(await huntByKeys(['a', 'b'], hunt, fetch)).toHaveLength(2 * MANY);
    expect(asked).toEqual([2, 1, 1]);
  });
});
