import { ipStatisticsModel } from '../models/ips.js';
import { readRow } from '../models/shared/read-rows.js';
import { readRelatedAlerts } from './shared/related-rows.js';
import { listById, statisticsById } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Returns the prevalence of an address; 0 for an unknown one. */
export const getIpStats = statisticsById(OPERATIONS.getIpStats, readRow(ipStatisticsModel, 'IpStats'));

export const listIpAlerts = listById(OPERATIONS.listIpAlerts, readRelatedAlerts);
