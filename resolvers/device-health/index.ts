export { DeviceAntivirusHealth } from './DeviceAntivirusHealth.js';
export { Query } from './Query.js';
