import type { PermissionGroup } from '../authorization/permission-groups.js';
import { LIST_ALERTS, listAlerts } from '../defender-api/endpoints/alerts.js';
import { GET_DOMAIN_STATS, getDomainStats } from '../defender-api/endpoints/domains.js';
import { GET_FILE, getFile } from '../defender-api/endpoints/files.js';
import {
  RUN_GRAPH_HUNTING_QUERY,
  runGraphHuntingQuery,
  RUN_HUNTING_QUERY,
  runHuntingQuery,
} from '../defender-api/endpoints/hunting.js';
import { LIST_BASELINE_PROFILES, listBaselineProfiles } from '../defender-api/endpoints/assessments.js';
import {
  LIST_DEVICE_ANTIVIRUS_HEALTH,
  listDeviceAntivirusHealth,
} from '../defender-api/endpoints/device-health.js';
import { LIST_INCIDENTS, listIncidents } from '../defender-api/endpoints/incidents.js';
import { LIST_INDICATORS, listIndicators } from '../defender-api/endpoints/indicators.js';
import { LIST_LIBRARY_FILES, listLibraryFiles } from '../defender-api/endpoints/live-response.js';
import { LIST_MACHINE_ACTIONS, listMachineActions } from '../defender-api/endpoints/machine-actions.js';
import { LIST_MACHINES, listMachines } from '../defender-api/endpoints/machines.js';
import { LIST_RECOMMENDATIONS, listRecommendations } from '../defender-api/endpoints/recommendations.js';
import { LIST_REMEDIATION_TASKS, listRemediationTasks } from '../defender-api/endpoints/remediation.js';
import { GET_EXPOSURE_SCORE, getExposureScore } from '../defender-api/endpoints/scores.js';
import { LIST_SOFTWARE, listSoftware } from '../defender-api/endpoints/software.js';
import { LIST_VULNERABILITIES, listVulnerabilities } from '../defender-api/endpoints/vulnerabilities.js';
import { GET_IP_STATS, getIpStats } from '../defender-api/endpoints/ips.js';
import { LIST_MACHINE_LOGON_USERS, listMachineLogonUsers } from '../defender-api/endpoints/users.js';
import type { Operation } from '../defender-api/operation.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';

/** Takes no row and so next to nothing of the tenant's share of CPU. */
const SMALLEST_QUERY = 'DeviceInfo | take 0';

/** Of no file and no machine: not to be found is an answer too. */
const NO_HASH = '0'.repeat(40);

/** One call an operation that changes nothing and brings one row at most. */
const CALLS: ReadonlyMap<Operation, () => UpstreamCall<unknown>> = new Map<
  Operation,
  () => UpstreamCall<unknown>
>([
  [LIST_ALERTS, () => listAlerts({ top: 1 }, { evidence: false })],
  [LIST_INCIDENTS, () => listIncidents({ top: 1 })],
  [LIST_INDICATORS, () => listIndicators({ top: 1 })],
  [LIST_LIBRARY_FILES, () => listLibraryFiles()],
  [LIST_MACHINES, () => listMachines({ top: 1 })],
  [LIST_MACHINE_ACTIONS, () => listMachineActions({ top: 1 })],
  [LIST_VULNERABILITIES, () => listVulnerabilities({ top: 1 })],
  [LIST_SOFTWARE, () => listSoftware({ top: 1 })],
  [LIST_RECOMMENDATIONS, () => listRecommendations({ top: 1 })],
  [LIST_REMEDIATION_TASKS, () => listRemediationTasks({ top: 1 })],
  [GET_EXPOSURE_SCORE, getExposureScore],
  [LIST_BASELINE_PROFILES, () => listBaselineProfiles({ top: 1 })],
  [LIST_DEVICE_ANTIVIRUS_HEALTH, () => listDeviceAntivirusHealth({ top: 1 })],
  [GET_FILE, () => getFile(NO_HASH)],
  [GET_DOMAIN_STATS, () => getDomainStats('example.com', 1)],
  [GET_IP_STATS, () => getIpStats('127.0.0.1', 1)],
  [LIST_MACHINE_LOGON_USERS, () => listMachineLogonUsers(NO_HASH)],
  [RUN_GRAPH_HUNTING_QUERY, () => runGraphHuntingQuery(SMALLEST_QUERY)],
  [RUN_HUNTING_QUERY, () => runHuntingQuery(SMALLEST_QUERY)],
]);

/** A harmless call of a group at an API, such as the one whose permission is granted; undefined for writes. */
export function harmlessCallOf(
  { operations }: Pick<PermissionGroup, 'operations'>,
  api: Operation['api'],
): UpstreamCall<unknown> | undefined {
  return operations
    .filter((operation) => operation.api === api)
    .map((operation) => CALLS.get(operation)?.())
    .find((call) => call !== undefined);
}
