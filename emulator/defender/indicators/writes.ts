import type { DefenderOperation } from '../operation.js';
import { batchDeleteIndicators } from './batch-delete-indicators.js';
import { deleteIndicator } from './delete-indicator.js';
import { importIndicators } from './import-indicators.js';
import { submitIndicator } from './submit-indicator.js';

/** The operations that change indicators. */
export const indicatorWrites: readonly DefenderOperation[] = [
  submitIndicator,
  importIndicators,
  deleteIndicator,
  batchDeleteIndicators,
];
