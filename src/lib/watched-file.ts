import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { checkFile } from './check-file.js';
import type { Clock } from './clock.js';

/** What the text of a file says, or everything that is wrong with it. */
export type FileReading<T> =
  | {
      readonly value: T;
      /** Whether its marks show that nothing of it is missing (src/lib/file-marks.ts). */
      readonly isMarked?: boolean;
      readonly problems?: undefined;
    }
  | { readonly problems: readonly string[] };

export interface WatchedFileOptions<T> {
  /** The setting that names the file. */
  readonly setting: string;
  readonly path: string;
  /** What it said at the start, when it was good. */
  readonly first: T;
  readonly read: (content: string) => FileReading<T>;
  /** What a version may not take back of the one in force unless its marks show that it is whole, in words. */
  readonly findWeakenings?: (inForce: T, next: T) => readonly string[];
  /** What the log says of a new version. */
  readonly describe?: (value: T) => object;
  readonly clock: Clock;
  readonly logger: Logger;
  /** After each version but the first, and after what can't be read. */
  readonly onChange?: (result: 'taken' | 'refused') => void;
}

const NEEDS_MARKS =
  'a file that takes protection back must show that it is whole: begin it with version: 1 and end it with end: true';

/** How long a change of the file may go unnoticed. */
const LOOK_EVERY_MS = 1_000;

/**
 * A file that may change at any time. It is looked at when a request comes, so that what it says holds for the next
 * request and no timer runs; requests under way keep what they began with. A new version counts as a whole or not at all:
 * one with marks at once, one without when the look after finds the same, and never when it weakens the one in force.
 */
export class WatchedFile<T> {
  readonly #options: WatchedFileOptions<T>;
  #value: T;
  /** Of the version that was looked at last, whether it was good or not. */
  #version: string | undefined;
  /** What has to be found once more before it is taken. */
  #settling: string | undefined;
  #isFirst = true;
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
      if (version === this.#version && this.#settling === undefined) return;
      const content = await readFile(path, 'utf8');
      // Written to while it was read: the next look sees it whole, or as it goes on.
      if ((await versionOf(path)) !== version) return;
      if (this.#version !== undefined && version !== this.#version) this.#isFirst = false;
      this.#version = version;
      this.#validate(content);
    } catch (error) {
      const problem = describeUnreadable(setting, path, error);
      if (this.#version === problem) return;
      this.#version = problem;
      this.#settling = undefined;
      this.#refuse([problem]);
    }
  }

  #validate(content: string): void {
    const { read, findWeakenings } = this.#options;
    const wasThere = content === this.#settling;
    this.#settling = undefined;
    const reading = read(content);
    if (reading.problems !== undefined) {
      this.#refuse(reading.problems);
    } else if (reading.isMarked === true) {
      this.#take(reading.value);
    } else {
      const weakenings = findWeakenings?.(this.#value, reading.value) ?? [];
      if (weakenings.length > 0) this.#refuse([...weakenings, NEEDS_MARKS]);
      else if (wasThere) this.#take(reading.value);
      else this.#settling = content;
    }
  }

  #take(value: T): void {
    const { setting, path, describe, logger, onChange } = this.#options;
    this.#value = value;
    if (!this.#isFirst) {
      logger.info({ path, ...describe?.(value) }, `${setting} was read again`);
      onChange?.('taken');
    }
    this.#isFirst = false;
  }

  #refuse(problems: readonly string[]): void {
    this.#isFirst = false;
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
  const stats = await stat(path, { bigint: true });
  checkFile(stats);
  const { ino, mtimeNs, size } = stats;
  return `${ino} ${mtimeNs} ${size}`;
}
