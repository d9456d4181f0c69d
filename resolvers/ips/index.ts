export { DefenderIp } from './DefenderIp.js';
export { DefenderIpStatistics } from './DefenderIpStatistics.js';
export { Query } from './Query.js';
