import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { hunted } from './shared/wire-values.js';

/**
 * A product as sent. Learn: software.md. The last four fields are in no table. Counts are the organization's on every
 * route.
 */
export const softwareModel = z.object({ ...WIRE_FIELDS.Software, ...hunted });

export type WireSoftware = z.infer<typeof softwareModel>;

/** Fields derived from a product's id, `vendor-_-name`. */
export const softwareOfId = softwareModel.pick({ id: true, name: true, vendor: true });

/** A product version as sent. Rows have no id. Learn: get-software-ver-distribution.md. */
export const softwareVersionModel = z.object({
  ...WIRE_FIELDS.SoftwareVersionDistribution,
  version: z.string(),
});

export type WireSoftwareVersion = z.infer<typeof softwareVersionModel>;

/** A missing security update as sent. Learn: get-missing-kbs-machine.md. */
export const missingKbModel = z.object({ ...WIRE_FIELDS.MissingKb, ...hunted });

export type WireMissingKb = z.infer<typeof missingKbModel>;
