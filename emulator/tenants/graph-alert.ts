import type { Incident } from './incident.js';

/** An alert as Microsoft Graph sends it (Learn: graph/api/resources/security-alert), with the newest words of its enums. */
export interface GraphAlert {
  readonly id: string;
  readonly providerAlertId: string;
  readonly incidentId: string;
  status: string;
  readonly severity: string;
  classification: string | null;
  determination: string | null;
  readonly serviceSource: string;
  readonly detectionSource: string;
  readonly productName: string;
  readonly detectorId: string | null;
  readonly tenantId: string;
  readonly title: string;
  readonly description: string;
  readonly recommendedActions: string;
  readonly category: string;
  /** In recordings, not in the published types. */
  readonly categories: readonly string[];
  assignedTo: string | null;
  readonly alertWebUrl: string;
  readonly incidentWebUrl: string;
  readonly actorDisplayName: string | null;
  readonly threatDisplayName: string | null;
  readonly threatFamilyName: string | null;
  readonly mitreTechniques: readonly string[];
  readonly createdDateTime: string;
  lastUpdateDateTime: string;
  resolvedDateTime: string | null;
  readonly firstActivityDateTime: string;
  readonly lastActivityDateTime: string;
  readonly systemTags: readonly string[];
  readonly alertPolicyId: string | null;
  readonly additionalData: Readonly<Record<string, unknown>> | null;
  customDetails: Readonly<Record<string, string>> | null;
  /** In recordings, not in the published types; older answers lack it. */
  readonly investigationState?: string;
  comments: readonly GraphAlertComment[];
  readonly evidence: readonly GraphEvidence[];
}

/** A comment as Microsoft Graph sends it (Learn: graph/api/resources/security-alertcomment). */
export interface GraphAlertComment {
  readonly '@odata.type': string;
  readonly comment: string;
  readonly createdByDisplayName: string;
  readonly createdDateTime: string;
}

/** A piece of evidence: the common fields, and those of its type. */
export interface GraphEvidence {
  readonly '@odata.type': string;
  readonly createdDateTime: string;
  readonly verdict: string;
  readonly remediationStatus: string;
  readonly remediationStatusDetails: string | null;
  readonly roles: readonly string[];
  readonly detailedRoles: readonly string[];
  readonly tags: readonly string[];
  readonly [field: string]: unknown;
}

/** The data of a tenant that only Graph has. */
export interface GraphData {
  /** Alerts of other products. */
  readonly otherAlerts: GraphAlert[];
  /** The custom details of Defender's alerts, by alert id. */
  readonly customDetails: Map<string, Readonly<Record<string, string>>>;
  /**
   * The stored data of incidents, by number, in addition to their alerts: changes, and incidents whose alerts are
   * another product's.
   */
  readonly incidents: Map<string, Partial<Incident>>;
}

/** The `@odata.type` of a piece of evidence. */
export const evidenceType = (name: string): string => `#microsoft.graph.security.${name}`;

/** The fields of all evidence, for evidence that nothing was done about. */
export function commonFields(name: string, createdDateTime: string): GraphEvidence {
  return {
    '@odata.type': evidenceType(name),
    createdDateTime,
    verdict: 'unknown',
    remediationStatus: 'none',
    remediationStatusDetails: null,
    roles: [],
    detailedRoles: [],
    tags: [],
  };
}
