import { encodeQuery, type QueryOptions } from '../../odata/encode-query.js';

/** What a list operation may be asked for. `top` is always sent: without it the service pages by itself, and badly. */
export type ListQuery = Pick<QueryOptions, 'filter' | 'orderBy' | 'skip' | 'count'> & {
  readonly top: number;
};

/** The longest page that Defender serves (get-alerts.md, get-machines.md, get-machineactions-collection.md). */
export const MAX_TOP = 10_000;

export function encodeListQuery(query: ListQuery & Pick<QueryOptions, 'expand'>): string {
  const { skip, ...rest } = query;
  return encodeQuery({ ...rest, ...(skip !== undefined && skip > 0 && { skip }) });
}
