export { DeleteDefenderScanDefinitionsPayload } from './DeleteDefenderScanDefinitionsPayload.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
export { DefenderScanDefinitionPayload } from './DefenderScanDefinitionPayload.js';
export { DefenderScanHistoryEntry } from './DefenderScanHistoryEntry.js';
export { DefenderScanSession } from './DefenderScanSession.js';
export { DefenderScannerAgent } from './DefenderScannerAgent.js';
