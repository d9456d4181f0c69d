import { gzipSync } from 'node:zlib';
import type { Dispatcher } from 'undici';
import type { Owner, Scheduler } from '../scheduler.js';

interface StoredFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The rows of one kind at a time, in files. */
interface Snapshot {
  /** ISO 8601, in whole seconds. */
  readonly time: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
  /** The name of each row, in the order of the files. */
  readonly names: readonly string[];
  readonly files: readonly StoredFile[];
}

/** Probabilities. */
export interface StorageWeather {
  brokenOff: number;
  damaged: number;
}

export const STORAGE_ORIGIN = 'https://simulated.blob.core.windows.net';

const FILES = 3;
const FEW_ROWS = 400;
/** Enough for a checkpoint within the export. */
const MANY_ROWS = 11_000;
const MANY = /Inventory|Changes/;
const ROWS_OF_PAGE = 5_000;
/** Of the requests for a later page. */
const REPLACED_PART = 0.03;
const LINK_MS = 180_000;
const SNAPSHOT_MS = 400_000;
const CHUNK_BYTES = 8_192;
const CHUNK_MS = [20, 600] as const;

/** The files of exports, and the links to them. */
export class SimulatedStorage {
  readonly weather: StorageWeather = { brokenOff: 0, damaged: 0 };
  readonly #scheduler: Scheduler;
  readonly #owner: Owner = { name: 'storage', isDead: false, pausedUntil: 0 };
  /** The snapshots of each kind, by path. The last one has files. */
  readonly #snapshots = new Map<string, Snapshot[]>();

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** Defender's response to a request for the files of a kind. */
  list(kind: string) {
    const { time, files } = this.#current(kind);
    const expiry = new Date(this.#scheduler.now() + LINK_MS).toISOString();
    const links = files.map(
      ({ path }) => `${STORAGE_ORIGIN}${path}?se=${encodeURIComponent(expiry)}&sig=simulated`,
    );
    return { '@odata.context': '', exportFiles: links.reverse(), generatedTime: time };
  }

  /** A page of a kind without files; undefined if a newer snapshot has taken the place of the token's. */
  page(kind: string, token: string | null) {
    if (token !== null && this.#scheduler.random() < REPLACED_PART) this.#take(kind);
    const { names } = this.#current(kind);
    const [first = '', from = '0'] = token?.split(' ') ?? [];
    if (token !== null && names[0] !== first) return undefined;
    const end = Number(from) + ROWS_OF_PAGE;
    const rows = names.slice(Number(from), end).map((name) => ({ deviceId: name, deviceName: name }));
    return { rows, next: end < names.length ? `${names[0]} ${end}` : null };
  }

  /** The names of the rows of a snapshot, by its first row. */
  namesFrom(kind: string, first: string | undefined): readonly string[] | undefined {
    return this.#snapshots.get(kind)?.find(({ names }) => names[0] === first)?.names;
  }

  /** The names of the rows that a kind had then; undefined if there was no such snapshot. */
  namesAt(kind: string, time: string): readonly string[] | undefined {
    const found = this.#snapshots.get(kind)?.find((one) => Date.parse(one.time) === Date.parse(time));
    return found?.names;
  }

  /** The number of snapshots that were taken of a kind since that time, in milliseconds since 1970. */
  takenSince(kind: string, time: number): number {
    return this.#snapshots.get(kind)?.filter(({ takenAt }) => takenAt >= time).length ?? 0;
  }

  /** Newer snapshots take the place of all. */
  replaceAll(): void {
    for (const kind of this.#snapshots.keys()) this.#take(kind);
  }

  /** In place of undici's dispatcher. */
  dispatch(
    client: Owner,
    { path, headers }: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): boolean {
    const scheduler = this.#scheduler;
    let isAborted = false;
    const abort = (error?: Error) => {
      if (isAborted) return;
      isAborted = true;
      handler.onError?.(error ?? new Error('aborted'));
    };
    handler.onConnect?.(abort);
    scheduler.after(scheduler.between(5, 60), this.#owner, () => {
      const { status, head, body } = this.#answer(path, headers as Record<string, string>);
      const isBroken = scheduler.random() < this.weather.brokenOff;
      const sent = isBroken ? Math.floor(scheduler.random() * body.length) : body.length;
      const raw = Object.entries({ ...head, 'content-length': String(body.length) }).flat();
      const send = (from: number) => {
        scheduler.after(scheduler.between(...CHUNK_MS), client, () => {
          if (isAborted) return;
          if (from === 0)
            handler.onHeaders?.(
              status,
              raw.map((text) => Buffer.from(text)),
              () => undefined,
              '',
            );
          const end = Math.min(sent, from + CHUNK_BYTES);
          if (end > from) handler.onData?.(body.subarray(from, end));
          if (end < sent) send(end);
          else if (!isBroken) handler.onComplete?.([]);
          else abort(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
        });
      };
      send(0);
    });
    return true;
  }

  #answer(path: string, { range = '', 'if-match': wanted }: Readonly<Record<string, string>>) {
    const scheduler = this.#scheduler;
    const url = new URL(path, STORAGE_ORIGIN);
    const found = [...this.#snapshots.values()]
      .flatMap((snapshots) => snapshots.at(-1)?.files ?? [])
      .find((file) => file.path === url.pathname);
    const nothing = Buffer.alloc(0);
    if (Date.parse(url.searchParams.get('se') ?? '') <= scheduler.now())
      return { status: 403, head: {}, body: nothing };
    if (found === undefined) return { status: 404, head: {}, body: nothing };
    const etag = `"${found.path}"`;
    if (wanted !== undefined && wanted !== etag) return { status: 412, head: {}, body: nothing };
    const position = Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0);
    const { bytes } = found;
    if (position >= bytes.length) return { status: 416, head: {}, body: nothing };
    if (scheduler.random() < this.weather.damaged) {
      const isEmpty = bytes[0] !== 0x1f || scheduler.random() < 0.5;
      return { status: 200, head: {}, body: isEmpty ? nothing : bytes.subarray(0, bytes.length >> 1) };
    }
    const head =
      position === 0 ? {} : { 'content-range': `bytes ${position}-${bytes.length - 1}/${bytes.length}` };
    return { status: position === 0 ? 200 : 206, head: { ...head, etag }, body: bytes.subarray(position) };
  }

  #current(kind: string): Snapshot {
    const last = this.#snapshots.get(kind)?.at(-1);
    const isOld = last === undefined || this.#scheduler.now() - Date.parse(last.time) > SNAPSHOT_MS;
    return isOld ? this.#take(kind) : last;
  }

  #take(kind: string): Snapshot {
    const before = this.#snapshots.get(kind) ?? [];
    const rows = MANY.test(kind) ? MANY_ROWS : FEW_ROWS;
    const names: string[] = [];
    const files = Array.from({ length: FILES }, (_item, file) => {
      const path = `/exports${kind.toLowerCase()}/${before.length}/part-${file}.json`;
      const own = Array.from({ length: rows }, (_row, row) => `${before.length}-${file}-${row}`);
      names.push(...own);
      const text = own.map((name) => `{"DeviceId":"${name}","DeviceName":"${name}"}\n`).join('');
      // Both occur. Only compressed files tell when they are truncated.
      const isPlain = file === 1;
      return { path, bytes: isPlain ? Buffer.from(text) : gzipSync(text, { level: 1 }) };
    });
    const takenAt = this.#scheduler.now();
    const time = new Date(Math.floor(takenAt / 1_000) * 1_000).toISOString();
    const snapshot = { time, takenAt, names, files };
    // Of the snapshots of a second, only the last has the time as its name.
    const others = before.map((one) => ({ ...one, time: one.time === time ? '' : one.time, files: [] }));
    this.#snapshots.set(kind, [...others, snapshot]);
    return snapshot;
  }
}
