import type { DefenderOperation } from '../operation.js';
import { getInvestigation } from './get-investigation.js';
import { listInvestigations } from './list-investigations.js';
import { startInvestigation } from './start-investigation.js';

export const investigationOperations: readonly DefenderOperation[] = [
  listInvestigations,
  getInvestigation,
  startInvestigation,
];
