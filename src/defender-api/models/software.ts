import { z } from 'zod';
import { decimal, flag, text, texts, wholeNumber } from './shared/wire-values.js';

/** A product as sent. Learn: software.md; the last four stand in no table. Its counts are the organisation's on every route. */
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

/** What a product's id says of it, `vendor-_-name`. */
export const softwareOfId = softwareModel.pick({ id: true, name: true, vendor: true });

/** A version of a product, as sent; rows have no id. Learn: get-software-ver-distribution.md. */
export const softwareVersionModel = z.object({
  version: z.string(),
  installations: wholeNumber,
  vulnerabilities: wholeNumber,
});

export type WireSoftwareVersion = z.infer<typeof softwareVersionModel>;

/** A security update that is missing, as sent. Learn: get-missing-kbs-machine.md. */
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
