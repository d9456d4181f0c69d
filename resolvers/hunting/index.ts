export { DefenderHuntingColumn } from './DefenderHuntingColumn.js';
export { DefenderHuntingRow } from './DefenderHuntingRow.js';
export { Query } from './Query.js';
