export { Query } from './Query.js';
