export { DefenderIncident } from './DefenderIncident.js';
export { DefenderIncidentPayload } from './DefenderIncidentPayload.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
