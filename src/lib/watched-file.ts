import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { checkFile } from './check-file.js';
import { systemClock, type Clock } from './clock.js';
import { codeOf } from './code-of.js';
import { monotonicTimeOf, type MonotonicTime } from './monotonic-time.js';

/** The parsed contents of a file, or all its problems. */
export type FileReading<T> =
  | {
      readonly value: T;
      /** Whether its marks prove that it is complete (src/lib/file-marks.ts). */
      readonly isMarked?: boolean;
      readonly problems?: undefined;
    }
  | { readonly problems: readonly string[] };

export interface WatchedFileOptions<T> {
  /** Setting that names the file. */
  readonly setting: string;
  readonly path: string;
  /** Contents at startup, already validated. */
  readonly first: T;
  readonly read: (content: string) => FileReading<T>;
  /**
   * Describes protections that a new version removes. They are only accepted from a file whose marks prove that it is
   * complete.
   */
  readonly findWeakenings?: (inForce: T, next: T) => readonly string[];
  /** Log fields for a new version. */
  readonly describe?: (value: T) => object;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called for each version except the first, and for unreadable ones. */
  readonly onChange?: (result: 'taken' | 'refused') => void;
}

const NEEDS_MARKS =
  'a file that removes protections must prove that it is complete: start it with version: 1 and end it with end: true';

/** Longest delay until a change is noticed. */
const LOOK_EVERY_MS = 1_000;

/**
 * A file that may change at any time. It is checked when requests arrive, at most once per `LOOK_EVERY_MS`, so no timer
 * runs. Changes apply from the next check on, not to values that were returned. A new version applies completely or not
 * at all: with marks at once, without marks once it is unchanged for a second, but not if it weakens the current version.
 */
export class WatchedFile<T> {
  readonly #options: WatchedFileOptions<T>;
  /** Steady: a clock that was set back must not delay the next check. */
  readonly #time: MonotonicTime;
  #value: T;
  /** File version at the last check, valid or not. */
  #version: string | undefined;
  /** Content that was written less than a second ago, so it must be found unchanged once more. */
  #settling: string | undefined;
  #isFirst = true;
  #lookedAt = -Infinity;
  #look: Promise<void> | undefined;

  constructor(options: WatchedFileOptions<T>) {
    this.#options = options;
    this.#time = monotonicTimeOf(options.clock);
    this.#value = options.first;
  }

  /** The current value, without a check. */
  get latest(): T {
    return this.#value;
  }

  /**
   * Checks the file for changes, at most once per second. Never rejects: an unreadable file leaves the value unchanged.
   */
  async current(): Promise<T> {
    if (this.#time.now() - this.#lookedAt >= LOOK_EVERY_MS) {
      this.#look ??= this.#takeLook().finally(() => {
        this.#look = undefined;
      });
    }
    await this.#look;
    return this.#value;
  }

  async #takeLook(): Promise<void> {
    const { path, setting } = this.#options;
    this.#lookedAt = this.#time.now();
    try {
      const { version, writtenAt } = await versionOf(path);
      if (version === this.#version && this.#settling === undefined) return;
      const content = await readFile(path, 'utf8');
      // The file changed during the read. The next check reads it again.
      if ((await versionOf(path)).version !== version) return;
      if (this.#version !== undefined && version !== this.#version) this.#isFirst = false;
      this.#version = version;
      // Checks can be hours apart. The first write after a change must not pass by the previous rules.
      this.#validate(content, systemClock.now() - writtenAt >= LOOK_EVERY_MS);
    } catch (error) {
      const problem = describeUnreadable(setting, path, error);
      if (this.#version === problem) return;
      this.#version = problem;
      this.#settling = undefined;
      this.#refuse([problem]);
    }
  }

  #validate(content: string, isOld: boolean): void {
    const { read, findWeakenings } = this.#options;
    const isSettled = isOld || content === this.#settling;
    this.#settling = undefined;
    const reading = read(content);
    if (reading.problems !== undefined) {
      this.#refuse(reading.problems);
    } else if (reading.isMarked === true) {
      this.#take(reading.value);
    } else {
      const weakenings = findWeakenings?.(this.#value, reading.value) ?? [];
      if (weakenings.length > 0) this.#refuse([...weakenings, NEEDS_MARKS]);
      else if (isSettled) this.#take(reading.value);
      else this.#settling = content;
    }
  }

  #take(value: T): void {
    const { setting, path, describe, logger, onChange } = this.#options;
    this.#value = value;
    if (!this.#isFirst) {
      logger.info({ path, ...describe?.(value) }, `${setting} was reloaded`);
      onChange?.('taken');
    }
    this.#isFirst = false;
  }

  #refuse(problems: readonly string[]): void {
    this.#isFirst = false;
    const { setting, path, logger, onChange } = this.#options;
    logger.error({ path, problems }, `the new ${setting} was rejected; the previous version stays in force`);
    onChange?.('refused');
  }
}

/** Error codes such as ENOENT are sufficient. */
export function describeUnreadable(setting: string, path: string, error: unknown): string {
  const code = codeOf(error) ?? 'unknown error';
  return `${setting} names a file that cannot be read (${code}): ${path}`;
}

/** `stat` follows links: mounted files are symlinks that switch to a new file. */
async function versionOf(
  path: string,
): Promise<{ readonly version: string; /** By the machine's clock. */ readonly writtenAt: number }> {
  const stats = await stat(path, { bigint: true });
  checkFile(stats);
  const { ino, mtimeNs, mtimeMs, size } = stats;
  return { version: `${ino} ${mtimeNs} ${size}`, writtenAt: Number(mtimeMs) };
}
