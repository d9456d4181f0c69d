import type { Rows } from '../generated/rows.js';

/** An incident as Microsoft Graph sends it (Learn: graph/api/resources/security-incident). */
export type Incident = Rows['Incident'];
