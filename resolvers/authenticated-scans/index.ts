export { DeleteScanDefinitionsPayload } from './DeleteScanDefinitionsPayload.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
export { ScanDefinitionPayload } from './ScanDefinitionPayload.js';
export { ScanHistoryEntry } from './ScanHistoryEntry.js';
export { ScanSession } from './ScanSession.js';
export { ScannerAgent } from './ScannerAgent.js';
