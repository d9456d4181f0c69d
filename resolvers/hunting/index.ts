export { HuntingRow } from './HuntingRow.js';
export { Query } from './Query.js';
