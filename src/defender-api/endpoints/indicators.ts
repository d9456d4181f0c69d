import { indicatorModel, type WireIndicator } from '../models/indicators.js';
import { readRows } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

/** With the second one an application sees only what it made itself: the whole list needs the first. */
const READ_INDICATORS = ['Ti.ReadWrite.All', 'Ti.ReadWrite'];

export const LIST_INDICATORS = readOperation('listIndicators', READ_INDICATORS, { cacheClass: 'indicators' });

/** What `$filter` takes on indicators, and as which literal (get-ti-indicators-collection.md). The id is not among it. */
export const INDICATOR_FILTERS = {
  application: 'string',
  createdByDisplayName: 'string',
  expirationTime: 'dateTime',
  generateAlert: 'boolean',
  title: 'string',
  rbacGroupNames: 'strings',
  rbacGroupIds: 'strings',
  indicatorValue: 'string',
  indicatorType: 'enum',
  creationTimeDateTimeUtc: 'dateTime',
  createdBy: 'string',
  action: 'enum',
  severity: 'enum',
} as const;

/** Lists the active indicators, at most 15,000 in a tenant. Learn: get-ti-indicators-collection.md. */
export function listIndicators(query: ListQuery): UpstreamCall<readonly WireIndicator[]> {
  return {
    operation: LIST_INDICATORS,
    path: '/api/indicators',
    query: encodeListQuery(query),
    read: readRows<WireIndicator>(indicatorModel, 'Indicator'),
    notFound: () => [],
  };
}
