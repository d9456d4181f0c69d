import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LearnedSizes } from '../../../../src/defender-api/batch/learned-size.js';
import { runChunks } from '../../../../src/commands/sequence/bulk/run-chunks.js';
import { UpstreamRejectedError, UpstreamUnavailableError } from '../../../../src/errors/upstream-errors.js';
import { ManualClock } from '../../../kit/time/manual-clock.js';

const HOUR_MS = 3_600_000;

function tooMany(message = 'The batch is too large'): UpstreamRejectedError {
  return new UpstreamRejectedError({ status: 400, upstreamCode: 'MaximumBatchSizeExceeded', message });
}

/** A service with a limit of items a call, which records the sizes of calls. */
function serviceOf(limit: number, refusalOf: (size: number) => Error = () => tooMany()) {
  const sizes: number[] = [];
  const send = async (chunk: readonly number[]) => {
    sizes.push(chunk.length);
    if (chunk.length > limit) throw refusalOf(chunk.length);
    return chunk.map((item) => `did ${item}`);
  };
  return { sizes, send };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('chunks of a bulk write', () => {
  it('hold as many items as documented, and return one result an item in order', async () => {
    const { sizes, send } = serviceOf(500);
    const outcomes = await runChunks(numbers(1_200), 500, send);
    expect(sizes).toEqual([500, 500, 200]);
    expect(outcomes).toEqual(numbers(1_200).map((item) => ({ item, result: `did ${item}` })));
  });

  it('are none for no items', async () => {
    const { sizes, send } = serviceOf(1);
    expect([await runChunks([], 500, send), sizes]).toEqual([[], []]);
  });

  it('fail separately: every item of other chunks has its result', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.func(fc.boolean()),
        async (count, size, isBroken) => {
          const outcomes = await runChunks(numbers(count), size, async (chunk) => {
            if (isBroken(chunk[0])) throw new UpstreamUnavailableError('down');
            return chunk.map((item) => item * 2);
          });
          expect(outcomes.map(({ item }) => item)).toEqual(numbers(count));
          for (const { item, ...outcome } of outcomes) {
            const first = Math.floor(item / size) * size;
            if (isBroken(first)) expect(outcome).toEqual({ error: expect.any(UpstreamUnavailableError) });
            else expect(outcome).toEqual({ result: item * 2 });
          }
        },
      ),
    );
  });

  it('fail for their items if the call returns another number of results', async () => {
    const outcomes = await runChunks(numbers(3), 2, async (chunk) => chunk.slice(1));
    expect(outcomes.map(({ error }) => error?.message)).toEqual([
      'A call for 2 items gave 1 results',
      'A call for 2 items gave 1 results',
      'A call for 1 items gave 0 results',
    ]);
  });

  it('of a documented size are not split', async () => {
    const { sizes, send } = serviceOf(10);
    const outcomes = await runChunks(numbers(40), 20, send);
    expect(sizes).toEqual([20, 20]);
    expect(outcomes.every(({ error }) => error instanceof UpstreamRejectedError)).toBe(true);
  });
});

describe('chunks without a documented size', () => {
  it('are halved until the service accepts them, and every item is sent once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 200 }),
        async (count, limit, largest) => {
          const { send } = serviceOf(limit);
          const size = new LearnedSizes(new ManualClock()).of('batchUpdateAlerts', 't', largest);
          const outcomes = await runChunks(numbers(count), size, send);
          expect(outcomes).toEqual(numbers(count).map((item) => ({ item, result: `did ${item}` })));
        },
      ),
    );
  });

  it('are cached for the operation and tenant, for an hour', async () => {
    const clock = new ManualClock();
    const sizes = new LearnedSizes(clock);
    const service = serviceOf(30);
    const run = (operation: string, tenant: string) =>
      runChunks(numbers(100), sizes.of(operation, tenant, 100), service.send);
    await run('batchUpdateAlerts', 't');
    expect(service.sizes.splice(0)).toEqual([100, 50, 25, 25, 25, 25]);
    await run('batchUpdateAlerts', 't');
    expect(service.sizes.splice(0)).toEqual([25, 25, 25, 25]);
    await run('batchUpdateAlerts', 'other tenant');
    expect(service.sizes.splice(0)[0]).toBe(100);
    await run('otherOperation', 't');
    expect(service.sizes.splice(0)[0]).toBe(100);
    clock.advance(HOUR_MS + 1);
    await run('batchUpdateAlerts', 't');
    expect(service.sizes[0]).toBe(100);
  });

  it('use the size that the rejection states', async () => {
    const { sizes, send } = serviceOf(40, (size) =>
      tooMany(`Maximum batch size exceeded. Received: ${size}, allowed: 40`),
    );
    await runChunks(numbers(90), new LearnedSizes(new ManualClock()).of('o', 't', 1_000), send);
    expect(sizes).toEqual([90, 40, 40, 10]);
  });

  it('fail if the service rejects a single item, or rejects for another reason', async () => {
    const size = () => new LearnedSizes(new ManualClock()).of('o', 't', 4);
    const refusing = serviceOf(0);
    const outcomes = await runChunks(numbers(3), size(), refusing.send);
    expect(outcomes.map(({ error }) => error?.constructor)).toEqual(Array(3).fill(UpstreamRejectedError));
    const other = serviceOf(2, () => new UpstreamRejectedError({ status: 400, message: 'no' }));
    await runChunks(numbers(4), size(), other.send);
    expect(other.sizes).toEqual([4]);
  });
});
