import type { DefenderOperation } from '../operation.js';
import { batchDeleteIndicators } from './batch-delete-indicators.js';
import { deleteIndicator } from './delete-indicator.js';
import { importIndicators } from './import-indicators.js';
import { listIndicators } from './list-indicators.js';
import { submitIndicator } from './submit-indicator.js';

export const indicatorOperations: readonly DefenderOperation[] = [
  listIndicators,
  submitIndicator,
  importIndicators,
  deleteIndicator,
  batchDeleteIndicators,
];
