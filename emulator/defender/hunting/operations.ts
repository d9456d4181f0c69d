import type { DefenderOperation } from '../operation.js';
import { runHuntingQuery } from './run-hunting-query.js';

export const huntingOperations: readonly DefenderOperation[] = [runHuntingQuery];
