export { DeviceAntivirusHealth } from './DeviceAntivirusHealth.js';
