import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { GRAPH_ALERT_FIELDS, graphEvidence } from './shared/graph-fields.js';
import { listOf } from './shared/list-of.js';
import { text } from './shared/wire-values.js';

const evidenceModel = z.object({
  ...WIRE_FIELDS.AlertEvidence,
  /** Set for evidence from Microsoft Graph. */
  ofGraph: graphEvidence.optional(),
});

/** An alert as sent. Learn: alerts.md. `evidence` and `relatedUser` are absent if the response doesn't include them. */
export const alertModel = z.object({
  ...WIRE_FIELDS.Alert,
  /** Always empty in observed responses, although it once contained host names. */
  domains: listOf(z.union([z.string(), z.object({ host: text })])),
  evidence: listOf(evidenceModel),
  /** Set for alerts from Microsoft Graph, which alone sends the fields below. */
  source: z.literal('GRAPH').optional(),
  ...GRAPH_ALERT_FIELDS,
});

export type WireAlert = z.infer<typeof alertModel>;
export type WireAlertEvidence = z.infer<typeof evidenceModel>;
