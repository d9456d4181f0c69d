import { LRUCache } from 'lru-cache';
import { UnreadableListError } from '../../errors/unreadable-list-error.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { comparesText, filterPredicate, type TextCase } from '../odata/evaluate-filter.js';
import { isEverything, type ODataFilter } from '../odata/filter.js';
import type { ColumnTable } from './column-table.js';

/** Sort key of a row: a number or text. Null values sort last. */
export type SortValue = number | string | null;

/** An order of a collection. Ties are ordered by id. */
export interface RowOrder {
  /** Unique among the orders of a collection, such as `riskScore`. */
  readonly column: string;
  readonly isDescending: boolean;
  readonly read: (value: unknown) => SortValue;
}

/** A row's position in an order. */
export interface SortPosition {
  readonly value: SortValue;
  readonly id: string;
}

/** Indexes of the rows that match a filter, in the service's order. */
export interface Selection {
  readonly indexes: readonly number[];
  /** Whether the service selects the same rows, however it compares text. */
  readonly isCertain: boolean;
  /** Error of an unreadable list that decides about a row. The selection is then unusable. */
  readonly unreadable?: UnreadableListError | undefined;
}

/** Cached selections per snapshot. Each takes at most a few bytes per row. */
const MAX_REMEMBERED = 20;
/** Cached row objects, for frequently requested rows. */
const MAX_ROWS = 1_000;

/** The row-independent part of a snapshot. */
export type AnySnapshot = Pick<Snapshot<never>, 'asOfTime' | 'generation' | 'isHunted' | 'length' | 'bytes'>;

/** An immutable copy of a tenant's collection. Caches the results of queries. */
export class Snapshot<Row extends object> {
  /** When its read began, in epoch milliseconds. */
  readonly asOfTime: number;
  /** Generation of its cache class when its read began. A write starts another. */
  readonly generation: string;
  /** Whether its rows come from hunts, the second source. */
  readonly isHunted: boolean;
  readonly #table: ColumnTable<Row>;
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly number[]>>();
  readonly #rows = new LRUCache<number, Row>({ max: MAX_ROWS });
  readonly #selections = new LRUCache<string, Selection>({ max: MAX_REMEMBERED });
  readonly #orders = new LRUCache<string, SortedRows>({ max: MAX_REMEMBERED });

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

  get bytes(): number {
    return this.#table.bytes;
  }

  rowAt(index: number): Row {
    return getOrInsert<number, Row>(this.#rows, index, () => this.#table.rowAt(index));
  }

  /** Rows with this text in the column, ignoring case. */
  rowsWith(column: string, text: string): readonly Row[] {
    const index = this.#indexes.get(column) ?? this.#indexBy(column);
    return (index.get(text.toLowerCase()) ?? []).map((position) => this.rowAt(position));
  }

  select(filter: ODataFilter): Selection {
    const key = JSON.stringify(filter, (_name, value: unknown) =>
      typeof value === 'bigint' ? `${String(value)}n` : value,
    );
    const known = this.#selections.get(key);
    if (known !== undefined) return known;
    const selection = this.#evaluate(filter);
    this.#selections.set(key, selection);
    return selection;
  }

  /** The first selected rows after a position, in an order. */
  page(
    { indexes }: Selection,
    order: RowOrder,
    { size, after }: { readonly size: number; readonly after: SortPosition | undefined },
  ): { readonly rows: readonly { row: Row; position: SortPosition }[]; readonly hasNextPage: boolean } {
    const { sorted, values } = this.#sorted(order);
    const isSelected = indexes.length === this.length ? undefined : new Set(indexes);
    const found: number[] = [];
    for (
      let position = after === undefined ? 0 : this.#positionBehind(after, order);
      position < sorted.length;
      position += 1
    ) {
      const index = sorted[position] ?? 0;
      if (isSelected !== undefined && !isSelected.has(index)) continue;
      found.push(index);
      if (found.length > size) break;
    }
    const rows = found.slice(0, size).map((index) => {
      return { row: this.rowAt(index), position: { value: values[index] ?? null, id: this.#idAt(index) } };
    });
    return { rows, hasNextPage: found.length > size };
  }

  #evaluate(filter: ODataFilter): Selection {
    const all = Array.from({ length: this.length }, (_, index) => index);
    if (isEverything(filter)) return { indexes: all, isCertain: true };
    const valueOf = (property: string, index: number) => this.#table.valueAt(property, index);
    const select = (textCase: TextCase) => all.filter(filterPredicate(filter, valueOf, textCase));
    const indexes = select('exact');
    if (!comparesText(filter)) return { indexes, isCertain: true };
    const others = select('ignored');
    if (isSame(indexes, others)) return { indexes, isCertain: true };
    return { indexes, isCertain: false, unreadable: this.#unreadableAmong(differing(indexes, others)) };
  }

  #unreadableAmong(indexes: readonly number[]): UnreadableListError | undefined {
    for (const index of indexes) {
      const list = Object.values(this.rowAt(index)).find((value) => value instanceof UnreadableListError);
      if (list !== undefined) return list;
    }
    return undefined;
  }

  #indexBy(column: string): ReadonlyMap<string, readonly number[]> {
    const index = new Map<string, number[]>();
    for (let position = 0; position < this.length; position += 1) {
      const value = this.#table.valueAt(column, position);
      if (typeof value !== 'string') continue;
      const positions = index.get(value.toLowerCase());
      if (positions === undefined) index.set(value.toLowerCase(), [position]);
      else positions.push(position);
    }
    this.#indexes.set(column, index);
    return index;
  }

  #sorted(order: RowOrder): SortedRows {
    const key = `${order.column} ${String(order.isDescending)}`;
    const known = this.#orders.get(key);
    if (known !== undefined) return known;
    const values = Array.from({ length: this.length }, (_, index) =>
      order.read(this.#table.valueAt(order.column, index)),
    );
    const positions = values.map((value, index) => ({ value, id: this.#idAt(index) }));
    const compare = comparePositions(order);
    const compareRows = (a: number, b: number) => compare(positions[a] ?? NOWHERE, positions[b] ?? NOWHERE);
    const made = { values, sorted: Uint32Array.from(values.keys()).sort(compareRows) };
    this.#orders.set(key, made);
    return made;
  }

  /** Number of rows up to the position, which is the index of the next row. */
  #positionBehind(position: SortPosition, order: RowOrder): number {
    const { sorted, values } = this.#sorted(order);
    const compare = comparePositions(order);
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const index = sorted[middle] ?? 0;
      if (compare({ value: values[index] ?? null, id: this.#idAt(index) }, position) > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #idAt(index: number): string {
    return String(this.#table.valueAt('id', index));
  }
}

const NOWHERE: SortPosition = { value: null, id: '' };

interface SortedRows {
  /** Values by row. */
  readonly values: readonly SortValue[];
  /** Row indexes in sort order. */
  readonly sorted: Uint32Array;
}

/** Comparator of positions. Rows without a value come last in both directions. */
export function comparePositions({
  isDescending,
}: Pick<RowOrder, 'isDescending'>): (a: SortPosition, b: SortPosition) => number {
  const sign = isDescending ? -1 : 1;
  return (a, b) => {
    if (a.value !== b.value) {
      if (a.value === null) return 1;
      if (b.value === null) return -1;
      return a.value < b.value ? -sign : sign;
    }
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}

/** Members of exactly one of the lists. */
function differing(some: readonly number[], others: readonly number[]): readonly number[] {
  const [one, other] = [new Set(some), new Set(others)];
  return [...some.filter((index) => !other.has(index)), ...others.filter((index) => !one.has(index))];
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((index, position) => others[position] === index);
}
