import { parseRow } from '../rows/parse-row.js';
import type { RawRow } from '../rows/row-reader.js';
import type { RowPosition, PositionedRows, RowSource } from '../streams/row-source.js';
import { FoldedChanges } from './folded-changes.js';
import { readLines } from './read-lines.js';
import type { MergeFolder } from './merge-folder.js';

export interface MergedSourceOptions {
  readonly folder: MergeFolder;
  readonly parts: number;
  /** Time of the merged snapshot, ISO 8601 in UTC. */
  readonly snapshotTime: string;
}

/** Batch size of added rows. */
const ROWS_AT_ONCE = 500;

/**
 * The rows that a full export would have now, part by part: baseline rows in their order, then added rows. The order is the
 * same on every read.
 */
export function createMergedSource({ folder, parts, snapshotTime }: MergedSourceOptions): RowSource {
  return {
    open: async (known, note) => {
      const snapshot = { time: snapshotTime, names: [], links: null };
      if (known?.time !== snapshotTime) await note(snapshot);
      return snapshot;
    },
    read: async function* (from) {
      for (let { part, offset } = from; part < parts; part += 1, offset = 0) {
        let done = 0;
        for await (const rows of readPart(folder, part)) {
          const start = Math.min(rows.length, Math.max(0, offset - done));
          const first = done + start + 1;
          done += rows.length;
          const left = rows.slice(start);
          const positions = left.map((_row, index): RowPosition => ({
            part,
            offset: first + index,
            token: null,
          }));
          if (left.length > 0) yield { rows: left, positions } satisfies PositionedRows;
        }
      }
    },
  };
}

async function* readPart(
  folder: MergeFolder,
  part: number,
): AsyncGenerator<readonly RawRow[], void, undefined> {
  const changes = new FoldedChanges();
  for await (const lines of readLines(folder.changesOf(part))) for (const line of lines) changes.add(line);
  for await (const lines of readLines(folder.baselineOf(part))) {
    yield lines.map((line) => changes.apply(parseRow(line))).filter((row) => row !== undefined);
  }
  let added: RawRow[] = [];
  for (const row of changes.added()) {
    added.push(row);
    if (added.length < ROWS_AT_ONCE) continue;
    yield added;
    added = [];
  }
  yield added;
}
