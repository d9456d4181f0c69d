import type { PermissionGroup } from '../authorization/permission-groups.js';
import { listAlerts } from '../defender-api/endpoints/alerts.js';
import { getDomainStats } from '../defender-api/endpoints/domains.js';
import { getFile } from '../defender-api/endpoints/files.js';
import { runGraphHuntingQuery, runHuntingQuery } from '../defender-api/endpoints/hunting.js';
import { listBaselineProfiles } from '../defender-api/endpoints/assessments.js';
import { listDeviceAntivirusHealth } from '../defender-api/endpoints/device-health.js';
import { listIncidents } from '../defender-api/endpoints/incidents.js';
import { listIndicators } from '../defender-api/endpoints/indicators.js';
import { listLibraryFiles } from '../defender-api/endpoints/live-response.js';
import { listMachineActions } from '../defender-api/endpoints/machine-actions.js';
import { listMachines } from '../defender-api/endpoints/machines.js';
import { listRecommendations } from '../defender-api/endpoints/recommendations.js';
import { listRemediationTasks } from '../defender-api/endpoints/remediation.js';
import { getExposureScore } from '../defender-api/endpoints/scores.js';
import { listSoftware } from '../defender-api/endpoints/software.js';
import { listVulnerabilities } from '../defender-api/endpoints/vulnerabilities.js';
import { getIpStats } from '../defender-api/endpoints/ips.js';
import { listMachineLogonUsers } from '../defender-api/endpoints/users.js';
import type { Operation } from '../defender-api/operation.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';

/** Takes no row and so next to nothing of the tenant's share of CPU. */
const SMALLEST_QUERY = 'DeviceInfo | take 0';

/** Of no file and no machine: not to be found is an answer too. */
const NO_HASH = '0'.repeat(40);

/** One call an operation that changes nothing and brings one row at most. */
const CALLS: readonly (() => UpstreamCall<unknown>)[] = [
  () => listAlerts({ top: 1 }, { evidence: false }),
  () => listIncidents({ top: 1 }),
  () => listIndicators({ top: 1 }),
  () => listLibraryFiles(),
  () => listMachines({ top: 1 }),
  () => listMachineActions({ top: 1 }),
  () => listVulnerabilities({ top: 1 }),
  () => listSoftware({ top: 1 }),
  () => listRecommendations({ top: 1 }),
  () => listRemediationTasks({ top: 1 }),
  getExposureScore,
  () => listBaselineProfiles({ top: 1 }),
  () => listDeviceAntivirusHealth({ top: 1 }),
  () => getFile(NO_HASH),
  () => getDomainStats('example.com', 1),
  () => getIpStats('127.0.0.1', 1),
  () => listMachineLogonUsers(NO_HASH),
  () => runGraphHuntingQuery(SMALLEST_QUERY),
  () => runHuntingQuery(SMALLEST_QUERY),
];

/** A harmless call of a group at an API, such as the one whose permission is granted; undefined for writes. */
export function harmlessCallOf(
  { operations }: Pick<PermissionGroup, 'operations'>,
  api: Operation['api'],
): UpstreamCall<unknown> | undefined {
  return operations
    .filter((operation) => operation.api === api)
    .map((operation) => CALLS.map((make) => make()).find((call) => call.operation === operation))
    .find((call) => call !== undefined);
}
