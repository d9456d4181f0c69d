import type { DefenderOperation } from '../operation.js';
import { getIpStats } from './get-ip-stats.js';
import { listIpAlerts } from './list-ip-alerts.js';

export const ipOperations: readonly DefenderOperation[] = [getIpStats, listIpAlerts];
