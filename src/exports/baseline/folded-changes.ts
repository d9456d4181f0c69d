import { ExportFailedError } from '../../errors/export-errors.js';
import { parseRow } from '../rows/parse-row.js';
import type { RawRow } from '../rows/row-reader.js';
import { groupOf, identityOf, isSameGroup, type GroupOfRow } from './row-identity.js';

/** The last word of the changes on a row of one device group. */
interface LastChange {
  readonly group: GroupOfRow;
  readonly at: string;
  readonly isFixed: boolean;
  /** As text: it takes a fraction of what the row takes as an object. */
  readonly line: string;
  isTold: boolean;
}

/** A row's changes, and what of a row they leave out: it is taken from the baseline. */
interface ChangesOfRow {
  readonly last: LastChange[];
  kept: RawRow | undefined;
}

/** Device groups that one row is told to be in, or to have left, within 14 days. */
const MAX_GROUPS = 1_000;

/**
 * What is left of the changes of some rows: the newest one for each row and device group, whatever the order in which they come. A
 * device that changes its group is Fixed in one and New in the other, which are two rows here.
 */
export class FoldedChanges {
  readonly #rows = new Map<string, ChangesOfRow>();

  add(line: string): void {
    const row = parseRow(line);
    const identity = identityOf(row);
    const found = this.#rows.get(identity) ?? { last: [], kept: undefined };
    this.#rows.set(identity, found);
    const change = toChange(row, line);
    const index = found.last.findIndex(({ group }) => isSameGroup(group, change.group));
    const known = found.last[index];
    if (known === undefined) found.last.push(change);
    else if (isLater(change, known)) found.last[index] = change;
    if (found.last.length > MAX_GROUPS)
      throw new ExportFailedError('EXPORT_UNREADABLE', `A row changes into ${MAX_GROUPS} device groups.`);
  }

  /** A row of the baseline as it is by now; undefined when it is fixed. */
  apply(row: RawRow): RawRow | undefined {
    const found = this.#rows.get(identityOf(row));
    if (found === undefined) return row;
    found.kept = row;
    const group = groupOf(row);
    const change = found.last.find((one) => isSameGroup(one.group, group));
    if (change === undefined) return row;
    change.isTold = true;
    return change.isFixed ? undefined : toRow(change, row);
  }

  /** The rows that the baseline hasn't got; to be asked for behind its last row. */
  *added(): Generator<RawRow, void, undefined> {
    for (const { last, kept } of this.#rows.values()) {
      for (const change of last) if (!change.isFixed && !change.isTold) yield toRow(change, kept);
    }
  }
}

function toChange(row: RawRow, line: string): LastChange {
  const { status, eventTimestamp } = row;
  // Without its Z: a time with decimals is later than the same time without.
  const at = typeof eventTimestamp === 'string' ? eventTimestamp.replace(/Z$/, '') : '';
  return { group: groupOf(row), at, isFixed: status === 'Fixed', line, isTold: false };
}

/** At the same moment, what is there outweighs what is fixed: a row too many shows, a missing one doesn't. */
function isLater(change: LastChange, known: LastChange): boolean {
  return change.at === known.at ? !change.isFixed : change.at > known.at;
}

/** Changes don't have `securityUpdateAvailable`, and may not have `lastSeenTimestamp`. */
function toRow({ line }: LastChange, kept: RawRow | undefined): RawRow {
  const { status: _, eventTimestamp: __, isOnboarded: ___, ...row } = parseRow(line);
  return {
    ...row,
    securityUpdateAvailable: kept?.['securityUpdateAvailable'] ?? null,
    lastSeenTimestamp: row['lastSeenTimestamp'] ?? kept?.['lastSeenTimestamp'] ?? null,
  };
}
