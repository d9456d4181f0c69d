import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { BlockBlobClient } from '@azure/storage-blob';
import { z } from 'zod';
import type { Clock } from '../../lib/clock.js';
import { onDisk } from '../../exports/writers/disk-failure.js';
import { CommandFailedError } from '../command-line.js';
import { codeOf, onStorage } from './on-storage.js';

/** How long a machine that is gone keeps others from its place. Storage takes 15 to 60. */
const LEASE_SECONDS = 30;
const RENEW_EVERY_MS = 10_000;
const MAX_TRIES = 5;

const idModel = z.guid();

export interface BlobLockOptions {
  /** Of the container, for people. */
  readonly address: string;
  /** What is done, for the error. */
  readonly what: string;
  readonly clock: Clock;
  /** A file of this disk that holds the id of its leases: a run that goes on after another one was killed has the lease of that. */
  readonly idPath: string;
}

/** The place is this run's for as long as its lease lasts. */
export interface BlobLock {
  /** Aborted when another machine has it by now. */
  readonly signal: AbortSignal;
  /** Asks storage. @throws CommandFailedError when another machine has it by now */
  confirm(): Promise<void>;
}

/**
 * Does what no other machine may do meanwhile: each leases a blob that holds nothing and says who does (Learn: lease-blob). Only one
 * run of this disk may come here at a time.
 *
 * @throws CommandFailedError while another machine has it
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
      lost.abort(new CommandFailedError(`Another machine has taken over: its ${options.what}.`, 1));
      lost.signal.throwIfAborted();
    }
  }

  async function keepAlive(): Promise<void> {
    while (!ended.signal.aborted && !lost.signal.aborted) {
      await clock.sleep(RENEW_EVERY_MS, ended.signal).catch(() => undefined);
      // Storage that is away for a while ends the run by itself, or comes back.
      if (!ended.signal.aborted) await renew().catch(() => undefined);
    }
  }

  const kept = keepAlive();
  try {
    return await work({ signal: lost.signal, confirm: renew });
  } finally {
    ended.abort();
    await kept;
    // What can't be removed ends by itself, and is leased again.
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
      // Whoever had it has removed it just now.
      if (codeOf(error) === 'BlobNotFound' && tries < MAX_TRIES) continue;
      if (!isTaken(error)) throw error;
      const holder = await holderOf(blob);
      throw new CommandFailedError(
        `Another ${what}: ${holder}. Wait until it ends, or end it: ${LEASE_SECONDS} seconds later its place is free.`,
        1,
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
  return host === undefined ? 'a machine that has just begun' : `on ${host}, since ${String(since)}`;
}

/** Codes of storage for a lease that another id has (Learn: blob-service-error-codes). */
const TAKEN: ReadonlySet<string> = new Set([
  ...['LeaseAlreadyPresent', 'LeaseIdMismatchWithLeaseOperation', 'LeaseIdMismatchWithBlobOperation'],
  ...['LeaseNotPresentWithLeaseOperation', 'LeaseNotPresentWithBlobOperation', 'LeaseLost'],
]);

function isTaken(error: unknown): boolean {
  return TAKEN.has(codeOf(error) ?? '');
}

/** Metadata travels in headers. */
function asHeader(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}

async function readOrMakeId(path: string): Promise<string> {
  const found = idModel.safeParse(await readFile(path, 'utf8').catch(() => '')).data;
  if (found !== undefined) return found;
  const id = randomUUID();
  await onDisk(async () => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, id, { mode: 0o600 });
  });
  return id;
}
