export { DefenderExport } from './DefenderExport.js';
export { DefenderExportPayload } from './DefenderExportPayload.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
