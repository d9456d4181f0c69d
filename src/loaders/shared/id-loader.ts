import type { KeyBatcher } from '../../defender-api/batch/key-batcher.js';
import type { Found } from '../../defender-api/batch/key-queue.js';
import type { CallContext } from '../../defender-api/call-context.js';
import { normalizeId, type IdentifiedType } from './id-forms.js';
import { createKeyLoader, type KeyedCollection } from './key-loader.js';

/** Reads objects of a type by their ids. Null for texts that can't be such ids. */
export interface IdLoader<Row> {
  /** The batch result suffices for an edge, even if it doesn't prove absence. */
  readonly one: (id: string) => Row | null | Promise<Row | null>;
  /** If the batch doesn't return the row, a single read confirms its absence. */
  readonly confirmed: (id: string) => Promise<Row | null>;
  /** Completes partial rows. Those that Defender no longer lists stay partial. */
  readonly complete: (partial: readonly Row[]) => Promise<readonly Row[]>;
  /** Caches complete rows from another read. */
  readonly prime: (rows: readonly Row[]) => void;
}

/** The selection of rows that a list has in part. */
export interface Selected {
  /** Whether more is selected than the list has. */
  readonly whole: boolean;
}

export function createIdLoader<Row extends { readonly id: string }>(
  type: IdentifiedType,
  batcher: KeyBatcher<Row>,
  context: CallContext,
  whole?: Omit<KeyedCollection<Row>, 'key'>,
): IdLoader<Row> {
  const loader = createKeyLoader(batcher, context, whole && { ...whole, key: 'id' });
  const one: IdLoader<Row>['one'] = (sent) => {
    const id = normalizeId(type, sent);
    if (id === undefined) return null;
    const found = loader.load(id);
    return found instanceof Promise ? found.then(firstRow) : firstRow(found);
  };
  return {
    one,
    confirmed: async (sent) => {
      const id = normalizeId(type, sent);
      if (id === undefined) return null;
      const { rows, certain } = await loader.load(id);
      return rows[0] ?? (certain ? null : loader.readAlone(id));
    },
    complete: (partial) => Promise.all(partial.map(async (row) => (await one(row.id)) ?? row)),
    prime: (rows) => {
      loader.prime(rows);
    },
  };
}

function firstRow<Row>({ rows }: Found<Row>): Row | null {
  return rows[0] ?? null;
}
