import { antivirusHealthModel, type WireAntivirusHealth } from '../models/device-health.js';
import { readRows } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

/** 30 calls a minute and 1,000 an hour (device-health-export-antivirus-health-report-api.md). */
export const LIST_DEVICE_ANTIVIRUS_HEALTH = readOperation('listDeviceAntivirusHealth', ['Machine.Read.All'], {
  cacheClass: 'machines',
  rate: { perMinute: 30, perHour: 1_000 },
});

/**
 * Lists the state of antivirus on machines. Without `$top` the service gives 20 rows.
 * Learn: device-health-export-antivirus-health-report-api.md.
 */
export function listDeviceAntivirusHealth(query: ListQuery): UpstreamCall<readonly WireAntivirusHealth[]> {
  return {
    operation: LIST_DEVICE_ANTIVIRUS_HEALTH,
    path: '/api/deviceavinfo',
    query: encodeListQuery(query),
    read: readRows<WireAntivirusHealth>(antivirusHealthModel, 'DeviceAntivirusHealth'),
    notFound: () => [],
  };
}
