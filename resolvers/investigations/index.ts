export { Investigation } from './Investigation.js';
export { InvestigationPayload } from './InvestigationPayload.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
