import { write } from 'node:fs';
import { promisify } from 'node:util';
import type { Clock } from '../lib/clock.js';
import { codeOf } from '../lib/code-of.js';

const writeTo = promisify<number, Buffer, number>((fd, bytes, done) => {
  write(fd, bytes, done);
});

/** The part of a stream that audit lines need. */
export interface LineStream {
  on(event: 'error', listener: (error: Error) => void): unknown;
  write(line: string, done: (error?: Error | null) => void): unknown;
}

/** How long lines wait for a reader. After that, they fail at once until the pipe is read again. */
const PATIENCE_MS = 2_000;
const BUSY_MS = 100;

interface WaitingLine {
  readonly line: string;
  readonly done: (error?: Error | null) => void;
}

/**
 * Writes lines to a file descriptor in their order, without blocking the process. `process.stdout` blocks it while nobody
 * reads the pipe.
 */
export class DescriptorStream implements LineStream {
  readonly #fd: number;
  readonly #clock: Clock;
  #waiting: WaitingLine[] = [];
  #isWriting = false;
  #isStalled = false;
  #endsWithLine = true;

  constructor(fd: number, clock: Clock) {
    this.#fd = fd;
    this.#clock = clock;
  }

  /** Each line reports its own error. */
  on(): void {}

  write(line: string, done: (error?: Error | null) => void): void {
    if (this.#isStalled) {
      done(stalled());
      return;
    }
    this.#waiting.push({ line, done });
    if (!this.#isWriting) void this.#writeWaiting();
  }

  async #writeWaiting(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const written = new AbortController();
      this.#clock.sleep(PATIENCE_MS, written.signal).then(
        () => {
          this.#stall(batch);
        },
        () => undefined,
      );
      const error = await this.#writeBatch(batch.map(({ line }) => line).join(''));
      written.abort();
      if (!this.#isStalled) for (const { done } of batch) done(error);
      this.#isStalled = false;
    }
    this.#isWriting = false;
  }

  #stall(batch: readonly WaitingLine[]): void {
    this.#isStalled = true;
    const late = [...batch, ...this.#waiting];
    this.#waiting = [];
    for (const { done } of late) done(stalled());
  }

  /** @returns the error, if any. A line that was cut off doesn't spoil the next one. */
  async #writeBatch(lines: string): Promise<Error | undefined> {
    let rest = Buffer.from(this.#endsWithLine ? lines : `\n${lines}`);
    try {
      while (rest.length > 0) {
        const count = await this.#writeSome(rest);
        if (count > 0) this.#endsWithLine = false;
        rest = rest.subarray(count);
      }
      this.#endsWithLine = true;
      return undefined;
    } catch (error) {
      return error as Error;
    }
  }

  async #writeSome(bytes: Buffer): Promise<number> {
    try {
      return await writeTo(this.#fd, bytes);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      await this.#clock.sleep(BUSY_MS);
      return 0;
    }
  }
}

function stalled(): Error {
  return new Error('Nobody reads the audit trail.');
}
