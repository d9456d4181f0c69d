import {
  exportBaselineCompliance,
  exportBrowserExtensions,
  exportCertificates,
  exportHardwareFirmware,
  exportNonCpeSoftwareInventory,
  exportSecureConfigurations,
  exportSoftwareInventory,
  exportSoftwareVulnerabilities,
  exportSoftwareVulnerabilityChanges,
} from '../defender-api/endpoints/device-inventory.js';
import {
  HUNTED_CONFIGURATIONS,
  HUNTED_SOFTWARE,
  HUNTED_VULNERABILITIES,
} from '../defender-api/endpoints/shared/device-rows-by-hunting.js';
import { huntPage, isHuntToken, type HuntedRows } from '../defender-api/endpoints/shared/rows-by-hunting.js';
import type { TokenPage, TokenQuery } from '../defender-api/endpoints/shared/token-page.js';
import type { DeviceRow } from '../defender-api/models/device-inventory.js';
import type { FetchCall, UpstreamCall } from '../defender-api/upstream-call.js';
import { badArgument } from '../errors/caller-errors.js';
import type { Connection, PageArguments } from './paging/connection.js';
import { connectSnapshotPages, type SnapshotList } from './paging/snapshot-pages.js';
import type { LoaderContext } from './shared/loader-context.js';

type Page<Row> = (page: PageArguments) => Promise<Connection<Row>>;

/** Defender's change history (get-assessment-software-vulnerabilities.md). */
const MAX_DAYS = 14;
const DAY_MS = 86_400_000;

/** Rows of all machines in pages. Each list pages through one snapshot of Defender. */
export function createDeviceInventoryLoaders(reader: LoaderContext) {
  const { dataSource, context, now } = reader;
  const pageOf =
    <Row extends DeviceRow>(
      field: string,
      limitedAs: SnapshotList<Row>['limitedAs'],
      callOf: (query: TokenQuery) => UpstreamCall<TokenPage<Row>>,
      hunted?: HuntedRows<Row>,
      question: unknown = null,
    ): Page<Row> =>
    (page) =>
      connectSnapshotPages(
        {
          field: `Query.${field}`,
          question,
          limitedAs,
          fetchPage: (query) => {
            const hunt = hunted && ((fetch: FetchCall) => huntPage(hunted, query, fetch));
            // Each replica learns of the end by itself, and a list ends where it began.
            return hunt !== undefined && isHuntToken(query.token)
              ? hunt((call) => dataSource.fetch(call, context))
              : dataSource.fetch({ ...callOf(query), ...(hunt && { otherwise: hunt }) }, context);
          },
        },
        page,
        reader,
      );
  return {
    softwarePage: pageOf(
      'defenderDeviceSoftware',
      'DefenderDeviceSoftware',
      exportSoftwareInventory,
      HUNTED_SOFTWARE,
    ),
    nonCpeSoftwarePage: pageOf(
      'defenderDeviceNonCpeSoftware',
      'DefenderDeviceNonCpeSoftware',
      exportNonCpeSoftwareInventory,
    ),
    vulnerabilityPage: pageOf(
      'defenderDeviceVulnerabilities',
      'DefenderDeviceVulnerability',
      exportSoftwareVulnerabilities,
      HUNTED_VULNERABILITIES,
    ),
    /** @throws BadUserInputError for a time in the future or more than 14 days ago */
    vulnerabilityChangePage: async ({ since, ...page }: PageArguments & { readonly since: string }) => {
      const moment = checkSince(since, now());
      return pageOf(
        'defenderDeviceVulnerabilityChanges',
        'DefenderDeviceVulnerabilityChange',
        (query) => exportSoftwareVulnerabilityChanges(moment, query),
        undefined,
        moment,
      )(page);
    },
    configurationPage: pageOf(
      'defenderDeviceConfigurations',
      'DefenderDeviceConfiguration',
      exportSecureConfigurations,
      HUNTED_CONFIGURATIONS,
    ),
    browserExtensionPage: pageOf(
      'defenderDeviceBrowserExtensions',
      'DefenderDeviceBrowserExtension',
      exportBrowserExtensions,
    ),
    certificatePage: pageOf('defenderDeviceCertificates', 'DefenderDeviceCertificate', exportCertificates),
    firmwarePage: pageOf('defenderDeviceFirmware', 'DefenderDeviceFirmware', exportHardwareFirmware),
    baselinePage: pageOf('defenderDeviceBaselines', 'DefenderDeviceBaseline', exportBaselineCompliance),
  };
}

function checkSince(since: string, now: number): string {
  const moment = Date.parse(since);
  if (moment > now) throw badArgument('since', 'must not be in the future.');
  if (moment < now - MAX_DAYS * DAY_MS) {
    throw badArgument(
      'since',
      `must be within the last ${String(MAX_DAYS)} days, because Defender keeps no older changes. Use defenderDeviceVulnerabilities instead.`,
    );
  }
  return new Date(moment).toISOString();
}
