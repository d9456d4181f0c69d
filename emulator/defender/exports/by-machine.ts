import { baselineCompliance } from '../../tenants/exports/baseline-rows.js';
import { browserExtensions } from '../../tenants/exports/browser-extension-rows.js';
import { certificates } from '../../tenants/exports/certificate-rows.js';
import { secureConfigurations } from '../../tenants/exports/configuration-rows.js';
import type { ExportKind } from '../../tenants/exports/export-kind.js';
import { hardwareFirmware } from '../../tenants/exports/firmware-rows.js';
import { nonCpeSoftwareInventory, softwareInventory } from '../../tenants/exports/software-rows.js';
import { softwareVulnerabilities } from '../../tenants/exports/vulnerability-rows.js';
import type { DefenderOperation } from '../operation.js';
import { replyJsonPage } from './json-page.js';

const software = ['Software.Read.All'];
const vulnerability = ['Vulnerability.Read.All'];

const pages: readonly (readonly [
  id: string,
  path: string,
  set: string,
  kind: ExportKind,
  permissions: string[],
])[] = [
  [
    'exportSoftwareInventory',
    '/api/machines/SoftwareInventoryByMachine',
    'microsoft.windowsDefenderATP.api.AssetSoftware',
    softwareInventory,
    software,
  ],
  [
    'exportNonCpeSoftwareInventory',
    '/api/machines/SoftwareInventoryNoProductCodeByMachine',
    'microsoft.windowsDefenderATP.api.AssetNonCpeSoftware',
    nonCpeSoftwareInventory,
    software,
  ],
  [
    'exportSoftwareVulnerabilities',
    '/api/machines/SoftwareVulnerabilitiesByMachine',
    'microsoft.windowsDefenderATP.api.AssetVulnerability',
    softwareVulnerabilities,
    vulnerability,
  ],
  [
    'exportSecureConfigurations',
    '/api/machines/SecureConfigurationsAssessmentByMachine',
    'microsoft.windowsDefenderATP.api.AssetConfiguration',
    secureConfigurations,
    vulnerability,
  ],
  [
    'exportBrowserExtensions',
    '/api/Machines/BrowserExtensionsInventoryByMachine',
    'microsoft.windowsDefenderATP.api.AssetSoftware',
    browserExtensions,
    software,
  ],
  [
    'exportCertificates',
    '/api/machines/certificateAssessmentByMachine',
    'microsoft.windowsDefenderATP.api.AssetCertificateAssessment',
    certificates,
    vulnerability,
  ],
  [
    'exportHardwareFirmware',
    '/api/machines/HardwareFirmwareInventoryByMachine',
    'microsoft.windowsDefenderATP.api.AssetHardwareFirmware',
    hardwareFirmware,
    software,
  ],
  [
    'exportBaselineCompliance',
    '/api/machines/baselineComplianceAssessmentByMachine',
    'microsoft.windowsDefenderATP.api.AssetBaselineAssessment',
    baselineCompliance,
    ['SecurityBaselinesAssessment.Read.All'],
  ],
];

/** The exports as pages of JSON. */
export const exportPages: readonly DefenderOperation[] = pages.map(([id, path, set, kind, permissions]) => ({
  ...{ id, path, permissions, method: 'GET', license: 'Tvm' },
  limits: { perMinute: 30, perHour: 1_000 },
  handle: (call) => replyJsonPage(call, kind, set),
}));
