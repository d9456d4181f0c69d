import { baselineCompliance } from '../../tenants/exports/baseline-rows.js';
import { browserExtensions } from '../../tenants/exports/browser-extension-rows.js';
import { certificates } from '../../tenants/exports/certificate-rows.js';
import { secureConfigurations } from '../../tenants/exports/configuration-rows.js';
import type { ExportKind } from '../../tenants/exports/export-kind.js';
import { hardwareFirmware } from '../../tenants/exports/firmware-rows.js';
import { gatheredInformation } from '../../tenants/exports/gathered-rows.js';
import { groupAt } from '../../tenants/exports/group-at.js';
import { nonCpeSoftwareInventory, softwareInventory } from '../../tenants/exports/software-rows.js';
import { softwareVulnerabilities } from '../../tenants/exports/vulnerability-rows.js';
import { endOf, lastWindow } from '../../tenants/exports/window.js';
import type { Reply } from '../../http/reply.js';
import { UnsupportedOptionError } from '../../odata/odata-error.js';
import { signLink } from '../../storage/sign-link.js';
import { toShortIsoTime } from '../../tenants/iso-time.js';
import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { readCount } from './page-options.js';
import { originOf } from '../../http/request.js';

/** The exports that files are made of, by the name in their path. */
export const fileKinds: ReadonlyMap<string, ExportKind> = new Map(
  [
    softwareInventory,
    nonCpeSoftwareInventory,
    softwareVulnerabilities,
    secureConfigurations,
    browserExtensions,
    certificates,
    hardwareFirmware,
    baselineCompliance,
    gatheredInformation,
  ].map((kind) => [kind.name, kind]),
);

const software = ['Software.Read.All'];
const vulnerability = ['Vulnerability.Read.All'];

const files: readonly (readonly [id: string, path: string, kind: ExportKind, permissions: string[]])[] = [
  ['exportSoftwareInventoryFiles', 'SoftwareInventoryExport', softwareInventory, software],
  ['exportNonCpeSoftwareInventoryFiles', 'SoftwareInventoryNonCpeExport', nonCpeSoftwareInventory, software],
  [
    'exportSoftwareVulnerabilitiesFiles',
    'SoftwareVulnerabilitiesExport',
    softwareVulnerabilities,
    vulnerability,
  ],
  [
    'exportSecureConfigurationsFiles',
    'SecureConfigurationsAssessmentExport',
    secureConfigurations,
    vulnerability,
  ],
  ['exportBrowserExtensionsFiles', 'browserextensionsinventoryExport', browserExtensions, software],
  ['exportCertificatesFiles', 'certificateAssessmentExport', certificates, vulnerability],
  ['exportHardwareFirmwareFiles', 'HardwareFirmwareInventoryExport', hardwareFirmware, software],
  [
    'exportBaselineComplianceFiles',
    'BaselineComplianceAssessmentExport',
    baselineCompliance,
    // Named by no page; it is the permission of the pages of JSON.
    ['SecurityBaselinesAssessment.Read.All'],
  ],
  // One endpoint with two pages: exportDeviceAntivirusHealthFiles is this one too.
  ['exportInformationGatheringFiles', 'InfoGatheringExport', gatheredInformation, vulnerability],
];

/** The exports as links to files. */
export const fileExports: readonly DefenderOperation[] = files.map(([id, path, kind, permissions]) => ({
  ...{ id, permissions, method: 'GET', license: 'Tvm' },
  path: `/api/machines/${path}`,
  limits: { perMinute: 5, perHour: 20 },
  handle: (call) => replyFiles(call, kind),
}));

const maxHours = 6;

/** Links to the files of the newest snapshot: those of each device group, good for as many hours as were asked for. */
function replyFiles(call: DefenderCall, kind: ExportKind): Reply {
  const { request, state, now, tenant, wholeTenant } = call;
  for (const name of request.query.keys()) {
    if (name.startsWith('$'))
      throw new UnsupportedOptionError(`The query parameter '${name}' is not supported.`);
  }
  const hours = readCount(request.query, 'sasValidHours', maxHours) ?? 1;
  const window = lastWindow(now);
  const groups = new Set(tenant.machines.map((machine) => groupAt(wholeTenant, machine, endOf(window)).id));
  const parts = state.switches.exportFilesPerGroup;
  const exportFiles = [...groups]
    .sort((one, other) => one - other)
    .flatMap((group) =>
      Array.from({ length: parts }, (_, part) =>
        signLink(
          state.storage,
          originOf(request),
          { tenantId: wholeTenant.tenantId, window, kind: kind.name, group, part, parts },
          { from: now, until: now + hours * state.switches.exportLinkSeconds * 1_000 },
        ),
      ),
    );
  return replyOData(200, {
    '@odata.context': `${contextOf(request)}#microsoft.windowsDefenderATP.api.ExportFilesResponse`,
    exportFiles,
    generatedTime: toShortIsoTime(endOf(window), 0),
  });
}
