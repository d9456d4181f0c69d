import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BlobAddress } from './blob-address.js';
import { whileLeased, type BlobLock } from './blob-lock.js';
import { createBlobOutput } from './blob-output.js';
import {
  describeRun,
  partitionPath,
  partitionsOf,
  type ExportTarget,
  type TargetFile,
} from './export-target.js';
import { whileLocked } from './folder-lock.js';
import { onStorage } from './on-storage.js';

export interface BlobTargetOptions {
  /** Returns a token for storage, from the credential for Defender. */
  readonly getToken: () => Promise<string>;
  /** Local folder for checkpoints. */
  readonly workFolder: string;
}

/** Audience of all storage accounts in all clouds (Learn: authorize-access-azure-active-directory). */
export const STORAGE_SCOPE = 'https://storage.azure.com/.default';

/** Our token source has its own cache. A short lifetime makes the SDK request a token each time. */
const TOKEN_MS = 60_000;

/** Opens an existing container of Blob Storage. @throws CommandFailedError if it doesn't exist or isn't writable */
export async function createBlobTarget(
  { container: url, prefix }: BlobAddress,
  { getToken, workFolder }: BlobTargetOptions,
): Promise<ExportTarget> {
  // Loaded on demand, because it brings thirty packages that no other command needs.
  const { ContainerClient } = await import('@azure/storage-blob');
  const container = new ContainerClient(url, {
    getToken: async () => ({ token: await getToken(), expiresOnTimestamp: Date.now() + TOKEN_MS }),
  });
  await onStorage(url, () => container.getProperties());
  const hash = createHash('sha256').update(`${url}/${prefix}`).digest('hex').slice(0, 16);
  const workPath = ({ tenantId, kind, format }: TargetFile) =>
    join(workFolder, hash, `${kind}-${tenantId}-${format.toLowerCase()}`);
  let lock: BlobLock | undefined;
  return {
    workPath,
    // Lock locally first: runs on this disk share one lease id, so that a run can resume a killed one.
    whileAlone: (file, clock, work) =>
      whileLocked(`${workPath(file)}.lock`, describeRun(file), clock, (signal) => {
        const marker = container.getBlockBlobClient(
          `${prefix}${partitionsOf(file)}/.export-${file.format.toLowerCase()}.lock`,
        );
        const idPath = `${workPath(file)}.lease`;
        return whileLeased(marker, { address: url, what: describeRun(file), clock, idPath }, (leased) => {
          lock = leased;
          return work(AbortSignal.any([signal, leased.signal]));
        });
      }),
    outputFor: (file, snapshotTime) => {
      const name = `${prefix}${partitionPath(file, snapshotTime)}`;
      const output = createBlobOutput(container.getBlockBlobClient(name), url);
      return {
        ...output,
        publish: async () => {
          // After a long pause, another machine may have taken over.
          await lock?.confirm();
          await output.publish();
        },
      };
    },
    addressOf: (file, snapshotTime) => `${url}/${prefix}${partitionPath(file, snapshotTime)}`,
  };
}
