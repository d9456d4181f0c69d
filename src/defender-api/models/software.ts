import { z } from 'zod';
import { decimal, flag, text, texts, wholeNumber } from './shared/wire-values.js';

/**
 * A product as sent. Learn: software.md. The last four fields are in no table. Counts are the organization's on every
 * route.
 */
export const softwareModel = z.object({
  id: z.string(),
  name: text,
  vendor: text,
  weaknesses: wholeNumber,
  publicExploit: flag,
  activeAlert: flag,
  exposedMachines: wholeNumber,
  impactScore: decimal,
  installedMachines: wholeNumber,
  isNormalized: flag,
  category: text,
  distributions: texts,
});

export type WireSoftware = z.infer<typeof softwareModel>;

/** Fields derived from a product's id, `vendor-_-name`. */
export const softwareOfId = softwareModel.pick({ id: true, name: true, vendor: true });

/** A product version as sent. Rows have no id. Learn: get-software-ver-distribution.md. */
export const softwareVersionModel = z.object({
  version: z.string(),
  installations: wholeNumber,
  vulnerabilities: wholeNumber,
});

export type WireSoftwareVersion = z.infer<typeof softwareVersionModel>;

/** A missing security update as sent. Learn: get-missing-kbs-machine.md. */
export const missingKbModel = z.object({
  id: z.string(),
  name: text,
  productsNames: texts,
  url: text,
  osBuild: wholeNumber,
  machineMissedOn: wholeNumber,
  cveAddressed: wholeNumber,
});

export type WireMissingKb = z.infer<typeof missingKbModel>;
