import type { DefenderOperation } from '../operation.js';
import { listDeviceAntivirusHealth } from './list-device-antivirus-health.js';

export const deviceHealthOperations: readonly DefenderOperation[] = [listDeviceAntivirusHealth];
