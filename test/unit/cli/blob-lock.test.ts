import { join } from 'node:path';
import { RestError, type BlockBlobClient } from '@azure/storage-blob';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { whileLeased, type BlobLock } from '../../../src/cli/export/blob-lock.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { PATIENT } from '../../kit/time/patience.js';
import { newFolder } from '../../kit/new-folder.js';

const ADDRESS = 'https://reports.blob.core.windows.net/defender';

const refusal = (statusCode: number | undefined, code: string) =>
  new RestError('no', { code, ...(statusCode !== undefined && { statusCode }) });

/** One blob and its lease as documented in Learn; `clock` is also the clock of storage. */
function startStorage(clock: ManualClock) {
  let blob:
    { metadata: Record<string, string>; lease: { id: string; endTime: number } | undefined } | undefined;
  let problem: RestError | undefined;
  const current = () => {
    if (problem !== undefined) throw problem;
    if (blob === undefined) throw refusal(404, 'BlobNotFound');
    return blob;
  };
  const check = (id: string | undefined) => {
    const { lease } = current();
    if (lease !== undefined && lease.endTime > clock.now() && lease.id !== id)
      throw refusal(412, 'LeaseIdMismatchWithBlobOperation');
  };
  const client = {
    upload: async () => {
      if (problem !== undefined) throw problem;
      if (blob !== undefined) throw refusal(409, 'BlobAlreadyExists');
      blob = { metadata: {}, lease: undefined };
    },
    getProperties: async () => ({ metadata: current().metadata }),
    setMetadata: async (
      metadata: Record<string, string>,
      { conditions }: { conditions: { leaseId: string } },
    ) => {
      check(conditions.leaseId);
      current().metadata = metadata;
    },
    delete: async ({ conditions }: { conditions: { leaseId: string } }) => {
      check(conditions.leaseId);
      blob = undefined;
    },
    getBlobLeaseClient: (id: string) => ({
      acquireLease: async (seconds: number) => {
        const found = current();
        if (found.lease !== undefined && found.lease.endTime > clock.now() && found.lease.id !== id)
          throw refusal(409, 'LeaseAlreadyPresent');
        found.lease = { id, endTime: clock.now() + seconds * 1_000 };
      },
      renewLease: async () => {
        const { lease } = current();
        if (lease?.id !== id) throw refusal(409, 'LeaseIdMismatchWithLeaseOperation');
        lease.endTime = clock.now() + 30_000;
      },
    }),
  };
  return {
    client: client as unknown as BlockBlobClient,
    isThere: () => blob !== undefined,
    fail: (error: RestError | undefined) => {
      problem = error;
    },
  };
}

let clock: ManualClock;
let storage: ReturnType<typeof startStorage>;
beforeEach(() => {
  clock = new ManualClock();
  storage = startStorage(clock);
});

/** A disk, which stands for a machine. */
function newMachine() {
  const folder = newFolder();
  const options = {
    address: ADDRESS,
    what: 'export of X writes there',
    clock,
    idPath: join(folder, 'a', 'id'),
  };
  return {
    run: <T>(work: (lock: BlobLock) => Promise<T>) => whileLeased(storage.client, options, work),
    /** Runs until it is ended. */
    begin: async () => {
      let lock: BlobLock | undefined;
      let end: () => void = () => undefined;
      const done = whileLeased(storage.client, options, async (given) => {
        lock = given;
        await new Promise<void>((resolve) => {
          end = resolve;
        });
      });
      await vi.waitFor(() => {
        expect(lock).toBeDefined();
      }, PATIENT);
      return { lock: lock!, done, end: () => end() };
    },
  };
}

const nothing = () => Promise.resolve('done');

describe('a location in a container', () => {
  it('belongs to one machine while it writes there, and to the next one afterwards', async () => {
    const [one, other] = [newMachine(), newMachine()];
    const run = await one.begin();
    await expect(other.run(nothing)).rejects.toThrow(
      /^Another export of X writes there: on .+, since 2026-01-15T12:00:00.000Z\. Wait until it ends, or end it; the lease expires after 30 seconds/,
    );
    for (let passed = 0; passed < 60_000; passed += 10_000) {
      await clock.untilSleeping();
      clock.advance(10_000);
    }
    await expect(other.run(nothing)).rejects.toThrow('Another export of X');
    run.end();
    await run.done;
    expect(storage.isThere()).toBe(false);
    expect(await other.run(nothing)).toBe('done');
  });

  it('is released by failing work', async () => {
    const [one, other] = [newMachine(), newMachine()];
    await expect(one.run(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await other.run(nothing)).toBe('done');
  });

  it('is free 30 seconds after its machine was lost, or at once on the same disk; the old holder has lost it', async () => {
    const [one, other] = [newMachine(), newMachine()];
    // It is never ended, and its clock stands still: it was killed or suspended.
    const lost = await one.begin();
    const again = await one.begin();
    again.lock.signal.throwIfAborted();
    await expect(other.run(nothing)).rejects.toThrow('Another export of X');
    await clock.untilSleeping(2);
    storage.fail(refusal(undefined, 'ECONNREFUSED'));
    clock.advance(30_000);
    await clock.untilSleeping(2);
    storage.fail(undefined);
    const taken = await other.begin();
    await expect(lost.lock.confirm()).rejects.toThrow('Another machine has taken over');
    expect(lost.lock.signal.aborted).toBe(true);
    await expect(taken.lock.confirm()).resolves.toBeUndefined();
    clock.advance(10_000);
    await vi.waitFor(() => {
      expect(again.lock.signal.aborted).toBe(true);
    }, PATIENT);
    for (const { end, done } of [lost, again]) {
      end();
      await done;
    }
    // The old holder doesn't remove a lost lease.
    expect(storage.isThere()).toBe(true);
    taken.end();
    await taken.done;
  });

  it.each([
    [403, 'AuthorizationPermissionMismatch', 'the application needs the role Storage Blob Data Contributor'],
    [undefined, 'ECONNREFUSED', 'it is unreachable; use --resume to continue later (ECONNREFUSED).'],
  ])('reports the error of storage: %s %s', async (status, code, words) => {
    storage.fail(refusal(status, code));
    await expect(newMachine().run(nothing)).rejects.toThrow(`--to ${ADDRESS}: ${words}`);
  });

  it('survives a short outage of storage', async () => {
    const run = await newMachine().begin();
    await clock.untilSleeping();
    storage.fail(refusal(undefined, 'ECONNRESET'));
    clock.advance(10_000);
    await clock.untilSleeping();
    await expect(run.lock.confirm()).rejects.toThrow('it is unreachable');
    expect(run.lock.signal.aborted).toBe(false);
    storage.fail(undefined);
    await expect(run.lock.confirm()).resolves.toBeUndefined();
    run.end();
    await run.done;
  });
});
