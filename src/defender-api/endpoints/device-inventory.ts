import { encodeQuery } from '../odata/encode-query.js';
import type { Operation } from '../operation.js';
import { OPERATIONS } from '../operation-table.js';
import {
  deviceBaselineModel,
  deviceBrowserExtensionModel,
  deviceCertificateModel,
  deviceConfigurationModel,
  deviceFirmwareModel,
  deviceNonCpeSoftwareModel,
  deviceSoftwareModel,
  deviceVulnerabilityChangeModel,
  deviceVulnerabilityModel,
} from '../models/device-inventory.js';
import { readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { callOf } from './shared/list-query.js';
import { explainStaleToken, readTokenPage, type TokenPage, type TokenQuery } from './shared/token-page.js';

function pagesOf<Row extends object>(operation: Operation, read: ReturnType<typeof readRows<Row>>) {
  return (
    { pageSize, token }: TokenQuery,
    parameters: Readonly<Record<string, string>> = {},
  ): UpstreamCall<TokenPage<Row>> => ({
    ...callOf(operation),
    query: encodeQuery({ parameters: { ...parameters, pageSize }, skipToken: token }),
    // Exports of changes send the same request but parse the response differently.
    form: 'page',
    read: readTokenPage(read),
    ...(token !== undefined && { explain: explainStaleToken }),
  });
}

/** Software with a product code (CPE) on all machines. */
export const exportSoftwareInventory = pagesOf(
  OPERATIONS.exportSoftwareInventory,
  readRows(deviceSoftwareModel, 'SoftwareInventoryRecord'),
);

/** Software without a product code (CPE) on all machines. */
export const exportNonCpeSoftwareInventory = pagesOf(
  OPERATIONS.exportNonCpeSoftwareInventory,
  readRows(deviceNonCpeSoftwareModel, 'NonCpeSoftwareRecord'),
);

export const exportSoftwareVulnerabilities = pagesOf(
  OPERATIONS.exportSoftwareVulnerabilities,
  readRows(deviceVulnerabilityModel, 'SoftwareVulnerabilityRecord'),
);

const changesOf = pagesOf(
  OPERATIONS.exportSoftwareVulnerabilityChanges,
  readRows(deviceVulnerabilityChangeModel, 'SoftwareVulnerabilityChange'),
);

/**
 * Vulnerability changes since a time at most 14 days ago. In the documented sample, the next link has another path than
 * the request; its token is used on that path.
 */
export const exportSoftwareVulnerabilityChanges = (sinceTime: string, query: TokenQuery) => ({
  ...changesOf(query, { sinceTime }),
  ...(query.isElsewhere && { path: '/api/machines/SoftwareVulnerabilitiesTimeline' }),
});

export const exportSecureConfigurations = pagesOf(
  OPERATIONS.exportSecureConfigurations,
  readRows(deviceConfigurationModel, 'SecureConfigurationRecord'),
);

export const exportBrowserExtensions = pagesOf(
  OPERATIONS.exportBrowserExtensions,
  readRows(deviceBrowserExtensionModel, 'BrowserExtensionRecord'),
);

export const exportCertificates = pagesOf(
  OPERATIONS.exportCertificates,
  readRows(deviceCertificateModel, 'CertificateRecord'),
);

export const exportHardwareFirmware = pagesOf(
  OPERATIONS.exportHardwareFirmware,
  readRows(deviceFirmwareModel, 'HardwareFirmwareRecord'),
);

export const exportBaselineCompliance = pagesOf(
  OPERATIONS.exportBaselineCompliance,
  readRows(deviceBaselineModel, 'BaselineComplianceRecord'),
);
