import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';

/** A remediation task as sent. Learn: get-remediation-methods-properties.md, which calls it a remediation activity. */
export const remediationTaskModel = z.object(WIRE_FIELDS.RemediationTask);

export type WireRemediationTask = z.infer<typeof remediationTaskModel>;
