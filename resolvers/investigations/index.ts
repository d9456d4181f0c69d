export { Investigation } from './Investigation.js';
export { Query } from './Query.js';
