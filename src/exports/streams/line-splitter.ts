import { ExportFailedError } from '../../errors/export-errors.js';

/** Maximum length of a row. The documentation mentions about 1,000 bytes. */
export const MAX_LINE_BYTES = 4 * 1_024 * 1_024;

const LINE_FEED = 0x0a;

export interface Lines {
  readonly texts: readonly string[];
  /** Offset after each line and its line feed, in bytes from the start of the file. */
  readonly ends: readonly number[];
}

/** Splits chunks into lines. Buffers only the incomplete last line. */
export class LineSplitter {
  #rest: Buffer[] = [];
  #restBytes = 0;
  #position: number;
  readonly #mostBytes: number;

  /** @param position offset of the first chunk in the file; must be the start of a line */
  constructor(position = 0, mostBytes = MAX_LINE_BYTES) {
    this.#position = position;
    this.#mostBytes = mostBytes;
  }

  /** @throws ExportFailedError for a line above the maximum length */
  push(piece: Buffer): Lines {
    const texts: string[] = [];
    const ends: number[] = [];
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, start)) {
      this.#take(piece.subarray(start, end), texts);
      start = end + 1;
      ends.push((this.#position += 1));
    }
    this.#keep(piece.subarray(start));
    return { texts, ends };
  }

  /** Returns a last line without a line feed. */
  end(): Lines {
    if (this.#restBytes === 0) return { texts: [], ends: [] };
    const texts: string[] = [];
    this.#take(Buffer.alloc(0), texts);
    return { texts, ends: [this.#position] };
  }

  #take(last: Buffer, texts: string[]): void {
    const bytes = this.#restBytes + last.length;
    this.#check(bytes);
    const line = this.#rest.length === 0 ? last : Buffer.concat([...this.#rest, last], bytes);
    this.#rest = [];
    this.#restBytes = 0;
    this.#position += bytes;
    texts.push(line.toString('utf8'));
  }

  #keep(piece: Buffer): void {
    if (piece.length === 0) return;
    this.#check(this.#restBytes + piece.length);
    // Copy, because the chunk may be a small slice of a large buffer.
    this.#rest.push(Buffer.from(piece));
    this.#restBytes += piece.length;
  }

  #check(bytes: number): void {
    if (bytes <= this.#mostBytes) return;
    throw new ExportFailedError(
      'EXPORT_UNREADABLE',
      `A line of an export is longer than ${this.#mostBytes.toLocaleString('en-US')} bytes.`,
    );
  }
}
