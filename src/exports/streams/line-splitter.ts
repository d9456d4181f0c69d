import { ExportFailedError } from '../../errors/export-errors.js';

/** The longest line that is taken for a row. Documents speak of about 1,000 bytes. */
export const MAX_LINE_BYTES = 4 * 1_024 * 1_024;

const LINE_FEED = 0x0a;

export interface Lines {
  readonly texts: readonly string[];
  /** Behind each, its line feed included: bytes since the beginning of the file. */
  readonly ends: readonly number[];
}

/** Cuts what arrives in pieces into lines, and holds no more than one that is not whole yet. */
export class LineSplitter {
  #rest: Buffer[] = [];
  #restBytes = 0;
  #position: number;
  readonly #mostBytes: number;

  /** @param position where in the file the first piece begins: at the beginning of a line */
  constructor(position = 0, mostBytes = MAX_LINE_BYTES) {
    this.#position = position;
    this.#mostBytes = mostBytes;
  }

  /** @throws ExportFailedError for a line that is longer than any row */
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

  /** A last line that has no line feed. */
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
    // A copy: the piece may be a small part of a large buffer.
    this.#rest.push(Buffer.from(piece));
    this.#restBytes += piece.length;
  }

  #check(bytes: number): void {
    if (bytes <= this.#mostBytes) return;
    throw new ExportFailedError(
      'EXPORT_UNREADABLE',
      `A line of an export is longer than ${this.#mostBytes.toLocaleString('en-US')} bytes, which no row is.`,
    );
  }
}
