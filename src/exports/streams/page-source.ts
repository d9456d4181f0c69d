import type { Clock } from '../../lib/clock.js';
import type { RawPage } from '../../defender-api/endpoints/exports.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import { ExportFailedError } from '../../errors/export-errors.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import { SnapshotGoneError, type RowPosition, type PositionedRows, type RowSource } from './row-source.js';

export interface PageSourceOptions {
  readonly clock: Clock;
  /** Reads a page by the token of the previous page; null for the first. */
  readonly readPage: (token: string | null) => Promise<RawPage>;
}

/** Rows served in pages. The token of each page names the snapshot. */
export function createPageSource({ clock, readPage }: PageSourceOptions): RowSource {
  return {
    open: async (known, note) => {
      if (known !== undefined) return known;
      const snapshot = { time: new Date(clock.now()).toISOString(), names: [], links: null };
      await note(snapshot);
      return snapshot;
    },
    read: async function* (from) {
      let { part, offset, token } = from;
      // Without a token, the first page may be of a newer snapshot.
      if (token === null && offset > 0) throw new SnapshotGoneError();
      const seen = new Set([token]);
      for (;;) {
        const { rows, next, tokens = [] } = await readOrGone(readPage, token);
        const positions = rows.map((_row, index): RowPosition => {
          const after = tokens[index];
          return after === undefined ? { part, offset: index + 1, token } : { part, offset: 0, token: after };
        });
        yield { rows: rows.slice(offset), positions: positions.slice(offset) } satisfies PositionedRows;
        if (next === null) return;
        if (seen.size === seen.add(next).size) throw repeatedPage();
        part += 1;
        offset = 0;
        token = next;
      }
    },
  };
}

/** Otherwise the export would continue until the disk is full, or forever if the page has no rows. */
function repeatedPage(): ExportFailedError {
  return new ExportFailedError(
    'EXPORT_UNREADABLE',
    'A page of the export leads to the same page again, so its rows would have no end.',
  );
}

/** Defender rejects tokens of a snapshot that has expired, and hunted rows may have other parts since. */
async function readOrGone(readPage: PageSourceOptions['readPage'], token: string | null): Promise<RawPage> {
  try {
    return await readPage(token);
  } catch (error) {
    const isGone = error instanceof UpstreamRejectedError || error instanceof BadUserInputError;
    if (token !== null && isGone) throw new SnapshotGoneError();
    throw error;
  }
}
