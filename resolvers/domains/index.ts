export { DefenderDomain } from './DefenderDomain.js';
export { DefenderDomainStatistics } from './DefenderDomainStatistics.js';
export { Query } from './Query.js';
