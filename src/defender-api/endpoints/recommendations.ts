import { machineReferenceModel, type WireMachine } from '../models/machines.js';
import { recommendationModel, type WireRecommendation } from '../models/recommendations.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { softwareModel, type WireSoftware } from '../models/software.js';
import { vulnerabilityModel, type WireVulnerability } from '../models/vulnerabilities.js';
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall, rowCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Properties that `$filter` supports on recommendations, with their literal types (get-all-recommendations.md). */
export const RECOMMENDATION_FILTERS = {
  id: 'string',
  productName: 'string',
  vendor: 'string',
  recommendedVersion: 'string',
  recommendationCategory: 'enum',
  subCategory: 'string',
  severityScore: 'decimal',
  remediationType: 'enum',
  recommendedProgram: 'string',
  recommendedVendor: 'string',
  status: 'enum',
} as const;

/** Lists the organization's security recommendations. Learn: get-all-recommendations.md. */
export function listRecommendations(query: ListQuery): UpstreamCall<readonly WireRecommendation[]> {
  return listCall(
    OPERATIONS.listRecommendations,
    '/api/recommendations',
    readRows<WireRecommendation>(recommendationModel, 'Recommendation'),
    query,
  );
}

/** Returns one recommendation, or null. Lacks a field that the list has. Learn: get-recommendation-by-id.md. */
export function getRecommendation(id: string): UpstreamCall<WireRecommendation | null> {
  return rowCall(
    OPERATIONS.getRecommendation,
    pathOf(id),
    readRow<WireRecommendation>(recommendationModel, 'Recommendation'),
  );
}

/** Lists the machines that a recommendation concerns. Rows are partial. Learn: get-recommendation-machines.md. */
export function listRecommendationMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return listCall(
    OPERATIONS.listRecommendationMachines,
    `${pathOf(id)}/machineReferences`,
    readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
  );
}

/**
 * Lists the vulnerabilities that a recommendation addresses. Rows are partial. Learn:
 * get-recommendation-vulnerabilities.md.
 */
export function listRecommendationVulnerabilities(id: string): UpstreamCall<readonly WireVulnerability[]> {
  return listCall(
    OPERATIONS.listRecommendationVulnerabilities,
    `${pathOf(id)}/vulnerabilities`,
    readRows<WireVulnerability>(vulnerabilityModel, 'Vulnerability'),
  );
}

/** Returns the product that a recommendation concerns, or null. Learn: list-recommendation-software.md. */
export function getRecommendationSoftware(id: string): UpstreamCall<WireSoftware | null> {
  return rowCall(
    OPERATIONS.getRecommendationSoftware,
    `${pathOf(id)}/software`,
    readRow<WireSoftware>(softwareModel, 'Software'),
  );
}

/**
 * Lists the recommendations for a machine. Rows are partial, and their counts are the machine's. Learn:
 * get-security-recommendations.md.
 */
export function listMachineRecommendations(machineId: string): UpstreamCall<readonly WireRecommendation[]> {
  return listCall(
    OPERATIONS.listMachineRecommendations,
    `/api/machines/${encodeURIComponent(machineId)}/recommendations`,
    readRows<WireRecommendation>(recommendationModel, 'Recommendation'),
  );
}

function pathOf(id: string): string {
  return `/api/recommendations/${encodeURIComponent(id)}`;
}
