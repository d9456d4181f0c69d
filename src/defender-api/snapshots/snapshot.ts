import { LRUCache } from 'lru-cache';
import { badArgument } from '../../errors/caller-errors.js';
import { UnreadableListError } from '../../errors/unreadable-list-error.js';
import { digestOf, toKeyText } from '../../lib/digest.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { eachInTurns, isSortedInTurns, sortInTurns } from '../../lib/in-turns.js';
import { comparesText, filterPredicate, propertiesOf, type TextCase } from '../odata/evaluate-filter.js';
import type { ODataFilter } from '../odata/filter.js';
import type { ColumnTable } from './column-table.js';
import { compareTexts } from '../../lib/texts.js';

/** Sort key of a row: a number or text. Null values sort last. */
export type SortValue = number | string | null;

/** An order of a collection. Ties are ordered by id. */
export interface RowOrder {
  readonly column: string;
  /** Unique among the orders of a collection, if a column has several; default: the column. */
  readonly name?: string;
  readonly isDescending: boolean;
  readonly read: (value: unknown) => SortValue;
}

export interface SortPosition {
  readonly value: SortValue;
  readonly id: string;
}

/** Indexes of the rows that match a filter, in the service's order. */
export interface Selection {
  readonly indexes: Uint32Array;
  /** Whether the service selects the same rows, however it compares text. */
  readonly isCertain: boolean;
  /** Error of an unreadable list that decides about a row. The selection is then unusable. */
  readonly unreadable?: UnreadableListError | undefined;
}

const MAX_REMEMBERED = 20;
/** For each row: its index in a selection and in an order, and whether it is selected. */
const BYTES_OF_A_RESULT = 9;
/** Cached row objects, for frequently requested rows. */
const MAX_ROWS = 1_000;
/** Measured: what an object takes, as a multiple of its row in the table. */
const SIZE_OF_AN_OBJECT = 1.5;
/** Conditions evaluated for one filter: about a second of processor time. */
const MAX_CONDITIONS = 5_000_000;
const CONDITIONS_A_TURN = 20_000;
const KEYS_A_TURN = 5_000;

/** The row-independent part of a snapshot. */
export type AnySnapshot = Pick<Snapshot<never>, 'asOfTime' | 'generation' | 'isHunted' | 'length' | 'bytes'>;

/**
 * An immutable copy of a tenant's collection. Caches the results of queries. Work on all rows is spread over turns of the
 * event loop.
 */
export class Snapshot<Row extends object> {
  /** When its read began, in epoch milliseconds. */
  readonly asOfTime: number;
  /** Generation of its cache class when its read began. A write starts another. */
  readonly generation: string;
  /** Whether its rows come from hunts, the second source. */
  readonly isHunted: boolean;
  readonly #table: ColumnTable<Row>;
  /** By column, in the order of its text in lower case. */
  readonly #indexes = new Map<string, SortedRows>();
  // With `max`, the library would allocate all entries at once.
  readonly #rows = new LRUCache<number, Row>({ maxSize: MAX_ROWS, sizeCalculation: () => 1 });
  /** 1 for each selected row. */
  readonly #selected = new WeakMap<Selection, Uint8Array>();
  readonly #selections = new LRUCache<string, Promise<Selection>>({ max: MAX_REMEMBERED });
  readonly #orders = new LRUCache<string, Promise<SortedRows>>({ max: MAX_REMEMBERED });

  constructor(
    table: ColumnTable<Row>,
    {
      asOfTime,
      generation,
      isHunted = false,
    }: { readonly asOfTime: number; readonly generation: string; readonly isHunted?: boolean },
  ) {
    this.#table = table;
    this.asOfTime = asOfTime;
    this.generation = generation;
    this.isHunted = isHunted;
  }

  get length(): number {
    return this.#table.length;
  }

  /** Including what it may cache. */
  get bytes(): number {
    const objects = SIZE_OF_AN_OBJECT * Math.min(1, MAX_ROWS / Math.max(1, this.length));
    return Math.ceil(this.#table.bytes * (1 + objects) + BYTES_OF_A_RESULT * MAX_REMEMBERED * this.length);
  }

  rowAt(index: number): Row {
    return getOrInsert<number, Row>(this.#rows, index, () => this.#table.rowAt(index));
  }

  /** Rows with this text in the column, ignoring case. Undefined before `indexBy`. */
  rowsWith(column: string, text: string): readonly Row[] | undefined {
    const index = this.#indexes.get(column);
    if (index === undefined) return undefined;
    const order = byLowerCase(column);
    const sought = text.toLowerCase();
    const rows: Row[] = [];
    const start = firstFrom(index, (row) => {
      const key = this.#keyAt(order, row);
      return key === null || key >= sought;
    });
    for (const row of index.subarray(start)) {
      if (this.#keyAt(order, row) !== sought) break;
      rows.push(this.rowAt(row));
    }
    return rows;
  }

  /** Whether each row has a text in an indexed column. */
  hasTextIn(column: string): boolean {
    const index = this.#indexes.get(column) ?? [];
    const order = byLowerCase(column);
    return [...index.slice(0, 1), ...index.slice(-1)].every((row) => (this.#keyAt(order, row) ?? '') !== '');
  }

  isIndexedBy(column: string): boolean {
    return this.#indexes.has(column);
  }

  /** Prepares `rowsWith`. */
  async indexBy(column: string): Promise<void> {
    if (!this.isIndexedBy(column)) this.#indexes.set(column, await this.#sorted(byLowerCase(column)));
  }

  /** The number of conditions that a filter may have. Coarse: the rows of other device groups aren't to be counted by it. */
  get maxConditions(): number {
    return 2 ** Math.floor(Math.log2(MAX_CONDITIONS / Math.max(1, this.length)));
  }

  /** @throws BadUserInputError for a filter with more than `maxConditions` */
  async select(filter: ODataFilter): Promise<Selection> {
    if (propertiesOf(filter).length > this.maxConditions)
      throw badArgument(
        'filter',
        `may have at most ${this.maxConditions.toLocaleString('en-US')} conditions, because this list is long. Use in for many values of one property.`,
      );
    return getOrInsert<string, Promise<Selection>>(this.#selections, digestOf(toKeyText(filter)), () =>
      this.#evaluate(filter),
    );
  }

  /** The first selected rows after a position, in an order. */
  async page(
    selection: Selection,
    order: RowOrder,
    { size, after }: { readonly size: number; readonly after: SortPosition | undefined },
  ): Promise<{
    readonly rows: readonly { row: Row; position: SortPosition }[];
    readonly hasNextPage: boolean;
  }> {
    const sorted = await this.#sorted(order);
    const isSelected = getOrInsert(this.#selected, selection, () => markIndexes(selection, this.length));
    const found: number[] = [];
    for (const index of sorted.subarray(
      after === undefined ? 0 : this.#positionBehind(after, order, sorted),
    )) {
      if (isSelected[index] === 1) found.push(index);
      if (found.length > size) break;
    }
    const rows = found.slice(0, size).map((index) => {
      const position = { value: this.#keyAt(order, index), id: this.#idAt(index) };
      return { row: this.rowAt(index), position };
    });
    return { rows, hasNextPage: found.length > size };
  }

  async #evaluate(filter: ODataFilter): Promise<Selection> {
    const all = new Uint32Array(this.length).map((_, index) => index);
    if (filter.kind === 'everything') return { indexes: all, isCertain: true };
    const valueOf = (property: string, index: number) => this.#table.valueAt(property, index);
    const perTurn = Math.ceil(CONDITIONS_A_TURN / (1 + propertiesOf(filter).length));
    const select = async (textCase: TextCase) => {
      const meets = filterPredicate(filter, valueOf, textCase);
      const found: number[] = [];
      await eachInTurns(this.length, perTurn, (index) => {
        if (meets(index)) found.push(index);
      });
      return Uint32Array.from(found);
    };
    const indexes = await select('exact');
    if (!comparesText(filter)) return { indexes, isCertain: true };
    const others = await select('ignored');
    if (isSame(indexes, others)) return { indexes, isCertain: true };
    return { indexes, isCertain: false, unreadable: this.#unreadableAmong(differing(indexes, others)) };
  }

  #unreadableAmong(indexes: readonly number[]): UnreadableListError | undefined {
    for (const index of indexes) {
      const list = Object.values(this.#table.rowAt(index)).find(
        (value) => value instanceof UnreadableListError,
      );
      if (list !== undefined) return list;
    }
    return undefined;
  }

  #sorted(order: RowOrder): Promise<SortedRows> {
    const key = `${order.name ?? order.column} ${String(order.isDescending)}`;
    return getOrInsert<string, Promise<SortedRows>>(this.#orders, key, () => this.#sort(order));
  }

  async #sort(order: RowOrder): Promise<SortedRows> {
    const all = new Uint32Array(this.length).map((_, index) => index);
    const byId = order === BY_ID ? all : await this.#sorted(BY_ID);
    const compare = compareValues(order);
    // The service sorts by id, so that most lists need no keys of all rows for it.
    const compareRows = (a: number, b: number) => compare(this.#keyAt(order, a), this.#keyAt(order, b));
    if (await isSortedInTurns(byId, compareRows)) return byId;
    const keys: SortValue[] = [];
    await eachInTurns(this.length, KEYS_A_TURN, (index) => keys.push(this.#keyAt(order, index)));
    // Sorting is stable, so rows with equal values stay in the order of their ids.
    const sorted = byId.slice();
    await sortInTurns(sorted, (a, b) => compare(keys[a] ?? null, keys[b] ?? null));
    return sorted;
  }

  /** Number of rows up to the position, which is the index of the next row. */
  #positionBehind(position: SortPosition, order: RowOrder, sorted: SortedRows): number {
    const compare = comparePositions(order);
    return firstFrom(
      sorted,
      (row) => compare({ value: this.#keyAt(order, row), id: this.#idAt(row) }, position) > 0,
    );
  }

  #keyAt({ column, read }: RowOrder, index: number): SortValue {
    return read(this.#table.valueAt(column, index));
  }

  #idAt(index: number): string {
    return String(this.#table.valueAt('id', index));
  }
}

type SortedRows = Uint32Array;

const BY_ID: RowOrder = { name: 'exact id', column: 'id', isDescending: false, read: String };

function markIndexes({ indexes }: Selection, length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const index of indexes) marks[index] = 1;
  return marks;
}

function byLowerCase(column: string): RowOrder {
  const read = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : null);
  return { name: `lower case ${column}`, column, isDescending: false, read };
}

/** The first index from which on the rows meet a condition. */
function firstFrom(sorted: SortedRows, isMet: (row: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isMet(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Comparator of values. Rows without a value come last in both directions. */
function compareValues({
  isDescending,
}: Pick<RowOrder, 'isDescending'>): (a: SortValue, b: SortValue) => number {
  const sign = isDescending ? -1 : 1;
  return (a, b) => {
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -sign : sign;
  };
}

function comparePositions(
  order: Pick<RowOrder, 'isDescending'>,
): (a: SortPosition, b: SortPosition) => number {
  const compare = compareValues(order);
  return (a, b) => compare(a.value, b.value) || compareTexts(a.id, b.id);
}

/** Members of exactly one of the lists. */
function differing(some: Uint32Array, others: Uint32Array): readonly number[] {
  const [one, other] = [new Set(some), new Set(others)];
  return [...some.filter((index) => !other.has(index)), ...others.filter((index) => !one.has(index))];
}

function isSame(some: Uint32Array, others: Uint32Array): boolean {
  return some.length === others.length && some.every((index, position) => others[position] === index);
}
