export { Query } from './Query.js';
export { ScanAuthenticationParams } from './ScanAuthenticationParams.js';
export { ScannerAgent } from './ScannerAgent.js';
