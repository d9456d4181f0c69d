export { HuntingColumn } from './HuntingColumn.js';
export { HuntingRow } from './HuntingRow.js';
export { Query } from './Query.js';
