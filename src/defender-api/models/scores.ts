import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';

/** A score as sent. It has no id. Learn: score.md. */
export const scoreModel = z.object(WIRE_FIELDS.Score);

export type WireScore = z.infer<typeof scoreModel>;

/** Aliases for the schema's types, which differ in their subject. */
export type WireExposureScore = WireScore;
export type WireMachineGroupExposureScore = WireScore;
export type WireDeviceSecureScore = WireScore;
