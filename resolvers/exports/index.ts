export { Export } from './Export.js';
export { ExportPayload } from './ExportPayload.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
