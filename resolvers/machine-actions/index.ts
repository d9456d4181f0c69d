export { MachineAction } from './MachineAction.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
