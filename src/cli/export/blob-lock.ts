import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { BlockBlobClient } from '@azure/storage-blob';
import { z } from 'zod';
import { repeatUntil, type Clock } from '../../lib/clock.js';
import { makeFolder } from '../../lib/make-folder.js';
import { onDisk } from '../../exports/writers/disk-failure.js';
import { CommandFailedError } from '../command-line.js';
import { codeOf, onStorage } from './on-storage.js';

/** Lease duration; storage allows 15 to 60 seconds. */
const LEASE_SECONDS = 30;
const RENEW_EVERY_MS = 10_000;
const MAX_TRIES = 5;

const idModel = z.guid();

export interface BlobLockOptions {
  readonly address: string;
  /** The work, for messages. */
  readonly what: string;
  readonly clock: Clock;
  /** Local file with the lease id, so that a resumed run can take over the lease of the killed one. */
  readonly idPath: string;
}

/** Held until the lease expires or is released. */
export interface BlobLock {
  /** Aborted when another machine has taken over. */
  readonly signal: AbortSignal;
  /** Renews the lease. @throws CommandFailedError if another machine has taken over */
  confirm(): Promise<void>;
}

/**
 * Runs work that no other machine may run at the same time, by leasing an empty blob (Learn: lease-blob). Callers must ensure
 * that only one run per disk gets here.
 *
 * @throws CommandFailedError while another machine holds the lease
 */
export async function whileLeased<T>(
  blob: BlockBlobClient,
  options: BlobLockOptions,
  work: (lock: BlobLock) => Promise<T>,
): Promise<T> {
  const { address, clock } = options;
  const id = await readOrMakeId(options.idPath);
  const lease = blob.getBlobLeaseClient(id);
  await acquire(blob, id, options);
  const lost = new AbortController();
  const ended = new AbortController();

  async function renew(): Promise<void> {
    try {
      await onStorage(address, () => lease.renewLease());
    } catch (error) {
      if (!isTaken(error)) throw error;
      lost.abort(new CommandFailedError(`Another machine has taken over its ${options.what}.`));
      lost.signal.throwIfAborted();
    }
  }

  const renewing = repeatUntil(
    AbortSignal.any([ended.signal, lost.signal]),
    { clock, intervalMs: RENEW_EVERY_MS },
    // A storage outage surfaces in the run itself, or is temporary.
    () => renew().catch(() => undefined),
  );
  try {
    return await work({ signal: lost.signal, confirm: renew });
  } finally {
    ended.abort();
    await renewing;
    // If the delete fails, the lease expires and the blob is reused.
    await blob.delete({ conditions: { leaseId: id } }).catch(() => undefined);
  }
}

async function acquire(blob: BlockBlobClient, id: string, options: BlobLockOptions): Promise<void> {
  const { address, what, clock } = options;
  const metadata = { host: asHeader(hostname()), since: new Date(clock.now()).toISOString() };
  for (let tries = 1; ; tries += 1) {
    try {
      await onStorage(address, async () => {
        await makeBlob(blob);
        await blob.getBlobLeaseClient(id).acquireLease(LEASE_SECONDS);
        await blob.setMetadata(metadata, { conditions: { leaseId: id } });
      });
      return;
    } catch (error) {
      // The previous holder deleted the blob in between.
      if (codeOf(error) === 'BlobNotFound' && tries < MAX_TRIES) continue;
      if (!isTaken(error)) throw error;
      const holder = await holderOf(blob);
      throw new CommandFailedError(
        `Another ${what}: ${holder}. Wait until it ends, or end it; the lease expires after ${LEASE_SECONDS} seconds.`,
      );
    }
  }
}

async function makeBlob(blob: BlockBlobClient): Promise<void> {
  try {
    await blob.upload('', 0, { conditions: { ifNoneMatch: '*' } });
  } catch (error) {
    const isThere = ['BlobAlreadyExists', 'ConditionNotMet', 'LeaseIdMissing'].includes(codeOf(error) ?? '');
    if (!isThere) throw error;
  }
}

async function holderOf(blob: BlockBlobClient): Promise<string> {
  const { metadata = {} } = await blob.getProperties().catch(() => ({ metadata: {} }));
  const { host, since } = metadata as { readonly host?: string; readonly since?: string };
  return host === undefined ? 'a machine that has just started' : `on ${host}, since ${String(since)}`;
}

/** Storage errors for a lease held under another id (Learn: blob-service-error-codes). */
const TAKEN: ReadonlySet<string> = new Set([
  ...['LeaseAlreadyPresent', 'LeaseIdMismatchWithLeaseOperation', 'LeaseIdMismatchWithBlobOperation'],
  ...['LeaseNotPresentWithLeaseOperation', 'LeaseNotPresentWithBlobOperation', 'LeaseLost'],
]);

function isTaken(error: unknown): boolean {
  return TAKEN.has(codeOf(error) ?? '');
}

/** Metadata is sent in headers. */
function asHeader(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}

async function readOrMakeId(path: string): Promise<string> {
  const found = idModel.safeParse(await readFile(path, 'utf8').catch(() => '')).data;
  if (found !== undefined) return found;
  const id = randomUUID();
  await onDisk(async () => {
    await makeFolder(dirname(path));
    await writeFile(path, id, { mode: 0o600 });
  });
  return id;
}
