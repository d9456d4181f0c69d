import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BlobAddress } from './blob-address.js';
import { createBlobOutput } from './blob-output.js';
import { endingOf, partitionPath, type ExportTarget } from './export-target.js';
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
  const place = createHash('sha256').update(`${url}/${prefix}`).digest('hex').slice(0, 16);
  return {
    workPath: ({ kind, format }) => join(workFolder, place, `${kind}-${endingOf(format)}`),
    outputFor: (file, snapshotTime) =>
      createBlobOutput(container.getBlockBlobClient(`${prefix}${partitionPath(file, snapshotTime)}`), url),
    addressOf: (file, snapshotTime) => `${url}/${prefix}${partitionPath(file, snapshotTime)}`,
  };
}
