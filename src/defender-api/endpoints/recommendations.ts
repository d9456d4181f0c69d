import { machineReferenceModel, type WireMachine } from '../models/machines.js';
import {
  machineRecommendationModel,
  recommendationModel,
  type WireMachineRecommendation,
  type WireRecommendation,
} from '../models/recommendations.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { softwareModel, type WireSoftware } from '../models/software.js';
import { vulnerabilityModel, type WireVulnerability } from '../models/vulnerabilities.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

const READ_RECOMMENDATIONS = ['SecurityRecommendation.Read.All'];
const CACHED = { cacheClass: 'vulnerabilities' } as const;

export const LIST_RECOMMENDATIONS = readOperation('listRecommendations', READ_RECOMMENDATIONS, CACHED);
export const GET_RECOMMENDATION = readOperation('getRecommendation', READ_RECOMMENDATIONS, CACHED);
export const LIST_RECOMMENDATION_MACHINES = readOperation(
  'listRecommendationMachines',
  READ_RECOMMENDATIONS,
  CACHED,
);
export const LIST_MACHINE_RECOMMENDATIONS = readOperation(
  'listMachineRecommendations',
  READ_RECOMMENDATIONS,
  CACHED,
);
export const LIST_RECOMMENDATION_VULNERABILITIES = readOperation(
  'listRecommendationVulnerabilities',
  ['Vulnerability.Read.All'],
  CACHED,
);
export const GET_RECOMMENDATION_SOFTWARE = readOperation(
  'getRecommendationSoftware',
  ['Software.Read.All'],
  CACHED,
);

/** What `$filter` takes on recommendations, and as which literal (get-all-recommendations.md). */
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

/** Lists the organisation's security recommendations. Learn: get-all-recommendations.md. */
export function listRecommendations(query: ListQuery): UpstreamCall<readonly WireRecommendation[]> {
  return {
    operation: LIST_RECOMMENDATIONS,
    path: '/api/recommendations',
    query: encodeListQuery(query),
    read: readRows<WireRecommendation>(recommendationModel, 'Recommendation'),
    notFound: () => [],
  };
}

/** One recommendation; null when there is none. Lacks a field that the list has. Learn: get-recommendation-by-id.md. */
export function getRecommendation(id: string): UpstreamCall<WireRecommendation | null> {
  return {
    operation: GET_RECOMMENDATION,
    path: pathOf(id),
    read: readRow<WireRecommendation>(recommendationModel, 'Recommendation'),
    notFound: () => null,
  };
}

/** The machines that a recommendation is about, known in part. Learn: get-recommendation-machines.md. */
export function listRecommendationMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return {
    operation: LIST_RECOMMENDATION_MACHINES,
    path: `${pathOf(id)}/machineReferences`,
    read: readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
    notFound: () => [],
  };
}

/** The vulnerabilities that a recommendation is against, known in part. Learn: get-recommendation-vulnerabilities.md. */
export function listRecommendationVulnerabilities(id: string): UpstreamCall<readonly WireVulnerability[]> {
  return {
    operation: LIST_RECOMMENDATION_VULNERABILITIES,
    path: `${pathOf(id)}/vulnerabilities`,
    read: readRows<WireVulnerability>(vulnerabilityModel, 'Vulnerability'),
    notFound: () => [],
  };
}

/** The product that a recommendation is about; null when it is about none. Learn: list-recommendation-software.md. */
export function getRecommendationSoftware(id: string): UpstreamCall<WireSoftware | null> {
  return {
    operation: GET_RECOMMENDATION_SOFTWARE,
    path: `${pathOf(id)}/software`,
    read: readRow<WireSoftware>(softwareModel, 'Software'),
    notFound: () => null,
  };
}

/** The recommendations for a machine, known in part: its counts are the machine's. Learn: get-security-recommendations.md. */
export function listMachineRecommendations(
  machineId: string,
): UpstreamCall<readonly WireMachineRecommendation[]> {
  return {
    operation: LIST_MACHINE_RECOMMENDATIONS,
    path: `/api/machines/${encodeURIComponent(machineId)}/recommendations`,
    read: readRows<WireMachineRecommendation>(machineRecommendationModel, 'Recommendation'),
    notFound: () => [],
  };
}

function pathOf(id: string): string {
  return `/api/recommendations/${encodeURIComponent(id)}`;
}
