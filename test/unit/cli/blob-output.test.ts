import { RestError, type BlockBlobClient } from '@azure/storage-blob';
import { describe, expect, it } from 'vitest';
import { createBlobOutput } from '../../../src/cli/export/blob-output.js';

const ADDRESS = 'https://reports.blob.core.windows.net/defender';
const BLOCK = new Uint8Array(8 * 1_024 * 1_024);

/** A fixed response of storage. */
function refusing(statusCode: number | undefined, code: string) {
  const refuse = () =>
    Promise.reject(new RestError('no', { code, ...(statusCode !== undefined && { statusCode }) }));
  const blob = { stageBlock: refuse, commitBlockList: refuse, getBlockList: refuse, download: refuse };
  return createBlobOutput(blob as unknown as BlockBlobClient, ADDRESS);
}

describe('an export to a container', () => {
  it.each([
    [403, 'AuthorizationPermissionMismatch', 'the application needs the role Storage Blob Data Contributor'],
    [404, 'ContainerNotFound', 'the container does not exist'],
    [undefined, 'REQUEST_SEND_ERROR', 'it is unreachable'],
    [409, 'AccountBeingCreated', 'it is not writable'],
  ])('reports the error of storage: %s %s', async (status, code, reason) => {
    const output = refusing(status, code);
    const message = `--to ${ADDRESS}: ${reason}`;
    await expect(output.open(BLOCK.length)).rejects.toThrow(message);
    await expect(output.write(BLOCK)).rejects.toThrow(message);
    await expect(output.publish()).rejects.toThrow(`(${code}).`);
    await expect(output.digest()).rejects.toThrow(message);
  });

  it('restarts if the staged blocks have expired', async () => {
    expect(await refusing(404, 'BlobNotFound').open(BLOCK.length)).toBe(false);
  });
});
