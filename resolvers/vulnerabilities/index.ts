export { MachineVulnerability } from './MachineVulnerability.js';
export { Query } from './Query.js';
export { Vulnerability } from './Vulnerability.js';
