import { createHash, type Hash } from 'node:crypto';
import type { BlockBlobClient } from '@azure/storage-blob';
import type { ExportOutput } from '../../exports/writers/export-output.js';
import { isMissing, onStorage } from './on-storage.js';

/** A blob has at most 50,000 blocks. */
const BLOCK_BYTES = 8 * 1_024 * 1_024;

/**
 * A block blob. Staged blocks are invisible until the final commit. Storage keeps them for a week, so that a killed run can
 * resume.
 *
 * @param address of its container, for messages
 */
export function createBlobOutput(blob: BlockBlobClient, address: string): ExportOutput {
  let blocks: string[] = [];
  let staged = 0;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  // Undefined after a resume: staged blocks of another process can't be read before the commit.
  let hash: Hash | undefined;

  async function stage(): Promise<void> {
    if (heldBytes === 0) return;
    const id = idOf(blocks.length);
    await onStorage(address, () => blob.stageBlock(id, Buffer.concat(held, heldBytes), heldBytes));
    blocks.push(id);
    staged += heldBytes;
    held = [];
    heldBytes = 0;
  }

  return {
    open: async (resumeAt) => {
      const found = resumeAt === 0 ? [] : await onStorage(address, () => findStaged(blob, resumeAt));
      blocks = found ?? [];
      staged = found === undefined ? 0 : resumeAt;
      [held, heldBytes] = [[], 0];
      hash = blocks.length === 0 ? createHash('sha256') : undefined;
      return found !== undefined;
    },
    write: async (bytes) => {
      hash?.update(bytes);
      held.push(bytes);
      heldBytes += bytes.length;
      if (heldBytes >= BLOCK_BYTES) await stage();
    },
    sync: stage,
    finish: async () => {
      await stage();
      return staged;
    },
    publish: async () => {
      await onStorage(address, () => blob.commitBlockList(blocks));
    },
    publishFinished: async (bytes) => {
      const properties = await onStorage(address, () => blob.getProperties().catch(unlessThere));
      return properties?.contentLength === bytes;
    },
    digest: async () => hash?.digest('hex') ?? onStorage(address, () => hashBlob(blob)),
    close: async () => undefined,
  };
}

/** Block ids of a blob must have equal lengths. */
function idOf(index: number): string {
  return Buffer.from(String(index).padStart(6, '0')).toString('base64');
}

/** Ids of the staged blocks that add up to the given size; undefined if there are none. */
async function findStaged(blob: BlockBlobClient, bytes: number): Promise<string[] | undefined> {
  // Uncommitted blocks expire after a week, and the blob with them.
  const list = await blob.getBlockList('uncommitted').catch(unlessThere);
  const { uncommittedBlocks = [] } = list ?? {};
  const sizes = new Map(uncommittedBlocks.map(({ name, size }) => [name, size]));
  const ids: string[] = [];
  let sum = 0;
  while (sum < bytes) {
    const id = idOf(ids.length);
    const size = sizes.get(id);
    if (size === undefined) return undefined;
    ids.push(id);
    sum += size;
  }
  return sum === bytes ? ids : undefined;
}

function unlessThere(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

async function hashBlob(blob: BlockBlobClient): Promise<string> {
  const hash = createHash('sha256');
  const { readableStreamBody: body } = await blob.download();
  for await (const chunk of body ?? []) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
