import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BlobAddress } from './blob-address.js';
import { whileLeased, type BlobLock } from './blob-lock.js';
import { createBlobOutput } from './blob-output.js';
import { describeRun, endingOf, partitionPath, type ExportTarget, type TargetFile } from './export-target.js';
import { whileLocked } from './folder-lock.js';
import { onStorage } from './on-storage.js';

export interface BlobTargetOptions {
  /** A token for storage, from the credential that asks Defender. */
  readonly getToken: () => Promise<string>;
  /** A folder of this disk, for what says how far an export is. */
  readonly workFolder: string;
}

/** The audience of all storage accounts, in all clouds (Learn: authorize-access-azure-active-directory). */
export const STORAGE_SCOPE = 'https://storage.azure.com/.default';

/** Our token source caches tokens itself, so the SDK is told that each expires soon and asks it again. */
const TOKEN_MS = 60_000;

/**
 * A container of Blob Storage, which has to be there.
 *
 * @throws CommandFailedError when it isn't, or may not be written to
 */
export async function createBlobTarget(
  { container: url, prefix }: BlobAddress,
  { getToken, workFolder }: BlobTargetOptions,
): Promise<ExportTarget> {
  // Loaded only here, since it brings thirty packages that no other command needs.
  const { ContainerClient } = await import('@azure/storage-blob');
  const container = new ContainerClient(url, {
    getToken: async () => ({ token: await getToken(), expiresOnTimestamp: Date.now() + TOKEN_MS }),
  });
  await onStorage(url, () => container.getProperties());
  const hash = createHash('sha256').update(`${url}/${prefix}`).digest('hex').slice(0, 16);
  const workPath = ({ kind, format }: TargetFile) => join(workFolder, hash, `${kind}-${endingOf(format)}`);
  let lock: BlobLock | undefined;
  return {
    workPath,
    // On this disk first: its runs have one lease, so that one goes on where another was killed.
    whileAlone: (file, clock, work) =>
      whileLocked(`${workPath(file)}.lock`, describeRun(file), clock, (signal) => {
        const marker = container.getBlockBlobClient(
          `${prefix}kind=${file.kind}/.export-${endingOf(file.format)}.lock`,
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
          // Held up for long enough, this machine is not the one that writes there any more.
          await lock?.confirm();
          await output.publish();
        },
      };
    },
    addressOf: (file, snapshotTime) => `${url}/${prefix}${partitionPath(file, snapshotTime)}`,
  };
}
