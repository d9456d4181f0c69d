import { recommendationModel } from '../models/recommendations.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { softwareModel } from '../models/software.js';
import { vulnerabilityModel } from '../models/vulnerabilities.js';
import { listByQuery, listById, rowById } from './shared/list-query.js';
import { readMachineReferences } from './shared/related-rows.js';
import { OPERATIONS } from '../operation-table.js';

/** Properties that `$filter` supports on recommendations, with their literal types (get-all-recommendations.md). */
export const RECOMMENDATION_FILTERS = {
  id: 'string',
  productName: 'string',
  vendor: 'string',
  recommendedVersion: 'textOrEmpty',
  recommendationCategory: 'enum',
  subCategory: 'textOrEmpty',
  severityScore: 'decimal',
  remediationType: 'enum',
  recommendedProgram: 'textOrEmpty',
  recommendedVendor: 'textOrEmpty',
  status: 'enum',
} as const;

export const listRecommendations = listByQuery(
  OPERATIONS.listRecommendations,
  readRows(recommendationModel, 'Recommendation'),
);

/** Returns one recommendation, or null. Lacks a field that the list has. */
export const getRecommendation = rowById(
  OPERATIONS.getRecommendation,
  readRow(recommendationModel, 'Recommendation'),
);

/** Lists the machines that a recommendation concerns. Rows are partial. */
export const listRecommendationMachines = listById(
  OPERATIONS.listRecommendationMachines,
  readMachineReferences,
);

/** Lists the vulnerabilities that a recommendation addresses. Rows are partial. */
export const listRecommendationVulnerabilities = listById(
  OPERATIONS.listRecommendationVulnerabilities,
  readRows(vulnerabilityModel, 'Vulnerability'),
);

export const getRecommendationSoftware = rowById(
  OPERATIONS.getRecommendationSoftware,
  readRow(softwareModel, 'Software'),
);

/** Lists the recommendations for a machine. Rows are partial, and their counts are the machine's. */
export const listMachineRecommendations = listById(
  OPERATIONS.listMachineRecommendations,
  readRows(recommendationModel, 'Recommendation'),
);
