import type { Rows } from '../generated/rows.js';

/** An automated investigation as the service sends it (Learn: investigation.md). Alerts hold its id as a number. */
export type Investigation = Rows['Investigation'];
