import { domainStatisticsModel } from '../models/domains.js';
import { readRow } from '../models/shared/read-rows.js';
import { readRelatedAlerts, readRelatedMachines } from './shared/related-rows.js';
import { listById, statisticsById } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Returns the prevalence of a domain; 0 for an unknown one. */
export const getDomainStats = statisticsById(
  OPERATIONS.getDomainStats,
  readRow(domainStatisticsModel, 'DomainStats'),
);

export const listDomainAlerts = listById(OPERATIONS.listDomainAlerts, readRelatedAlerts);

/** Lists machines that communicated with a domain, at most 500; there is no paging. */
export const listDomainMachines = listById(OPERATIONS.listDomainMachines, readRelatedMachines);
