import type { z } from 'zod';
import { WIRE_FIELDS } from '../../generated/wire-fields.js';
import { deviceRow } from './device-row.js';

/** A vulnerability of software on one machine, as sent. Learn: get-assessment-software-vulnerabilities.md. */
export const deviceVulnerabilityModel = deviceRow(WIRE_FIELDS.SoftwareVulnerabilityRecord);

export type WireDeviceVulnerability = z.infer<typeof deviceVulnerabilityModel>;

/**
 * The event that a vulnerability was added, removed, or updated on a machine, as sent. Learn:
 * get-assessment-software-vulnerabilities.md.
 */
export const deviceVulnerabilityChangeModel = deviceRow(WIRE_FIELDS.SoftwareVulnerabilityChange);

export type WireDeviceVulnerabilityChange = z.infer<typeof deviceVulnerabilityChangeModel>;
