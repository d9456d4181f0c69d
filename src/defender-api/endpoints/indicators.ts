import {
  importResultModel,
  indicatorModel,
  type WireImportResult,
  type WireIndicator,
} from '../models/indicators.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { inTexts, type ODataFilter } from '../odata/filter.js';
import { asPage, type WirePage, readAllPages } from './shared/wire-page.js';
import { callOf, listByQuery } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';
import { toEightGroups, toFullAddress, toIpAddress } from '../../lib/ip-address.js';

/** Most indicators of one import or batch deletion (import-ti-indicators.md, batch-delete-ti-indicators.md). */
export const INDICATORS_A_CALL = 500;

/**
 * Properties that `$filter` supports on indicators, with their literal types (get-ti-indicators-collection.md). It
 * doesn't support the id.
 */
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

/** Lists the active indicators, at most 15,000 in a tenant. */
export const listIndicators = listByQuery(OPERATIONS.listIndicators, readRows(indicatorModel, 'Indicator'));

/**
 * Builds a filter for an indicator value in its usual spellings. The service may compare text exactly, hashes occur in
 * upper and lower case, and IPv6 addresses with and without their zeros.
 */
export function ofIndicatorValue(value: string): ODataFilter {
  const isHex = /^[0-9a-f]+$/i.test(value);
  const address = toIpAddress(value);
  const spellings = new Set([
    value,
    value.toLowerCase(),
    ...(isHex ? [value.toUpperCase()] : []),
    ...(address === undefined ? [] : [address, toEightGroups(address), toFullAddress(address)]),
  ]);
  return inTexts('indicatorValue', [...spellings]);
}

/** The value in one spelling: Defender doesn't document which values it considers equal. */
export function plainValue(value: string | null | undefined): string {
  const text = value?.trim() ?? '';
  return toIpAddress(text) ?? text.toLowerCase();
}

/**
 * Reads all active indicators. Takes 1 call, or 2 for more than 10,000, because a tenant has at most 15,000.
 *
 * @param fetchPage cached or fresh read, as the caller needs
 */
export function scanIndicators(
  fetchPage: (call: UpstreamCall<WirePage<WireIndicator>>) => Promise<WirePage<WireIndicator>>,
): Promise<readonly WireIndicator[]> {
  return readAllPages((range) => fetchPage(asPage(listIndicators(range))));
}

/** Body of an indicator. Names are case sensitive. Omitted properties aren't sent. */
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

/** Whether a write reduces protection, which decides how it is guarded. */
interface Loosening {
  readonly loosens: boolean;
}

/** Creates or updates an indicator. The service returns 200 for both. */
export function submitIndicator(body: IndicatorBody, { loosens }: Loosening): UpstreamCall<WireIndicator> {
  return {
    operation: { ...OPERATIONS.submitIndicator, loosens },
    path: '/api/indicators',
    body,
    read: readRow(indicatorModel, 'Indicator'),
  };
}

/** Creates or updates up to 500 indicators. The response has a result for each. */
export function importIndicators(
  bodies: readonly IndicatorBody[],
  { loosens }: Loosening,
): UpstreamCall<readonly WireImportResult[]> {
  return {
    operation: { ...OPERATIONS.importIndicators, loosens },
    path: '/api/indicators/import',
    body: { Indicators: bodies },
    read: readRows(importResultModel, 'IndicatorImportResult'),
  };
}

/** Deletes an indicator. The service returns 204 without a body. */
export function deleteIndicator(id: string): UpstreamCall<'deleted' | 'unknown'> {
  return {
    ...callOf(OPERATIONS.deleteIndicator, id),
    read: () => 'deleted',
    notFound: () => 'unknown',
  };
}

/**
 * Deletes up to 500 indicators. One unknown id makes the whole call `unknown`; it is undocumented whether the others
 * are deleted.
 */
export function batchDeleteIndicators(ids: readonly string[]): UpstreamCall<'deleted' | 'unknown'> {
  return {
    ...callOf(OPERATIONS.batchDeleteIndicators),
    body: { IndicatorIds: ids },
    read: () => 'deleted',
    notFound: () => 'unknown',
  };
}
