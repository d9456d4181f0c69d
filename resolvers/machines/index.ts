export { DefenderAvailableAction } from './DefenderAvailableAction.js';
export { Machine } from './Machine.js';
export { MachinePayload } from './MachinePayload.js';
export { MachineReferenceEdge } from './MachineReferenceEdge.js';
export { MachineTagResult } from './MachineTagResult.js';
export { MachineTagsPayload } from './MachineTagsPayload.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
