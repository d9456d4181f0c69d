export { AuditEvent } from './AuditEvent.js';
export { Query } from './Query.js';
