import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { idText } from './shared/wire-values.js';

/** An automated investigation as sent. Learn: investigation.md. Its id is text, but alerts reference it as a number. */
export const investigationModel = z.object({
  ...WIRE_FIELDS.Investigation,
  id: z.union([z.string(), z.number().transform(String)]),
  triggeringAlertId: idText,
});

export type WireInvestigation = z.infer<typeof investigationModel>;
