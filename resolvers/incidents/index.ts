export { Incident } from './Incident.js';
export { Query } from './Query.js';
