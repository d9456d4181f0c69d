export { ActionApproval } from './ActionApproval.js';
export { ActionApprovalParty } from './ActionApprovalParty.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
