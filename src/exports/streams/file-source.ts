import type { KeyObject } from 'node:crypto';
import type { Clock } from '../../lib/clock.js';
import { parseRow } from '../rows/parse-row.js';
import type { RawRow } from '../rows/row-reader.js';
import { wellFormedJson } from '../rows/read-cell.js';
import type { DownloadOptions } from './open-download.js';
import { readFileRows } from './read-file-rows.js';
import {
  SnapshotGoneError,
  type RowPosition,
  type PositionedRows,
  type RowSource,
  type SnapshotCheckpoint,
} from './row-source.js';
import { openLinks, sealLinks } from './seal-links.js';
import { isSameSnapshot, toSnapshot, type SignedFiles, type Snapshot } from './snapshot-files.js';

export interface FileSourceOptions extends DownloadOptions {
  readonly clock: Clock;
  /** Requests the files from Defender, which allows few of these calls per hour. */
  readonly listFiles: () => Promise<SignedFiles>;
  /** Seal stored links; newest first. */
  readonly keys: readonly KeyObject[];
  /** Bound to the sealed links. */
  readonly exportId: string;
  /** Whether to write rows as received. */
  readonly keepsLines: boolean;
  readonly onBytes: (count: number) => void;
}

/** Rows of a file-based snapshot, file by file in the order of their names. */
export function createFileSource(options: FileSourceOptions): RowSource {
  const { listFiles, apiUrl, keys, exportId } = options;
  let snapshot: Snapshot | undefined;
  let save: (snapshot: SnapshotCheckpoint) => Promise<void> = async () => undefined;

  function current(): Snapshot {
    if (snapshot === undefined) throw new Error('The snapshot of an export is not open.');
    return snapshot;
  }

  async function renew(): Promise<void> {
    const found = toSnapshot(await listFiles(), apiUrl);
    if (!isSameSnapshot(current(), found)) throw new SnapshotGoneError();
    snapshot = found;
    await save(noteOf(found, keys, exportId));
  }

  return {
    open: async (known, note) => {
      save = note;
      snapshot = known && reopen(known, options);
      if (known !== undefined && snapshot !== undefined) return known;
      const found = toSnapshot(await listFiles(), apiUrl);
      snapshot = found;
      const snapshotNote = noteOf(found, keys, exportId);
      await note(snapshotNote);
      return snapshotNote;
    },
    read: async function* (from) {
      for (let part = from.part; part < current().files.length; part += 1) {
        const file = () => {
          const found = current().files[part];
          if (found === undefined) throw new SnapshotGoneError();
          return found;
        };
        const offset = part === from.part ? from.offset : 0;
        const parse: (line: string) => RawRow | string = options.keepsLines ? keepLine : parseRow;
        for await (const { rows, ends } of readFileRows(offset, { ...options, file, renew, parse })) {
          yield {
            rows,
            positions: ends.map((end): RowPosition => ({ part, offset: end, token: null })),
          } satisfies PositionedRows;
        }
      }
    },
  };
}

/** Reopens the snapshot with the stored links; undefined if they can't be opened or their names differ. */
function reopen(
  known: SnapshotCheckpoint,
  { keys, exportId, apiUrl }: FileSourceOptions,
): Snapshot | undefined {
  const links = known.links === null ? undefined : openLinks(keys, exportId, known.links);
  if (links === undefined) return undefined;
  const snapshot = toSnapshot({ snapshotTime: known.time, links }, apiUrl);
  const isSame = snapshot.files.length === known.names.length;
  return isSame && snapshot.files.every(({ name }, index) => name === known.names[index])
    ? snapshot
    : undefined;
}

function noteOf({ time, files }: Snapshot, keys: readonly KeyObject[], exportId: string): SnapshotCheckpoint {
  const [key] = keys;
  const links =
    key === undefined
      ? null
      : sealLinks(
          key,
          exportId,
          files.map(({ link }) => link),
        );
  return { time, names: files.map(({ name }) => name), links };
}

/** The line as received, after checking that it is a row. */
function keepLine(line: string): string {
  parseRow(line);
  return wellFormedJson(line.trim());
}
