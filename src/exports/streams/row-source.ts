import { z } from 'zod';
import type { RawRow } from '../rows/row-reader.js';

/** A position between two rows of a snapshot. */
export const positionModel = z.object({
  /** Files or pages completed. */
  part: z.int().min(0),
  /** Decompressed bytes of the file, or rows of the page, completed. */
  offset: z.int().min(0),
  /** Token of the page; null for the first page and for files. */
  token: z.string().nullable(),
});

export type RowPosition = Readonly<z.infer<typeof positionModel>>;

export const FIRST_POSITION: RowPosition = { part: 0, offset: 0, token: null };

/** Rows, and the position after each. Rows of kinds without documented columns are the received line. */
export interface PositionedRows {
  readonly rows: readonly (RawRow | string)[];
  readonly positions: readonly RowPosition[];
}

export interface SnapshotCheckpoint {
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly names: readonly string[];
  /** Sealed signed links; null without a key. */
  readonly links: string | null;
}

/** Yields the rows of one snapshot in a fixed order, from any position. */
export interface RowSource {
  /**
   * Opens the snapshot. Calls Defender unless a known snapshot can be reopened.
   *
   * @param known snapshot of an interrupted run
   * @param note called with the snapshot, and again when its links are renewed
   */
  open(
    known: SnapshotCheckpoint | undefined,
    note: (snapshot: SnapshotCheckpoint) => Promise<void>,
  ): Promise<SnapshotCheckpoint>;
  /** @throws SnapshotGoneError if the snapshot is no longer available */
  read(from: RowPosition): AsyncGenerator<PositionedRows, void, undefined>;
}

/** The snapshot was replaced, so the output can't be resumed. */
export class SnapshotGoneError extends Error {
  constructor() {
    super('The exported snapshot was replaced by a newer one.');
    this.name = 'SnapshotGoneError';
  }
}
