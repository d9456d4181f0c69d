export { Indicator } from './Indicator.js';
export { Query } from './Query.js';
