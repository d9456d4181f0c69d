import { z } from 'zod';
import { idText, moment, text } from './shared/wire-values.js';

/** A score as sent: it has no id. Learn: score.md. */
export const scoreModel = z.object({
  score: z.number().nullish(),
  time: moment,
  rbacGroupName: text,
  rbacGroupId: idText,
});

export type WireScore = z.infer<typeof scoreModel>;

/** By the types of the schema: they differ in what they are the score of. */
export type WireExposureScore = WireScore;
export type WireMachineGroupExposureScore = WireScore;
export type WireDeviceSecureScore = WireScore;
