import type { Rows } from '../generated/rows.js';

/** A remediation task (Learn: get-remediation-methods-properties.md). */
export type RemediationTask = Rows['RemediationTask'];
