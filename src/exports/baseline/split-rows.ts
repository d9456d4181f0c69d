import { open, type FileHandle } from 'node:fs/promises';
import { onDisk } from '../writers/disk-failure.js';

const BUFFER_CHARACTERS = 64 * 1_024;

interface Part {
  readonly file: FileHandle;
  lines: string;
}

/**
 * Distributes lines to one file per part.
 *
 * @param nameOf the file of a part
 * @throws ExportFailedError EXPORT_STORAGE_FULL
 */
export async function splitRows(
  batches: AsyncIterable<readonly string[]>,
  parts: number,
  partOfLine: (line: string) => number,
  nameOf: (part: number) => string,
): Promise<void> {
  const open: Part[] = [];
  try {
    for (let part = 0; part < parts; part += 1) open.push({ file: await create(nameOf(part)), lines: '' });
    for await (const batch of batches) {
      for (const line of batch) {
        if (line === '') continue;
        const part = open[partOfLine(line)];
        if (part === undefined) throw new RangeError('A line has no part.');
        part.lines += `${line}\n`;
        if (part.lines.length >= BUFFER_CHARACTERS) await flush(part);
      }
    }
    for (const part of open) {
      await flush(part);
      await onDisk(() => part.file.sync());
    }
  } finally {
    for (const { file } of open) await file.close();
  }
}

function create(name: string): Promise<FileHandle> {
  return onDisk(() => open(name, 'w', 0o600));
}

async function flush(part: Part): Promise<void> {
  const { lines } = part;
  part.lines = '';
  await onDisk(() => part.file.writeFile(lines));
}
