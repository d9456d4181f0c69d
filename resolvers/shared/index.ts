export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
export { DateTime, Long } from './scalars.js';
