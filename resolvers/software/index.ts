export { Query } from './Query.js';
export { Software } from './Software.js';
