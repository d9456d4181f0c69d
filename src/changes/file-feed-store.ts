import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailableError } from '../store/store.js';
import { makeFolder } from '../lib/make-folder.js';
import { writeWhole } from '../store/write-whole.js';
import type { Addition, AppendResult, FeedStore, StoredHead } from './feed-store.js';
import { readEntry, readHead, type LogEntry } from './log-entry.js';
import type { SealedTexts } from './sealed-texts.js';
import type { ChangeSubject } from './subjects.js';
import { wholeLines } from './whole-lines.js';

/** When a log file exceeds this size, the next entry starts a new file. */
const SEGMENT_BYTES = 8_000_000;
const ENTRY = 'E';
const HEAD = 'H';

/** One log file and the byte offset of each entry in it. */
interface Segment {
  readonly path: string;
  readonly generation: string;
  readonly firstSeq: number;
  readonly offsets: number[];
  bytes: number;
}

/**
 * Stores the feed of a tenant in files of a single process, so that it survives a restart. Files are append-only:
 * entries and the head after them go out in one write. Anything after the last complete head was never acknowledged and
 * is truncated.
 */
export class FileFeedStore implements FeedStore {
  readonly isShared = false;
  readonly #directory: string;
  readonly #texts: SealedTexts;
  #segments: Segment[] = [];
  /** Highest file number, including unreadable files, so that no number is reused. */
  #lastNumber = 0;
  #head: StoredHead | undefined;
  #opening: Promise<void> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #token: string | undefined;
  #wanted = new Set<ChangeSubject>();
  #hints: string[] = [];
  #last: { readonly path: string; readonly handle: FileHandle } | undefined;

  constructor(directory: string, texts: SealedTexts) {
    this.#directory = directory;
    this.#texts = texts;
  }

  readHead(): Promise<StoredHead | undefined> {
    return this.#inTurn(async () => this.#head);
  }

  append(addition: Addition): Promise<AppendResult> {
    return this.#inTurn(async () => {
      if (addition.fencingToken !== this.#token) return { outcome: 'fenced' };
      if (addition.before !== this.#head?.raw) return { outcome: 'moved' };
      const raw = this.#texts.seal('head', JSON.stringify(addition.head));
      await this.#write(addition, raw);
      this.#head = { raw, head: addition.head };
      await this.#drop(addition);
      return { outcome: 'appended', raw };
    });
  }

  read(generation: string, from: number, to: number): Promise<readonly LogEntry[]> {
    return this.#inTurn(async () => {
      const entries: LogEntry[] = [];
      for (const segment of this.#segments) {
        const end = segment.firstSeq + segment.offsets.length - 1;
        if (segment.generation !== generation || end < from || segment.firstSeq > to) continue;
        const next = from + entries.length;
        if (segment.firstSeq > next) break;
        const wanted = await this.#readLines(segment, next, Math.min(to, end));
        entries.push(...wanted);
        if (from + entries.length <= Math.min(to, end)) break;
      }
      return entries;
    });
  }

  async acquireLease(): Promise<string | undefined> {
    this.#token ??= randomUUID();
    return this.#token;
  }

  async renewLease(fencingToken: string): Promise<boolean> {
    return this.#token === fencingToken;
  }

  async releaseLease(fencingToken: string): Promise<void> {
    if (this.#token === fencingToken) this.#token = undefined;
  }

  async want(subjects: readonly ChangeSubject[]): Promise<void> {
    this.#wanted = new Set(subjects);
  }

  async wanted(): Promise<readonly ChangeSubject[]> {
    return [...this.#wanted];
  }

  async addHint(hint: string): Promise<void> {
    this.#hints = [...this.#hints.slice(-999), hint];
  }

  async takeHints(): Promise<readonly string[]> {
    const hints = this.#hints;
    this.#hints = [];
    return hints;
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#last?.handle.close();
      this.#last = undefined;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      try {
        this.#opening ??= this.#open();
        await this.#opening;
        return await work();
      } catch (error) {
        this.#opening = undefined;
        throw error instanceof StoreUnavailableError
          ? error
          : new StoreUnavailableError('The change log in DATA_DIR is unavailable.', error);
      }
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Loads the files up to the last complete, verified head. */
  async #open(): Promise<void> {
    await this.#last?.handle.close().catch(() => undefined);
    this.#last = undefined;
    this.#segments = [];
    this.#head = undefined;
    await makeFolder(this.#directory);
    const names = (await readdir(this.#directory)).filter((name) => /^\d{16}\.log$/.test(name)).sort();
    this.#lastNumber = Number.parseInt(names.at(-1) ?? '0', 10);
    for (const name of names) await this.#readSegment(join(this.#directory, name));
  }

  async #readSegment(path: string): Promise<void> {
    const handle = await open(path, 'r+', 0o600);
    try {
      const offsets: number[] = [];
      let [offset, whole, firstSeq] = [0, 0, 0];
      let counted = 0;
      let generation: string | undefined;
      for await (const line of wholeLines(handle)) {
        const size = Buffer.byteLength(line) + 1;
        if (line.startsWith(HEAD)) {
          const head = readHead(this.#texts.open('head', line.slice(1)));
          if (head === undefined || (generation !== undefined && head.generation !== generation)) break;
          generation = head.generation;
          firstSeq = head.seq - offsets.length + 1;
          this.#head = { raw: line.slice(1), head };
          [whole, counted] = [offset + size, offsets.length];
        } else if (line.startsWith(ENTRY)) offsets.push(offset);
        else break;
        offset += size;
      }
      // Leave unreadable files in place for inspection.
      if (generation === undefined) return;
      await handle.truncate(whole);
      this.#segments.push({ path, generation, firstSeq, offsets: offsets.slice(0, counted), bytes: whole });
    } finally {
      await handle.close();
    }
  }

  async #write({ head, entries }: Addition, raw: string): Promise<void> {
    const segment = await this.#segmentFor(head.generation, head.seq - entries.length + 1);
    const offsets: number[] = [];
    let text = '';
    let bytes = segment.bytes;
    for (const entry of entries) {
      const line = `${ENTRY}${this.#texts.seal(`${head.generation}:${entry.seq}`, JSON.stringify(entry))}\n`;
      offsets.push(bytes);
      bytes += Buffer.byteLength(line);
      text += line;
    }
    const headLine = `${HEAD}${raw}\n`;
    const handle = await this.#openLast(segment.path);
    // Detects another writer by the file size, so that nothing is overwritten.
    if ((await handle.stat()).size !== segment.bytes)
      throw new StoreUnavailableError('Another process writes to the change log in DATA_DIR.');
    try {
      await writeWhole(handle, Buffer.from(text + headLine), segment.bytes);
    } catch (error) {
      // Otherwise a full disk leaves one more unreadable file at each attempt.
      if (segment.bytes === 0) await rm(segment.path, { force: true });
      throw error;
    }
    // A write without entries needs no sync: losing it falls back to the previous head, which is still correct.
    if (entries.length > 0) await handle.datasync();
    segment.offsets.push(...offsets);
    segment.bytes = bytes + Buffer.byteLength(headLine);
  }

  async #segmentFor(generation: string, seq: number): Promise<Segment> {
    const last = this.#segments.at(-1);
    if (last?.generation === generation && last.bytes < SEGMENT_BYTES) return last;
    this.#lastNumber += 1;
    const path = join(this.#directory, `${String(this.#lastNumber).padStart(16, '0')}.log`);
    const segment = { path, generation, firstSeq: seq, offsets: [], bytes: 0 };
    this.#segments.push(segment);
    return segment;
  }

  async #openLast(path: string): Promise<FileHandle> {
    if (this.#last?.path === path) return this.#last.handle;
    await this.#last?.handle.close();
    this.#last = undefined;
    const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    this.#last = { path, handle };
    return handle;
  }

  /** Deletes expired files. A file with only a head is rewritten only once it is large. */
  async #drop({ head, firstRetained }: Addition): Promise<void> {
    const isExpired = ({ generation, firstSeq, offsets }: Segment) =>
      generation !== head.generation || firstSeq + offsets.length <= firstRetained;
    const expired = this.#segments.slice(0, -1).filter(isExpired);
    for (const { path } of expired) await rm(path, { force: true });
    this.#segments = this.#segments.filter((segment) => !expired.includes(segment));
    const [only] = this.#segments;
    if (this.#segments.length === 1 && only !== undefined) await this.#shorten(only, firstRetained);
  }

  /** A quiet feed writes heads without entries. Replaces them with a single line. A kill leaves one file at most behind. */
  async #shorten(segment: Segment, firstRetained: number): Promise<void> {
    const isEmpty =
      segment.firstSeq + segment.offsets.length <= firstRetained || segment.offsets.length === 0;
    if (!isEmpty || segment.bytes < SEGMENT_BYTES / 8 || this.#head === undefined) return;
    const line = Buffer.from(`${HEAD}${this.#head.raw}\n`);
    const unfinished = join(this.#directory, 'unfinished');
    const made = await open(unfinished, 'w', 0o600);
    const written = writeWhole(made, line).then(() => made.datasync());
    await written.finally(() => made.close());
    await this.#last?.handle.close();
    this.#last = undefined;
    await rename(unfinished, segment.path);
    segment.offsets.length = 0;
    Object.assign(segment, { bytes: line.length, firstSeq: this.#head.head.seq + 1 });
  }

  async #readLines(segment: Segment, from: number, to: number): Promise<readonly LogEntry[]> {
    const start = segment.offsets[from - segment.firstSeq];
    if (start === undefined || to < from) return [];
    const end = segment.offsets[to - segment.firstSeq + 1] ?? segment.bytes;
    const handle = await open(segment.path, 'r');
    try {
      const { buffer } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
      const lines = buffer
        .toString('utf8')
        .split('\n')
        .filter((line) => line.startsWith(ENTRY));
      const entries: LogEntry[] = [];
      for (const line of lines.slice(0, to - from + 1)) {
        const seq = from + entries.length;
        const entry = readEntry(this.#texts.open(`${segment.generation}:${seq}`, line.slice(1)));
        if (entry?.seq !== seq) break;
        entries.push(entry);
      }
      return entries;
    } finally {
      await handle.close();
    }
  }
}
