export { DefenderFile } from './DefenderFile.js';
export { DefenderFileStatistics } from './DefenderFileStatistics.js';
export { Query } from './Query.js';
