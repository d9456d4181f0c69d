import { ExportFailedError } from '../../errors/export-errors.js';
import { parseRow } from '../rows/parse-row.js';
import type { RawRow } from '../rows/row-reader.js';
import { groupOf, identityOf, isSameGroup, type GroupOfRow } from './row-identity.js';

/** The latest change of a row in one device group. */
interface LastChange {
  readonly group: GroupOfRow;
  readonly at: string;
  readonly isFixed: boolean;
  /** JSON text, which takes a fraction of the memory of the object. */
  readonly line: string;
  isApplied: boolean;
}

/** Changes of a row, and its baseline row for properties that changes lack. */
interface ChangesOfRow {
  readonly last: LastChange[];
  baselineRow: RawRow | undefined;
}

/** Maximum number of device groups that one row may enter or leave within 14 days. */
const MAX_GROUPS = 1_000;

/**
 * Folds changes to the latest per row and device group, in whatever order they arrive. A device that moves to another group
 * is Fixed in the old group and New in the other, which are two rows here.
 */
export class FoldedChanges {
  readonly #rows = new Map<string, ChangesOfRow>();

  add(line: string): void {
    const row = parseRow(line);
    const identity = identityOf(row);
    const found = this.#rows.get(identity) ?? { last: [], baselineRow: undefined };
    this.#rows.set(identity, found);
    const change = toChange(row, line);
    const index = found.last.findIndex(({ group }) => isSameGroup(group, change.group));
    const known = found.last[index];
    if (known === undefined) found.last.push(change);
    else if (isLater(change, known)) found.last[index] = change;
    if (found.last.length > MAX_GROUPS)
      throw new ExportFailedError(
        'EXPORT_UNREADABLE',
        `A row has changes in more than ${MAX_GROUPS} device groups.`,
      );
  }

  /** The current state of a baseline row; undefined if it was fixed. */
  apply(row: RawRow): RawRow | undefined {
    const found = this.#rows.get(identityOf(row));
    if (found === undefined) return row;
    found.baselineRow = row;
    const group = groupOf(row);
    const change = found.last.find((one) => isSameGroup(one.group, group));
    if (change === undefined) return row;
    change.isApplied = true;
    return change.isFixed ? undefined : toRow(change, row);
  }

  /** Rows missing from the baseline. Call after {@link apply} for every baseline row. */
  *added(): Generator<RawRow, void, undefined> {
    for (const { last, baselineRow } of this.#rows.values()) {
      for (const change of last) if (!change.isFixed && !change.isApplied) yield toRow(change, baselineRow);
    }
  }
}

function toChange(row: RawRow, line: string): LastChange {
  const { status, eventTimestamp } = row;
  // Without Z, so that a time with decimals sorts after the same time without.
  const at = typeof eventTimestamp === 'string' ? eventTimestamp.replace(/Z$/, '') : '';
  return { group: groupOf(row), at, isFixed: status === 'Fixed', line, isApplied: false };
}

/** At equal times the present row wins over Fixed: an extra row is noticed, a missing one isn't. */
function isLater(change: LastChange, known: LastChange): boolean {
  return change.at === known.at ? !change.isFixed : change.at > known.at;
}

/** Changes lack `securityUpdateAvailable` and sometimes `lastSeenTimestamp`. */
function toRow({ line }: LastChange, baselineRow: RawRow | undefined): RawRow {
  const { status: _, eventTimestamp: __, isOnboarded: ___, ...row } = parseRow(line);
  return {
    ...row,
    securityUpdateAvailable: baselineRow?.['securityUpdateAvailable'] ?? null,
    lastSeenTimestamp: row['lastSeenTimestamp'] ?? baselineRow?.['lastSeenTimestamp'] ?? null,
  };
}
