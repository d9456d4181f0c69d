import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { listOf } from './shared/list-of.js';
import { text, texts } from './shared/wire-values.js';

/** An alert as sent. Learn: alerts.md. `evidence` and `relatedUser` are absent if the response doesn't include them. */
export const alertModel = z.object({
  ...WIRE_FIELDS.Alert,
  /** Always empty in observed responses, although it once contained host names. */
  domains: listOf(z.union([z.string(), z.object({ host: text })])),
  /** Set for alerts from Microsoft Graph, which alone sends the fields below. */
  source: z.literal('GRAPH').optional(),
  serviceSource: text,
  productName: text,
  recommendedActions: text,
  alertWebUrl: text,
  incidentWebUrl: text,
  actorDisplayName: text,
  systemTags: texts,
});

export type WireAlert = z.infer<typeof alertModel>;
export type WireAlertEvidence = z.infer<z.ZodObject<typeof WIRE_FIELDS.AlertEvidence>>;
