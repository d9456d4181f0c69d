import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { chunksOf } from '../../../lib/chunks-of.js';
import { nextTurn } from '../../../lib/in-turns.js';
import { alertModel, type WireAlert } from '../../models/alerts.js';
import { UnexpectedBodyError } from '../../models/shared/read-rows.js';
import { OPERATIONS } from '../../operation-table.js';
import type { FetchCall, UpstreamCall } from '../../upstream-call.js';
import { callOf, encodeListQuery, type ListQuery } from './list-query.js';

/** Compressed in one turn of the event loop. Few, because attackers decide how much evidence an alert has: up to megabytes. */
const ALERTS_A_PART = 10;
/** As many as a response of Microsoft Graph may have. The limit protects against forged parts. */
const MAX_BYTES = 100_000_000;
/** All parts that another replica stored are unpacked in one turn. Lists that replicas share have half of this. */
const MAX_SHARED_BYTES = 20_000_000;

const packedModel = z.object({ parts: z.array(z.string()) });
const partModel = z.array(alertModel);

/** A whole list, compressed to a tenth, so that the cache has room for it. */
type PackedAlerts = z.infer<typeof packedModel>;

/** Reads the whole list of a query, and caches it as one. @param readAll all its alerts in their order */
export function packedList(
  query: ListQuery,
  readAll: (fetch: FetchCall) => Promise<readonly WireAlert[]>,
): UpstreamCall<PackedAlerts> {
  let isOwn = false;
  return {
    ...callOf(OPERATIONS.listGraphAlerts),
    query: encodeListQuery(query),
    form: 'whole',
    gather: async (fetch) => {
      const parts: string[] = [];
      for (const some of chunksOf(await readAll(fetch), ALERTS_A_PART)) {
        parts.push(gzipSync(JSON.stringify(some)).toString('base64'));
        await nextTurn();
      }
      isOwn = true;
      return JSON.stringify({ parts });
    },
    read: (body) => {
      const { data } = packedModel.safeParse(body);
      if (data === undefined) throw new UnexpectedBodyError('a packed list of Alert');
      // Entries of other replicas are validated as a whole, because later pages trust them.
      if (!isOwn) checkParts(data);
      return data;
    },
  };
}

/** The alerts of a page. */
export async function unpackPage(
  { parts }: PackedAlerts,
  { top, skip = 0 }: Pick<ListQuery, 'top' | 'skip'>,
): Promise<readonly WireAlert[]> {
  const first = Math.floor(skip / ALERTS_A_PART);
  const found: WireAlert[] = [];
  for (const part of parts.slice(first, Math.ceil((skip + top) / ALERTS_A_PART))) {
    found.push(...unpack(part));
    await nextTurn();
  }
  const start = skip - first * ALERTS_A_PART;
  return found.slice(start, start + top);
}

/** @throws any error for invalid or too much text */
function checkParts({ parts }: PackedAlerts): void {
  let left = MAX_SHARED_BYTES;
  for (const part of parts) {
    const text = unzip(part, left);
    partModel.parse(JSON.parse(text));
    left -= text.length + 1;
    if (left <= 0) throw new UnexpectedBodyError('a packed list of Alert');
  }
}

/** @throws any error for invalid text */
function unpack(part: string): readonly WireAlert[] {
  return partModel.parse(JSON.parse(unzip(part, MAX_BYTES)));
}

function unzip(part: string, maxOutputLength: number): string {
  return gunzipSync(Buffer.from(part, 'base64'), { maxOutputLength }).toString();
}
