export { DefenderDeviceAntivirusHealth } from './DefenderDeviceAntivirusHealth.js';
export { Query } from './Query.js';
