/** An incident as Microsoft Graph sends it (Learn: graph/api/resources/security-incident). */
export interface Incident {
  readonly id: string;
  readonly tenantId: string;
  status: string;
  readonly incidentWebUrl: string;
  redirectIncidentId: string | null;
  displayName: string;
  readonly createdDateTime: string;
  lastUpdateDateTime: string;
  assignedTo: string | null;
  classification: string;
  determination: string;
  severity: string;
  customTags: readonly string[];
  systemTags: readonly string[];
  description: string | null;
  lastModifiedBy: string | null;
  resolvingComment: string | null;
  summary: string | null;
  priorityScore: number | null;
  comments: readonly IncidentComment[];
}

/** A comment as Microsoft Graph sends it (Learn: graph/api/resources/security-alertcomment). */
export interface IncidentComment {
  readonly comment: string;
  readonly createdByDisplayName: string;
  readonly createdDateTime: string;
}
