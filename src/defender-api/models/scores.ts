import { z } from 'zod';
import { idText, moment, text } from './shared/wire-values.js';

/** A score as sent. It has no id. Learn: score.md. */
export const scoreModel = z.object({
  score: z.number().nullish(),
  time: moment,
  rbacGroupName: text,
  rbacGroupId: idText,
});

export type WireScore = z.infer<typeof scoreModel>;

/** Aliases for the schema's types, which differ in their subject. */
export type WireExposureScore = WireScore;
export type WireMachineGroupExposureScore = WireScore;
export type WireDeviceSecureScore = WireScore;
