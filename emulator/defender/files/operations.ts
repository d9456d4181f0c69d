import type { DefenderOperation } from '../operation.js';
import { getFileStats } from './get-file-stats.js';
import { getFile } from './get-file.js';
import { listFileAlerts } from './list-file-alerts.js';
import { listFileMachines } from './list-file-machines.js';

export const fileOperations: readonly DefenderOperation[] = [
  getFile,
  getFileStats,
  listFileAlerts,
  listFileMachines,
];
