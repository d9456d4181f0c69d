export { Query } from './Query.js';
export { RemediationTask } from './RemediationTask.js';
