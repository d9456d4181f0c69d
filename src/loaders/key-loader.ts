import DataLoader from 'dataloader';
import type { KeyBatcher } from '../defender-api/batch/key-batcher.js';
import type { Found } from '../defender-api/batch/ticket.js';
import type { CallContext } from '../defender-api/call-context.js';
import { asError } from '../errors/as-error.js';

/** Reads by key, each key once a request. Keys are matched without regard to case: they are hex digits, GUIDs or opaque digits. */
export interface KeyLoader<Row> {
  load(key: string): Promise<Found<Row>>;
  /** Shows it complete rows that another read brought along. */
  prime(rows: readonly Row[]): void;
}

/** Whoever reads longer pages walks through everything: such rows would only push out what others come back for. */
const LONGEST_CACHED_PAGE = 250;

export function createKeyLoader<Row extends { readonly id: string }>(
  batcher: KeyBatcher<Row>,
  context: CallContext,
): KeyLoader<Row> {
  const loader = new DataLoader<string, Found<Row>, string>(
    (keys) => Promise.all(keys.map((key) => batcher.load(key, context).catch(asError))),
    { cacheKeyFn: (key) => key.toLowerCase() },
  );
  return {
    load: (key) => loader.load(key),
    prime: (rows) => {
      for (const row of rows) {
        loader.prime(row.id, { rows: [row], certain: true });
        if (rows.length <= LONGEST_CACHED_PAGE) batcher.prime(row.id, row, context);
      }
    },
  };
}

/** The row of a key, as far as the batch showed it: good enough for an edge. */
export async function loadOne<Row>(loader: KeyLoader<Row>, key: string): Promise<Row | null> {
  const { rows } = await loader.load(key);
  return rows[0] ?? null;
}

/** The row of a key; a batch that didn't show it is checked by the single read, which alone proves absence. */
export async function loadOneConfirmed<Row>(
  loader: KeyLoader<Row>,
  key: string,
  readAlone: () => Promise<Row | null>,
): Promise<Row | null> {
  const { rows, certain } = await loader.load(key);
  return rows[0] ?? (certain ? null : readAlone());
}
