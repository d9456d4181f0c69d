import { antivirusHealthModel, type WireAntivirusHealth } from '../models/device-health.js';
import { readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/**
 * Lists the antivirus state of machines. Without `$top`, the service returns 20 rows. Learn:
 * device-health-export-antivirus-health-report-api.md.
 */
export function listDeviceAntivirusHealth(query: ListQuery): UpstreamCall<readonly WireAntivirusHealth[]> {
  return listCall(
    OPERATIONS.listDeviceAntivirusHealth,
    '/api/deviceavinfo',
    readRows<WireAntivirusHealth>(antivirusHealthModel, 'DeviceAntivirusHealth'),
    query,
  );
}
