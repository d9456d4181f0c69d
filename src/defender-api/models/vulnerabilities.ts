import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { hunted } from './shared/wire-values.js';

/** Documented as a list, sent as text. */
const supportability = z
  .union([z.string(), z.array(z.string()).transform((list) => list.join(', '))])
  .nullish();

export const wholeVulnerability = z.object({
  ...WIRE_FIELDS.Vulnerability,
  cveSupportability: supportability,
  ...hunted,
});

/**
 * A vulnerability as sent. Learn: vulnerability.md. Routes differ in the last fields. Empty values (`cvssVector: ""`)
 * become null. Older responses capitalize one name.
 */
export const vulnerabilityModel = wholeVulnerability
  .extend({ CveSupportability: supportability })
  .transform(({ CveSupportability, ...row }): WireVulnerability => ({
    ...row,
    ...emptyAsNull('cvssVector', row.cvssVector),
    ...emptyAsNull('cveSupportability', row.cveSupportability ?? CveSupportability),
  }));

export type WireVulnerability = z.infer<typeof wholeVulnerability>;

/** Fields in lists of software and recommendations, and in single reads (Learn: get-vuln-by-software.md). */
export const sparseVulnerability = wholeVulnerability.omit({
  cvssVector: true,
  firstDetected: true,
  cveSupportability: true,
  tags: true,
  epss: true,
  status: true,
});

/** Fields in rows of machine, product, and vulnerability (Learn: get-all-vulnerabilities-by-machines.md). */
export const vulnerabilityOfProductRow = wholeVulnerability.pick({ id: true, severity: true });

/** A machine, product version, and vulnerability. Learn: get-all-vulnerabilities-by-machines.md. */
export const machineVulnerabilityModel = z.object(WIRE_FIELDS.MachineVulnerability);

export type WireMachineVulnerability = z.infer<typeof machineVulnerabilityModel>;

/** Absent fields stay absent, because the route doesn't return them. */
function emptyAsNull(
  name: string,
  value: string | null | undefined,
): Readonly<Record<string, string | null>> {
  return value === undefined ? {} : { [name]: value === '' || value === null ? null : value };
}
