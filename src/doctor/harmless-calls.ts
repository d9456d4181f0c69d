import { z } from 'zod';
import type { PermissionGroup } from '../authorization/permission-groups.js';
import { runGraphHuntingQuery, runHuntingQuery } from '../defender-api/endpoints/hunting.js';
import { readRow, readRows } from '../defender-api/models/shared/read-rows.js';
import type { Operation } from '../defender-api/operation.js';
import { OPERATIONS } from '../defender-api/operation-table.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';

/** Returns no rows and uses almost none of the tenant's CPU quota. */
const SMALLEST_QUERY = 'DeviceInfo | take 0';

/** Calls with a request body. */
const HUNTS = new Map<Operation, () => UpstreamCall<unknown>>([
  [OPERATIONS.runGraphHuntingQuery, () => runGraphHuntingQuery(SMALLEST_QUERY)],
  [OPERATIONS.runHuntingQuery, () => runHuntingQuery(SMALLEST_QUERY)],
]);

/** A harmless call of a group at the API whose permission is granted; undefined for writes. */
export function harmlessCallOf(
  { operations }: Pick<PermissionGroup, 'operations'>,
  api: Operation['api'],
): UpstreamCall<unknown> | undefined {
  return operations
    .filter((operation) => operation.api === api)
    .map((operation) => HUNTS.get(operation)?.() ?? harmlessReadOf(operation))
    .find((call) => call !== undefined);
}

const anyRow = z.looseObject({});

/** A read that the catalog marks as harmless: a list, or the row of `get...`. */
export function harmlessReadOf(operation: Operation): UpstreamCall<unknown> | undefined {
  if (operation.harmless === undefined) return undefined;
  const [path = '', query] = operation.harmless.split('?');
  return {
    operation,
    path,
    ...(query !== undefined && { query }),
    read: operation.id.startsWith('get') ? readRow(anyRow, 'row') : readRows(anyRow, 'row'),
    // 404 from Defender is a valid response; from Graph it means that the path doesn't exist.
    ...(operation.api === 'defender' && { notFound: () => null }),
  };
}
