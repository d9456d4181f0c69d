export { Query } from './Query.js';
export { DefenderSoftware } from './DefenderSoftware.js';
export { DefenderMissingKb } from './DefenderMissingKb.js';
