export { DefenderActionApproval } from './DefenderActionApproval.js';
export { DefenderActionApprovalParty } from './DefenderActionApprovalParty.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
