export { DefenderBaselineConfiguration } from './DefenderBaselineConfiguration.js';
export { DefenderBaselineProfile } from './DefenderBaselineProfile.js';
export { Query } from './Query.js';
