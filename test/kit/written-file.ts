import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';

/** A settings file that a test may rewrite; it is deleted with the test. */
export interface WrittenFile {
  readonly path: string;
  /** Replaces the file atomically, as a platform does; an object is written with the marks of a complete file. */
  write(content: string | object): void;
  remove(): void;
}

/** Dates the last write of a file, in milliseconds before now. A negative age is that of a file which may still be written. */
export function setFileAge(path: string, ageMs: number): void {
  const time = new Date(Date.now() - ageMs);
  utimesSync(path, time, time);
}

/** @param name of the file, without the extension `.yaml` */
export function createWrittenFile(name: string, content: string | object): WrittenFile {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, `${name}.yaml`);
  const write: WrittenFile['write'] = (written) => {
    const next = join(folder, 'next');
    writeFileSync(
      next,
      typeof written === 'string' ? written : stringify({ version: 1, ...written, end: true }),
    );
    renameSync(next, path);
  };
  write(content);
  return {
    path,
    write,
    remove: () => {
      rmSync(path);
    },
  };
}
