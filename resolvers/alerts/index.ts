export { Alert } from './Alert.js';
export { AlertEvidence } from './AlertEvidence.js';
export { AlertPayload } from './AlertPayload.js';
export { AlertUpdateResult } from './AlertUpdateResult.js';
export { BatchUpdateAlertsPayload } from './BatchUpdateAlertsPayload.js';
export {
  DefenderFileEvidence,
  DefenderIpEvidence,
  DefenderOtherEvidence,
  DefenderProcessEvidence,
  DefenderRegistryEvidence,
  DefenderUrlEvidence,
  DefenderUserEvidence,
} from './evidence-kinds.js';
export * from './graph-evidence-kinds.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
