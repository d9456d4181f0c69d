import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { eitherCase } from './shared/either-case.js';
import { listOf, textList } from './shared/list-of.js';
import { exportMoment, flag, idText, openText, text, wholeNumber } from './shared/wire-values.js';

const machineFields = { deviceId: text, deviceName: text, rbacGroupId: idText, rbacGroupName: text };

type Shape = Parameters<typeof eitherCase>[0];
type Values<Fields extends Shape> = { readonly [Name in keyof Fields]: z.infer<Fields[Name]> };

export interface DeviceRow {
  readonly deviceId: string;
  readonly deviceName?: string | null | undefined;
  readonly rbacGroupId?: string | null | undefined;
  readonly rbacGroupName?: string | null | undefined;
  /** Set if the row comes from a hunt. */
  readonly source?: 'HUNTING' | undefined;
}

type Row<Fields extends Shape> = Values<Fields> &
  DeviceRow &
  ('id' extends keyof Fields ? { readonly id: string } : unknown);

/**
 * An export row. Field names may start with a lower-case or upper-case letter: pages, tables, and recordings differ. A
 * row is unusable without its machine, or without its id if rows have one.
 */
function deviceRow<Fields extends Shape>(fields: Fields): z.ZodType<Row<Fields>> {
  const needed = 'id' in fields ? ['deviceId', 'id'] : ['deviceId'];
  return eitherCase({ ...machineFields, ...fields }).refine((row) =>
    needed.every((name) => Boolean((row as Readonly<Record<string, unknown>>)[name])),
  ) as z.ZodType<unknown> as z.ZodType<Row<Fields>>;
}

/** Software with a product code (CPE) on one machine, as sent. Learn: get-assessment-software-inventory.md. */
export const deviceSoftwareModel = deviceRow(WIRE_FIELDS.SoftwareInventoryRecord);

export type WireDeviceSoftware = z.infer<typeof deviceSoftwareModel>;

/**
 * Software without a product code (CPE) on one machine, as sent. It has no known vulnerabilities. Learn:
 * get-assessment-non-cpe-software-inventory.md.
 */
export const deviceNonCpeSoftwareModel = deviceRow(WIRE_FIELDS.NonCpeSoftwareRecord);

export type WireDeviceNonCpeSoftware = z.infer<typeof deviceNonCpeSoftwareModel>;

/** A vulnerability of software on one machine, as sent. Learn: get-assessment-software-vulnerabilities.md. */
export const deviceVulnerabilityModel = deviceRow(WIRE_FIELDS.SoftwareVulnerabilityRecord);

export type WireDeviceVulnerability = z.infer<typeof deviceVulnerabilityModel>;

/**
 * The event that a vulnerability was added, removed, or updated on a machine, as sent. Learn:
 * get-assessment-software-vulnerabilities.md.
 */
export const deviceVulnerabilityChangeModel = deviceRow(WIRE_FIELDS.SoftwareVulnerabilityChange);

export type WireDeviceVulnerabilityChange = z.infer<typeof deviceVulnerabilityChangeModel>;

/** A machine's compliance with one secure configuration, as sent. Learn: get-assessment-secure-config.md. */
export const deviceConfigurationModel = deviceRow(WIRE_FIELDS.SecureConfigurationRecord);

export type WireDeviceConfiguration = z.infer<typeof deviceConfigurationModel>;

/** A machine's compliance with one baseline setting, as sent. Learn: export-security-baseline-assessment.md. */
export const deviceBaselineModel = deviceRow({
  ...WIRE_FIELDS.BaselineComplianceRecord,
  recommendedValue: textList,
  currentValue: textList,
  rawValue: textList,
  source: textList,
});

export type WireDeviceBaseline = z.infer<typeof deviceBaselineModel>;

/** Objects in the sample, strings according to the table. */
const permissions = listOf(
  z.preprocess(
    (sent) => (typeof sent === 'string' ? { id: sent } : sent),
    eitherCase({ id: text, isRequired: flag, risk: text }).transform(({ id: key, ...others }) => ({
      key,
      ...others,
    })),
  ),
);

/** A browser extension on one machine, as sent. Learn: get-assessment-browser-extensions.md. */
export const deviceBrowserExtensionModel = deviceRow({
  installationTime: exportMoment,
  browserName: text,
  extensionId: text,
  extensionName: text,
  extensionDescription: text,
  extensionVersion: text,
  extensionRisk: text,
  extensionVendor: text,
  isActivated: flag,
  permissions: permissions,
});

export type WireDeviceBrowserExtension = z.infer<typeof deviceBrowserExtensionModel>;

/**
 * A certificate on one machine, as sent. Field names are those of the service's metadata; the sample differs for seven
 * columns. Learn: export-certificate-inventory-assessment.md.
 */
export const deviceCertificateModel = deviceRow({
  ...WIRE_FIELDS.CertificateRecord,
  keyLength: wholeNumber,
  notAfter: exportMoment,
  notBefore: exportMoment,
  issuedTo: z.unknown().optional(),
  subjectObject: z.unknown().optional(),
  issuedBy: z.unknown().optional(),
  issuerObject: z.unknown().optional(),
  keyUsage: textList,
  keyUsageArray: textList,
  extendedKeyUsage: textList,
  extendedKeyUsageArray: textList,
}).transform(
  ({
    keyLength,
    notAfter,
    notBefore,
    subjectObject,
    issuerObject,
    keyUsageArray,
    extendedKeyUsageArray,
    ...sent
  }) => ({
    ...sent,
    keySize: sent.keySize ?? keyLength,
    expirationDate: sent.expirationDate ?? notAfter,
    issueDate: sent.issueDate ?? notBefore,
    issuedTo: sent.issuedTo ?? subjectObject,
    issuedBy: sent.issuedBy ?? issuerObject,
    keyUsage: sent.keyUsage ?? keyUsageArray,
    extendedKeyUsage: sent.extendedKeyUsage ?? extendedKeyUsageArray,
  }),
);

export type WireDeviceCertificate = z.infer<typeof deviceCertificateModel>;

/** A hardware or firmware component of one machine, as sent. Learn: export-firmware-hardware-assessment.md. */
export const deviceFirmwareModel = deviceRow({
  ...WIRE_FIELDS.HardwareFirmwareRecord,
  additionalFields: openText,
});

export type WireDeviceFirmware = z.infer<typeof deviceFirmwareModel>;
