import type { PermissionGroup } from '../authorization/permission-groups.js';
import { LIST_ALERTS, listAlerts } from '../defender-api/endpoints/alerts.js';
import {
  RUN_GRAPH_HUNTING_QUERY,
  runGraphHuntingQuery,
  RUN_HUNTING_QUERY,
  runHuntingQuery,
} from '../defender-api/endpoints/hunting.js';
import { LIST_INDICATORS, listIndicators } from '../defender-api/endpoints/indicators.js';
import { LIST_LIBRARY_FILES, listLibraryFiles } from '../defender-api/endpoints/live-response.js';
import { LIST_MACHINE_ACTIONS, listMachineActions } from '../defender-api/endpoints/machine-actions.js';
import { LIST_MACHINES, listMachines } from '../defender-api/endpoints/machines.js';
import type { Operation } from '../defender-api/operation.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';

/** Takes no row and so next to nothing of the tenant's share of CPU. */
const SMALLEST_QUERY = 'DeviceInfo | take 0';

/** One call an operation that changes nothing and brings one row at most. */
const CALLS: ReadonlyMap<Operation, () => UpstreamCall<unknown>> = new Map<
  Operation,
  () => UpstreamCall<unknown>
>([
  [LIST_ALERTS, () => listAlerts({ top: 1 }, { evidence: false })],
  [LIST_INDICATORS, () => listIndicators({ top: 1 })],
  [LIST_LIBRARY_FILES, () => listLibraryFiles()],
  [LIST_MACHINES, () => listMachines({ top: 1 })],
  [LIST_MACHINE_ACTIONS, () => listMachineActions({ top: 1 })],
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
