import type { CacheSlot } from '../cache/resource-cache.js';
import type { CallContext } from '../call-context.js';

/** What the service showed for a key. */
export interface Found<Row> {
  readonly rows: readonly Row[];
  /** Whether `rows: []` proves that there is none. Absence from a batch proves little. */
  readonly certain: boolean;
}

/** A key that somebody waits for. */
export interface Ticket<Row> {
  readonly key: string;
  readonly context: CallContext;
  /** Where the answer will be kept. */
  readonly slot: CacheSlot;
  readonly found: Promise<Found<Row>>;
  readonly resolve: (found: Found<Row>) => void;
  readonly reject: (error: unknown) => void;
}

export function createTicket<Row>(key: string, context: CallContext, slot: CacheSlot): Ticket<Row> {
  let settle: Pick<Ticket<Row>, 'resolve' | 'reject'> | undefined;
  const found = new Promise<Found<Row>>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (settle === undefined) throw new Error('A promise runs its executor at once');
  return { key, context, slot, found, ...settle };
}

/** The call lives as long as the most patient of its callers; the first pays for it. */
export function sharedContext(tickets: readonly Pick<Ticket<never>, 'context'>[]): CallContext {
  const [first] = tickets;
  if (first === undefined) throw new Error('A call needs somebody who wants it');
  return { ...first.context, deadline: Math.max(...tickets.map(({ context }) => context.deadline)) };
}
