export { MachineAction } from './MachineAction.js';
export { MachineActionPayload } from './MachineActionPayload.js';
export { DefenderWriteRefusal } from './DefenderWriteRefusal.js';
export { MachineActionResult } from './MachineActionResult.js';
export { MachineIsolation } from './MachineIsolation.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
