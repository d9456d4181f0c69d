import type { Rows } from '../generated/rows.js';

/** An incident as Microsoft Graph sends it (Learn: graph/api/resources/security-incident). */
export type Incident = Rows['Incident'];

/** A comment as Microsoft Graph sends it (Learn: graph/api/resources/security-alertcomment). */
export type IncidentComment = Rows['IncidentComment'];
