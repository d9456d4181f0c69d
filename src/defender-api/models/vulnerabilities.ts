import { z } from 'zod';
import { decimal, flag, moment, text, texts, wholeNumber } from './shared/wire-values.js';

/** Documented as a list, sent as one text. */
const supportability = z
  .union([z.string(), z.array(z.string()).transform((list) => list.join(', '))])
  .nullish();

/** Every field that a vulnerability has somewhere. */
export const wholeVulnerability = z.object({
  id: z.string(),
  name: text,
  description: text,
  severity: text,
  cvssV3: decimal,
  cvssVector: text,
  exposedMachines: wholeNumber,
  publishedOn: moment,
  updatedOn: moment,
  firstDetected: moment,
  patchFirstAvailable: moment,
  publicExploit: flag,
  exploitVerified: flag,
  exploitInKit: flag,
  exploitTypes: texts,
  exploitUris: texts,
  cveSupportability: supportability,
  tags: texts,
  epss: decimal,
  /** Of the organisation's list alone, since December 2025. */
  status: text,
});

/**
 * A vulnerability as sent. Learn: vulnerability.md. Routes differ in which of the last fields they know; what they send
 * empty (`cvssVector: ""`) is null here. Older answers spell one name with a capital.
 */
export const vulnerabilityModel = wholeVulnerability
  .extend({ CveSupportability: supportability })
  .transform(({ CveSupportability, ...row }): WireVulnerability => ({
    ...row,
    ...emptyAsNull('cvssVector', row.cvssVector),
    ...emptyAsNull('cveSupportability', row.cveSupportability ?? CveSupportability),
  }));

export type WireVulnerability = z.infer<typeof wholeVulnerability>;

/** What the lists below software and recommendations know of it, and single reads (Learn: get-vuln-by-software.md). */
export const sparseVulnerability = wholeVulnerability.omit({
  cvssVector: true,
  firstDetected: true,
  cveSupportability: true,
  tags: true,
  epss: true,
  status: true,
});

/** What the rows of machine, product and vulnerability know of it (Learn: get-all-vulnerabilities-by-machines.md). */
export const vulnerabilityOfProductRow = wholeVulnerability.pick({ id: true, severity: true });

/** A machine, a version of a product, and a vulnerability of it. Learn: get-all-vulnerabilities-by-machines.md. */
export const machineVulnerabilityModel = z.object({
  id: z.string(),
  cveId: text,
  machineId: text,
  fixingKbId: text,
  productName: text,
  productVendor: text,
  productVersion: text,
  severity: text,
});

export type WireMachineVulnerability = z.infer<typeof machineVulnerabilityModel>;

/** Absent stays absent: it means that the route doesn't know. */
function emptyAsNull(
  name: string,
  value: string | null | undefined,
): Readonly<Record<string, string | null>> {
  return value === undefined ? {} : { [name]: value === '' || value === null ? null : value };
}
