import { z } from 'zod';
import { BadUserInputError } from '../../../errors/caller-errors.js';
import { UnexpectedBodyError } from '../../models/shared/read-rows.js';
import type { ExplainedRefusal, UnrecognizedListener } from '../../upstream-call.js';

/** Which page of an export: so many rows, from where the token says. */
export interface TokenQuery {
  readonly pageSize: number;
  /** Of the service's link to the next page; the newest snapshot's first page without it. */
  readonly token: string | undefined;
  /** The link that had the token led to another path than that of the request. */
  readonly isElsewhere: boolean;
}

/** A page of an export, and what the next one is asked for with. */
export interface TokenPage<Row> {
  readonly rows: readonly Row[];
  /** The number of each row among those that were sent, from 0. */
  readonly indexes: readonly number[];
  /** Null for the last page. */
  readonly next: (Pick<TokenQuery, 'isElsewhere'> & { readonly token: string }) | null;
}

const envelope = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish() });

/**
 * Reads a page of an export. Of the link to the next one the token is taken and nothing else: who follows links to wherever an
 * answer says sends our token there.
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
  // Without its token the rest of the rows could not be read, and a list cut short would pass for whole.
  if (url === undefined || token === '') throw new UnexpectedBodyError('the next page of an export');
  return { token, isElsewhere: /\/SoftwareVulnerabilitiesTimeline$/i.test(url.pathname) };
}

/** Snapshots go after a while, and tokens with them. */
export function explainStaleToken({ status }: ExplainedRefusal): Error | undefined {
  return status === 400
    ? new BadUserInputError(
        'after is of a snapshot that Defender no longer has, or no cursor of this API: begin with the first page.',
        'after',
      )
    : undefined;
}
