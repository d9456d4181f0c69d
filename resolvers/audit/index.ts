export { DefenderAuditEvent } from './DefenderAuditEvent.js';
export { Query } from './Query.js';
