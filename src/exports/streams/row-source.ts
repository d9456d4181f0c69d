import { z } from 'zod';
import type { RawRow } from '../rows/row-reader.js';

/** A position between two rows of a snapshot. */
export const positionModel = z.object({
  /** Of the files of the snapshot, or of its pages: how many are done. */
  part: z.int().min(0),
  /** Decompressed bytes of the file, or rows of the page, that are done. */
  offset: z.int().min(0),
  /** Where a page is asked for by what the page before it gave. */
  token: z.string().nullable(),
});

export type RowPosition = Readonly<z.infer<typeof positionModel>>;

export const FIRST_POSITION: RowPosition = { part: 0, offset: 0, token: null };

/** Rows, and the position behind each. A row without documented columns is the line that it came in. */
export interface PositionedRows {
  readonly rows: readonly (RawRow | string)[];
  readonly positions: readonly RowPosition[];
}

/** What a snapshot is known by. */
export interface SnapshotCheckpoint {
  /** ISO 8601 in UTC. */
  readonly time: string;
  /** Names of the files, in order. */
  readonly names: readonly string[];
  /** Signed links, sealed; null without a key. */
  readonly links: string | null;
}

/** Gives the rows of one snapshot in one order, from any position of it. */
export interface RowSource {
  /**
   * Finds the snapshot, costing a call where nothing is known of one.
   *
   * @param known of the run before, to go on with
   * @param note told of the snapshot, and again whenever its links are new
   */
  open(
    known: SnapshotCheckpoint | undefined,
    note: (snapshot: SnapshotCheckpoint) => Promise<void>,
  ): Promise<SnapshotCheckpoint>;
  /** @throws SnapshotGoneError when that snapshot can't be had any more */
  read(from: RowPosition): AsyncGenerator<PositionedRows, void, undefined>;
}

/** The snapshot has been replaced by another one: what was written of it can't be gone on with. */
export class SnapshotGoneError extends Error {
  constructor() {
    super('The snapshot that was being exported has been replaced by a newer one.');
    this.name = 'SnapshotGoneError';
  }
}
