import type { DefenderOperation } from '../operation.js';
import { exportPages } from './by-machine.js';
import { fileExports } from './file-exports.js';
import { softwareVulnerabilityChanges } from './vulnerability-changes.js';

/** The exports of the whole tenant; antivirus health by pages is listDeviceAntivirusHealth. */
export const exportOperations: readonly DefenderOperation[] = [
  ...exportPages,
  ...softwareVulnerabilityChanges,
  ...fileExports,
];
