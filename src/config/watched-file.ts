import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Clock } from './clock.js';

/** What the text of a file says, or everything that is wrong with it. */
export type FileReading<T> =
  { readonly value: T; readonly problems?: undefined } | { readonly problems: readonly string[] };

export interface WatchedFileOptions<T> {
  /** The setting that names the file. */
  readonly setting: string;
  readonly path: string;
  /** What it said at the start, when it was good. */
  readonly first: T;
  readonly read: (content: string) => FileReading<T>;
  /** What the log says of a new version. */
  readonly describe?: (value: T) => object;
  readonly clock: Clock;
  readonly logger: Logger;
  /** After each version but the first, and after what can't be read. */
  readonly onChange?: (result: 'taken' | 'refused') => void;
}

/** How long a change of the file may go unnoticed. */
const LOOK_EVERY_MS = 1_000;

/**
 * A file that may change at any time. It is looked at when a request comes, so that what it says holds for the next
 * request and no timer runs; requests under way keep what they began with. A new version counts as a whole or not at all.
 */
export class WatchedFile<T> {
  readonly #options: WatchedFileOptions<T>;
  #value: T;
  /** Of the version that was looked at last, whether it was good or not. */
  #version: string | undefined;
  #lookedAt = -Infinity;
  #look: Promise<void> | undefined;

  constructor(options: WatchedFileOptions<T>) {
    this.#options = options;
    this.#value = options.first;
  }

  /** What is known without a look. */
  get latest(): T {
    return this.#value;
  }

  /** Looks at the file first, at most once a second. Never rejects: what can't be read leaves things as they are. */
  async current(): Promise<T> {
    if (this.#options.clock.now() - this.#lookedAt >= LOOK_EVERY_MS) {
      this.#look ??= this.#takeLook().finally(() => {
        this.#look = undefined;
      });
      await this.#look;
    }
    return this.#value;
  }

  async #takeLook(): Promise<void> {
    const { clock, path, setting } = this.#options;
    this.#lookedAt = clock.now();
    try {
      const version = await versionOf(path);
      if (version === this.#version) return;
      const isFirst = this.#version === undefined;
      // Noted before reading: a change in between shows at the next look.
      this.#version = version;
      this.#take(await readFile(path, 'utf8'), isFirst);
    } catch (error) {
      const problem = describeUnreadable(setting, path, error);
      if (this.#version === problem) return;
      this.#version = problem;
      this.#refuse([problem]);
    }
  }

  #take(content: string, isFirst: boolean): void {
    const { setting, path, read, describe, logger, onChange } = this.#options;
    const reading = read(content);
    if (reading.problems !== undefined) {
      this.#refuse(reading.problems);
      return;
    }
    this.#value = reading.value;
    if (isFirst) return;
    logger.info({ path, ...describe?.(reading.value) }, `${setting} was read again`);
    onChange?.('taken');
  }

  #refuse(problems: readonly string[]): void {
    const { setting, path, logger, onChange } = this.#options;
    logger.error({ path, problems }, `the new ${setting} is refused; what the old one said stays in force`);
    onChange?.('refused');
  }
}

/** A code such as ENOENT says enough. */
export function describeUnreadable(setting: string, path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return `${setting} names a file that cannot be read (${code}): ${path}`;
}

/** Follows links, as a mounted file is one that is turned to a new one. */
async function versionOf(path: string): Promise<string> {
  const { ino, mtimeNs, size } = await stat(path, { bigint: true });
  return `${ino} ${mtimeNs} ${size}`;
}
