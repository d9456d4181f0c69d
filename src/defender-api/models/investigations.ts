import { z } from 'zod';
import { idText, moment, text } from './shared/wire-values.js';

/** An automated investigation as sent. Learn: investigation.md. Its id is text, but alerts reference it as a number. */
export const investigationModel = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  startTime: moment,
  endTime: moment,
  state: text,
  cancelledBy: text,
  statusDetails: text,
  machineId: text,
  computerDnsName: text,
  triggeringAlertId: idText,
});

export type WireInvestigation = z.infer<typeof investigationModel>;
