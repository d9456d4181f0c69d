export { Machine } from './Machine.js';
export { Query } from './Query.js';
