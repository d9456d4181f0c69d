import {
  importResultModel,
  indicatorModel,
  type WireImportResult,
  type WireIndicator,
} from '../models/indicators.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { inTexts, type ODataFilter } from '../odata/filter.js';
import { MAX_TOP, type ListQuery, listCall } from './shared/list-query.js';
import { asPage, type WirePage } from './shared/wire-page.js';
import { OPERATIONS } from '../operation-table.js';

/** The most indicators that one import or batch deletion takes (import-ti-indicators.md, batch-delete-ti-indicators.md). */
export const INDICATORS_A_CALL = 500;

/** What `$filter` takes on indicators, and as which literal (get-ti-indicators-collection.md). The id is not among it. */
export const INDICATOR_FILTERS = {
  application: 'string',
  createdByDisplayName: 'string',
  expirationTime: 'dateTime',
  generateAlert: 'boolean',
  title: 'string',
  rbacGroupNames: 'strings',
  rbacGroupIds: 'numbers',
  indicatorValue: 'string',
  indicatorType: 'enum',
  creationTimeDateTimeUtc: 'dateTime',
  createdBy: 'string',
  action: 'enum',
  severity: 'enum',
} as const;

/** Lists the active indicators, at most 15,000 in a tenant. Learn: get-ti-indicators-collection.md. */
export function listIndicators(query: ListQuery): UpstreamCall<readonly WireIndicator[]> {
  return listCall(
    OPERATIONS.listIndicators,
    '/api/indicators',
    readRows<WireIndicator>(indicatorModel, 'Indicator'),
    query,
  );
}

/**
 * Indicators of a value, however it was written: the service may compare text exactly, hashes are written both ways, and
 * whoever asks needn't know how this one was.
 */
export function ofIndicatorValue(value: string): ODataFilter {
  const isHex = /^[0-9a-f]+$/i.test(value);
  const spellings = new Set([value, value.toLowerCase(), ...(isHex ? [value.toUpperCase()] : [])]);
  return inTexts('indicatorValue', [...spellings]);
}

/**
 * All active indicators: 1 call, 2 beyond 10,000, since a tenant has at most 15,000.
 *
 * @param fetchPage cached or fresh, as its caller needs
 */
export async function scanIndicators(
  fetchPage: (call: UpstreamCall<WirePage<WireIndicator>>) => Promise<WirePage<WireIndicator>>,
): Promise<readonly WireIndicator[]> {
  const rows: WireIndicator[] = [];
  for (let skip = 0; ;) {
    const page = await fetchPage(asPage(listIndicators({ top: MAX_TOP, skip })));
    for (const row of page.rows) rows.push(row);
    skip += page.sent;
    if (page.sent < MAX_TOP) return rows;
  }
}

/** An indicator as it is sent: names are case sensitive, and what isn't said is left out. */
export interface IndicatorBody extends Readonly<Record<string, unknown>> {
  readonly indicatorValue: string;
  readonly indicatorType: string;
  readonly action: string;
  readonly title: string;
  readonly description: string;
  readonly application?: string;
  readonly expirationTime?: string;
  readonly severity?: string;
  readonly recommendedActions?: string;
  readonly rbacGroupNames?: readonly string[];
  readonly rbacGroupIds?: readonly number[];
  readonly educateUrl?: string;
  readonly generateAlert?: boolean;
  readonly externalId?: string;
}

/** Whether a write takes protection back, which decides how it is guarded. */
interface Loosening {
  readonly loosens: boolean;
}

/** Makes an indicator, or updates one; answered with 200 for both. Learn: post-ti-indicator.md. */
export function submitIndicator(body: IndicatorBody, { loosens }: Loosening): UpstreamCall<WireIndicator> {
  return {
    operation: { ...OPERATIONS.submitIndicator, loosens },
    path: '/api/indicators',
    body,
    read: readRow<WireIndicator>(indicatorModel, 'Indicator'),
  };
}

/** Makes or updates up to 500 indicators; the answer says of each what became of it. Learn: import-ti-indicators.md. */
export function importIndicators(
  bodies: readonly IndicatorBody[],
  { loosens }: Loosening,
): UpstreamCall<readonly WireImportResult[]> {
  return {
    operation: { ...OPERATIONS.importIndicators, loosens },
    path: '/api/indicators/import',
    body: { Indicators: bodies },
    read: readRows<WireImportResult>(importResultModel, 'IndicatorImportResult'),
  };
}

/** Deletes an indicator; answered with 204 and no body. Learn: delete-ti-indicator-by-id.md. */
export function deleteIndicator(id: string): UpstreamCall<'deleted' | 'unknown'> {
  return {
    operation: OPERATIONS.deleteIndicator,
    path: `/api/indicators/${encodeURIComponent(id)}`,
    read: () => 'deleted',
    notFound: () => 'unknown',
  };
}

/**
 * Deletes up to 500 indicators. One that the service doesn't know makes the whole call "unknown", and no page says
 * whether the others are deleted then. Learn: batch-delete-ti-indicators.md.
 */
export function batchDeleteIndicators(ids: readonly string[]): UpstreamCall<'deleted' | 'unknown'> {
  return {
    operation: OPERATIONS.batchDeleteIndicators,
    path: '/api/indicators/BatchDelete',
    body: { IndicatorIds: ids },
    read: () => 'deleted',
    notFound: () => 'unknown',
  };
}
