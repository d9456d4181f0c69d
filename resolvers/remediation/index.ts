export { Query } from './Query.js';
export { DefenderRemediationTask } from './DefenderRemediationTask.js';
