import { ODataQueryError, UnsupportedOptionError } from '../../odata/odata-error.js';
import { lastWindow } from '../../tenants/exports/window.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';
import { readSkipToken, type SkipToken } from './skip-token.js';

const defaultPageSize = 50_000;
const maxPageSize = 200_000;

/** The options of a JSON export. */
export interface PageOptions {
  readonly size: number;
  /** With `$top` there is no next page. */
  readonly isCapped: boolean;
  readonly from: SkipToken;
}

/** Reads `pageSize`, `$top` and `$skiptoken`; refuses every other option of OData. */
export function readPageOptions({ request, now }: DefenderCall): PageOptions {
  const { query } = request;
  for (const name of query.keys()) {
    if (name.startsWith('$') && name !== '$top' && name !== '$skiptoken')
      throw new UnsupportedOptionError(`The query parameter '${name}' is not supported.`);
    if (query.getAll(name).length > 1) throw new ODataQueryError(`'${name}' was specified more than once.`);
  }
  const newest = lastWindow(now);
  const token = query.get('$skiptoken');
  const top = readCount(query, '$top', Number.MAX_SAFE_INTEGER);
  const pageSize = readCount(query, 'pageSize', maxPageSize) ?? readCount(query, 'pagesize', maxPageSize);
  return {
    size: Math.min(top ?? maxPageSize, pageSize ?? defaultPageSize),
    isCapped: top !== null,
    from: token === null ? { window: newest, position: 0 } : readSkipToken(token, newest),
  };
}

/** A whole number from 1 to the most that is allowed; null when it isn't asked for. */
export function readCount(query: URLSearchParams, name: string, most: number): number | null {
  const text = query.get(name);
  if (text === null) return null;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 1 && number <= most) return number;
  throw new DefenderError(400, 'InvalidInput', `${name} must be a number from 1 to ${most}, not '${text}'`);
}
