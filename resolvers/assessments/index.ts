export { DefenderBaselineProfile } from './DefenderBaselineProfile.js';
export { Query } from './Query.js';
