import { z } from 'zod';
import { badArgument, type BadUserInputError } from '../../../errors/caller-errors.js';
import { UnexpectedBodyError } from '../../models/shared/read-rows.js';
import type { ExplainedRefusal, UnrecognizedListener } from '../../upstream-call.js';

export interface TokenQuery {
  readonly pageSize: number;
  /** Token from the service's next link. Without it, the first page of the latest snapshot. */
  readonly token: string | undefined;
  /** Whether the token's link had another path than its request. */
  readonly isElsewhere: boolean;
}

export interface TokenPage<Row> {
  readonly rows: readonly Row[];
  /** Index of each row among the sent rows, from 0. */
  readonly indexes: readonly number[];
  /** Tokens for the rows after each row, of hunted rows. */
  readonly tokens?: readonly string[];
  /** Null for the last page. */
  readonly next: (Pick<TokenQuery, 'isElsewhere'> & { readonly token: string }) | null;
}

const envelope = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish() });

/**
 * Returns a parser for export pages. It only uses the token of the next link: following arbitrary links would send our
 * access token to other hosts.
 */
export function readTokenPage<Row extends object>(
  read: (body: unknown, onUnrecognized: UnrecognizedListener) => readonly Row[],
) {
  return (body: unknown, onUnrecognized: UnrecognizedListener): TokenPage<Row> => {
    const parsed = envelope.safeParse(body);
    if (!parsed.success) throw new UnexpectedBodyError('a page of an export');
    const { value, '@odata.nextLink': link } = parsed.data;
    const found = value.map((row) => read({ value: [row] }, onUnrecognized)[0]);
    const indexes = found.flatMap((row, index) => (row === undefined ? [] : [index]));
    const rows = found.filter((row) => row !== undefined);
    return { rows, indexes, next: link == null || link === '' ? null : readNextLink(link) };
  };
}

function readNextLink(link: string): TokenPage<unknown>['next'] {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const token = url?.searchParams.get('$skiptoken') ?? '';
  // Fail, because without the token the rows would look like the complete list.
  if (url === undefined || token === '') throw new UnexpectedBodyError('the next page of an export');
  return { token, isElsewhere: /\/SoftwareVulnerabilitiesTimeline$/i.test(url.pathname) };
}

/** Snapshots expire after a while, and their tokens with them. */
export function explainStaleToken({ status }: ExplainedRefusal): Error | undefined {
  return status === 400 ? staleCursor() : undefined;
}

export function staleCursor(): BadUserInputError {
  return badArgument(
    'after',
    'belongs to an expired snapshot of Defender, or is not a cursor of this API: restart with the first page.',
  );
}
