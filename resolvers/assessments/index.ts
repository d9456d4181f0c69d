export { BaselineProfile } from './BaselineProfile.js';
export { Query } from './Query.js';
