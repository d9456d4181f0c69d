import { antivirusHealthModel } from '../models/device-health.js';
import { readRows } from '../models/shared/read-rows.js';
import { listByQuery } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Lists the antivirus state of machines. Without `$top`, the service returns 20 rows. */
export const listDeviceAntivirusHealth = listByQuery(
  OPERATIONS.listDeviceAntivirusHealth,
  readRows(antivirusHealthModel, 'DeviceAntivirusHealth'),
);
