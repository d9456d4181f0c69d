import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

function mount(...args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0;
}

function unmount(path: string): void {
  // Lazy, because a file may still be open.
  spawnSync('umount', ['--lazy', path]);
}

function canMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'defender-subgraph-disk-'));
  const could = mount('-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', path);
  if (could) unmount(path);
  rmSync(path, { recursive: true, force: true });
  return could;
}

/** Whether this user may mount a disk; prints a notice once if not. */
export const hasSmallDisks = canMount();
if (!hasSmallDisks) process.stderr.write('skipped: this user may not mount a small disk\n');

export interface SmallDisk {
  readonly path: string;
  /** Free bytes. */
  readonly free: () => number;
  resize(bytes: number): void;
}

/** A disk of limited size, in pages of 4 KiB; unmounted with the test. */
export function mountSmallDisk(bytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'defender-subgraph-disk-'));
  if (!mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path)) throw new Error('The disk is not there.');
  onTestFinished(() => {
    unmount(path);
    rmSync(path, { recursive: true, force: true });
  });
  return {
    path,
    free: () => {
      const { bavail, bsize } = statfsSync(path);
      return bavail * bsize;
    },
    resize: (size) => {
      if (!mount('-o', `remount,size=${size}`, path)) throw new Error('The disk keeps its size.');
    },
  };
}
