import { open, type FileHandle } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { AuditSink } from './audit-recorder.js';

/** Lines on a stream, normally standard output, for the platform's log collector. */
export function createStreamSink(stream: Writable, name = 'standard output'): AuditSink {
  // A collector that goes away is told to whoever writes; as an event that nobody hears it would end the process.
  stream.on('error', () => undefined);
  return {
    name,
    write: (line) =>
      new Promise((resolve, reject) => {
        stream.write(line, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    close: () => Promise.resolve(),
  };
}

/** An append-only file. Each line is on the disk before the write it speaks of goes on. */
export function createFileSink(path: string): AuditSink {
  let opened: Promise<FileHandle> | undefined;
  const handle = async () => {
    opened ??= open(path, 'a', 0o600);
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
  return {
    name: path,
    write: async (line) => {
      const file = await handle();
      await file.appendFile(line);
      await file.datasync();
    },
    close: async () => {
      await (await opened?.catch(() => undefined))?.close();
    },
  };
}
