import * as fs from 'node:fs';
import type { DestinationStream } from 'pino';
import { codeOf } from '../lib/code-of.js';

/** Buffered lines are written together after at most this many milliseconds. */
const MAX_WAIT_MS = 20;
const MAX_WAITING = 65_536;
/** If a reader is slower than the log, lines beyond these characters are lost. */
const MAX_BUFFERED = 16_000_000;
const BUSY_MS = 100;
/** How often a flush tries while the reader is busy: 2 seconds. */
const MAX_TRIES = 20;

/** Functions of node:fs. */
type Files = Pick<typeof fs, 'writeSync'> & {
  write(fd: number, bytes: Buffer, done: (error: Error | null, count: number) => void): void;
};

/**
 * Writes lines to a file descriptor without blocking. If a write fails, for example on a full disk, its lines are lost.
 * The next write reports how many lines the process has lost. pino's own destination ends the process instead, and its
 * `flushSync` retries forever.
 */
export class LineWriter implements DestinationStream {
  readonly #fd: number;
  readonly #files: Files;
  #lines = '';
  #timer: NodeJS.Timeout | undefined;
  #isWriting = false;
  /** A batch, or the rest of one, that waits for a busy reader. */
  #waiting: { readonly lines: string; readonly rest: Buffer; readonly timer: NodeJS.Timeout } | undefined;
  /** Since the start. */
  #lost = 0;
  #reported = 0;

  constructor(fd: number, files: Files = fs) {
    this.#fd = fd;
    this.#files = files;
  }

  write(line: string): void {
    if (this.#lines.length + line.length > MAX_BUFFERED) this.#lost += 1;
    else this.#lines += line;
    if (this.#isWriting) return;
    if (this.#lines.length >= MAX_WAITING) this.#writeBuffered();
    else this.#writeSoon();
  }

  /** Writes all lines before it returns, because the process may exit next. Waits for a slow reader, but not forever. */
  flushSync(): void {
    const waiting = this.#waiting;
    clearTimeout(waiting?.timer);
    if (waiting !== undefined) this.#isWriting = false;
    this.#waiting = undefined;
    const { lines, bytes } = this.#take();
    let rest = Buffer.concat([waiting?.rest ?? Buffer.alloc(0), bytes]);
    for (let tries = 1; rest.length > 0;) {
      try {
        rest = rest.subarray(this.#files.writeSync(this.#fd, rest));
      } catch (error) {
        if (!isBusy(error) || tries === MAX_TRIES) {
          this.#lose(`${waiting?.lines ?? ''}${lines}`, rest);
          return;
        }
        tries += 1;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_MS);
      }
    }
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#writeBuffered();
    }, MAX_WAIT_MS).unref();
  }

  #writeBuffered(): void {
    const { lines, bytes } = this.#take();
    if (bytes.length === 0) return;
    this.#isWriting = true;
    const writeRest = (rest: Buffer) => {
      this.#waiting = undefined;
      this.#files.write(this.#fd, rest, (error, count) => {
        if (error !== null && isBusy(error)) {
          this.#waiting = { lines, rest, timer: setTimeout(writeRest, BUSY_MS, rest) };
          return;
        }
        if (error === null && count < rest.length) {
          writeRest(rest.subarray(count));
          return;
        }
        if (error !== null) this.#lose(lines, rest);
        this.#isWriting = false;
        if (this.#lines !== '') this.#writeSoon();
      });
    };
    writeRest(bytes);
  }

  /** Empties the buffer. A report of lost lines comes first, on a line of its own, because the last write may have ended within a line. */
  #take(): { readonly lines: string; readonly bytes: Buffer } {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lines = this.#lines;
    this.#lines = '';
    if (lines === '' || this.#lost === this.#reported) return { lines, bytes: Buffer.from(lines) };
    this.#reported = this.#lost;
    const report = {
      level: 40,
      time: Date.now(),
      lostLines: this.#lost,
      msg: 'Log lines could not be written',
    };
    return { lines, bytes: Buffer.from(`\n${JSON.stringify(report)}\n${lines}`) };
  }

  /** Counts lines that were not written completely. */
  #lose(lines: string, rest: Buffer): void {
    this.#lost += Math.min(countLines(rest.toString()), countLines(lines));
    this.#reported = -1;
  }
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function isBusy(error: unknown): boolean {
  return ['EAGAIN', 'EBUSY'].includes(codeOf(error) ?? '');
}
