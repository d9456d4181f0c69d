import type { DefenderOperation } from '../operation.js';
import { getDomainStats } from './get-domain-stats.js';
import { listDomainAlerts } from './list-domain-alerts.js';
import { listDomainMachines } from './list-domain-machines.js';

export const domainOperations: readonly DefenderOperation[] = [
  getDomainStats,
  listDomainAlerts,
  listDomainMachines,
];
