import { encodeQuery } from '../odata/encode-query.js';
import type { Operation } from '../operation.js';
import { OPERATIONS } from '../operation-table.js';
import { deviceBaselineModel } from '../models/device-inventory/baselines.js';
import { deviceBrowserExtensionModel } from '../models/device-inventory/browser-extensions.js';
import { deviceCertificateModel } from '../models/device-inventory/certificates.js';
import { deviceConfigurationModel } from '../models/device-inventory/configurations.js';
import { deviceFirmwareModel } from '../models/device-inventory/firmware.js';
import { deviceNonCpeSoftwareModel, deviceSoftwareModel } from '../models/device-inventory/software.js';
import {
  deviceVulnerabilityChangeModel,
  deviceVulnerabilityModel,
} from '../models/device-inventory/vulnerabilities.js';
import { readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { explainStaleToken, readTokenPage, type TokenPage, type TokenQuery } from './shared/token-page.js';

type Read<Row> = ReturnType<typeof readRows<Row & object>>;
type Call<Row> = UpstreamCall<TokenPage<Row>>;

function pageCall<Row extends object>(
  operation: Operation,
  path: string,
  read: Read<Row>,
  { pageSize, token }: TokenQuery,
  parameters: Readonly<Record<string, string>> = {},
): Call<Row> {
  return {
    operation,
    path,
    query: encodeQuery({ parameters: { ...parameters, pageSize }, skipToken: token }),
    // Exports of changes send the same request but parse the response differently.
    form: 'page',
    read: readTokenPage(read),
    ...(token !== undefined && { explain: explainStaleToken }),
  };
}

/** Creates a paged read with a fixed path and no parameters. */
function pagesOf<Row extends object>(
  operation: Operation,
  path: string,
  read: Read<Row>,
): (query: TokenQuery) => Call<Row> {
  return (query) => pageCall(operation, path, read, query);
}

/** Software with a product code (CPE) on all machines. Learn: get-assessment-software-inventory.md. */
export const exportSoftwareInventory = pagesOf(
  OPERATIONS.exportSoftwareInventory,
  '/api/machines/SoftwareInventoryByMachine',
  readRows(deviceSoftwareModel, 'SoftwareInventoryRecord'),
);

/** Software without a product code (CPE) on all machines. Learn: get-assessment-non-cpe-software-inventory.md. */
export const exportNonCpeSoftwareInventory = pagesOf(
  OPERATIONS.exportNonCpeSoftwareInventory,
  '/api/machines/SoftwareInventoryNoProductCodeByMachine',
  readRows(deviceNonCpeSoftwareModel, 'NonCpeSoftwareRecord'),
);

/** Vulnerabilities of all machines. Learn: get-assessment-software-vulnerabilities.md. */
export const exportSoftwareVulnerabilities = pagesOf(
  OPERATIONS.exportSoftwareVulnerabilities,
  '/api/machines/SoftwareVulnerabilitiesByMachine',
  readRows(deviceVulnerabilityModel, 'SoftwareVulnerabilityRecord'),
);

const readChanges = readRows(deviceVulnerabilityChangeModel, 'SoftwareVulnerabilityChange');

/**
 * Vulnerability changes since a time at most 14 days ago. In the documented sample, the next link has another path than
 * the request; its token is used on that path. Learn: get-assessment-software-vulnerabilities.md.
 */
export const exportSoftwareVulnerabilityChanges = (sinceTime: string, query: TokenQuery) =>
  pageCall(
    OPERATIONS.exportSoftwareVulnerabilityChanges,
    query.isElsewhere
      ? '/api/machines/SoftwareVulnerabilitiesTimeline'
      : '/api/machines/SoftwareVulnerabilityChangesByMachine',
    readChanges,
    query,
    { sinceTime },
  );

/** Secure configurations of all machines. Learn: get-assessment-secure-config.md. */
export const exportSecureConfigurations = pagesOf(
  OPERATIONS.exportSecureConfigurations,
  '/api/machines/SecureConfigurationsAssessmentByMachine',
  readRows(deviceConfigurationModel, 'SecureConfigurationRecord'),
);

/** Browser extensions of all machines. Learn: get-assessment-browser-extensions.md. */
export const exportBrowserExtensions = pagesOf(
  OPERATIONS.exportBrowserExtensions,
  '/api/Machines/BrowserExtensionsInventoryByMachine',
  readRows(deviceBrowserExtensionModel, 'BrowserExtensionRecord'),
);

/** Certificates of all machines. Learn: export-certificate-inventory-assessment.md. */
export const exportCertificates = pagesOf(
  OPERATIONS.exportCertificates,
  '/api/machines/certificateAssessmentByMachine',
  readRows(deviceCertificateModel, 'CertificateRecord'),
);

/** Hardware and firmware of all machines. Learn: export-firmware-hardware-assessment.md. */
export const exportHardwareFirmware = pagesOf(
  OPERATIONS.exportHardwareFirmware,
  '/api/machines/HardwareFirmwareInventoryByMachine',
  readRows(deviceFirmwareModel, 'HardwareFirmwareRecord'),
);

/** Baseline compliance of all machines. Learn: export-security-baseline-assessment.md. */
export const exportBaselineCompliance = pagesOf(
  OPERATIONS.exportBaselineCompliance,
  '/api/machines/baselineComplianceAssessmentByMachine',
  readRows(deviceBaselineModel, 'BaselineComplianceRecord'),
);
