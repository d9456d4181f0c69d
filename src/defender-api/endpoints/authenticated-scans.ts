import { z } from 'zod';
import {
  scanDefinitionModel,
  scanHistoryEntryModel,
  scannerAgentModel,
  scanSessionModel,
  type WireScanDefinition,
  type WireScanHistoryEntry,
  type WireScannerAgent,
  type WireScanSession,
} from '../models/authenticated-scans.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery, listCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

const DEFINITIONS = '/api/DeviceAuthenticatedScanDefinitions';
const AGENTS = '/api/DeviceAuthenticatedScanAgents';

/** Lists all authenticated scans, without their secrets. Learn: get-all-scan-definitions.md. */
export function listScanDefinitions(): UpstreamCall<readonly WireScanDefinition[]> {
  return listCall(
    OPERATIONS.listScanDefinitions,
    DEFINITIONS,
    readRows<WireScanDefinition>(scanDefinitionModel, 'ScanDefinition'),
  );
}

/** Lists all scanner machines. Learn: get-all-scan-agents.md. */
export function listScanAgents(): UpstreamCall<readonly WireScannerAgent[]> {
  return listCall(
    OPERATIONS.listScanAgents,
    AGENTS,
    readRows<WireScannerAgent>(scannerAgentModel, 'ScannerAgent'),
  );
}

/**
 * Returns one scanner machine, or null. It is unclear which id the service matches, so callers must check. Learn:
 * Get-agent-details.md.
 */
export function getScanAgent(id: string): UpstreamCall<WireScannerAgent | null> {
  return {
    operation: OPERATIONS.getScanAgent,
    path: `${AGENTS}/${encodeURIComponent(id)}`,
    read: (body, onUnrecognized) => {
      const sent = unwrapAgent(body);
      return sent === undefined ? null : readAgent(sent, onUnrecognized);
    },
    notFound: () => null,
  };
}

const readDefinition = readRow<WireScanDefinition>(scanDefinitionModel, 'ScanDefinition');
const readAgent = readRow<WireScannerAgent>(scannerAgentModel, 'ScannerAgent');
const wrapped = z.object({ value: z.array(z.unknown()) });

/** The documented sample wraps the single agent in a list. */
function unwrapAgent(body: unknown): unknown {
  const list = wrapped.safeParse(body);
  return list.success ? list.data.value[0] : body;
}

/** Lists scan runs, at most 4,096 per page. Learn: Get-scan-history-by-definition.md. */
export function listScanHistoryByDefinition(
  definitionIds: readonly string[],
  query: Pick<ListQuery, 'top' | 'skip'>,
): UpstreamCall<readonly WireScanHistoryEntry[]> {
  return {
    operation: OPERATIONS.listScanHistoryByDefinition,
    path: `${DEFINITIONS}/GetScanHistoryByScanDefinitionId`,
    query: encodeListQuery(query),
    body: { ScanDefinitionIds: definitionIds },
    read: readRows<WireScanHistoryEntry>(scanHistoryEntryModel, 'ScanHistoryEntry'),
    notFound: () => [],
  };
}

/** Lists scan sessions and their targets, without paging. Learn: Get-scan-history-by-session.md. */
export function listScanHistoryBySession(
  sessionIds: readonly string[],
): UpstreamCall<readonly WireScanSession[]> {
  return {
    operation: OPERATIONS.listScanHistoryBySession,
    path: `${DEFINITIONS}/GetScanHistoryBySessionId`,
    body: { SessionIds: sessionIds },
    read: readRows<WireScanSession>(scanSessionModel, 'ScanSession'),
    notFound: () => [],
  };
}

/** Body of a write. `secrets` are the values to withhold. */
export interface ScanDefinitionBody {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly secrets: readonly string[];
}

/** Creates an authenticated scan. Learn: add-a-new-scan-definition.md. */
export function createScanDefinition({
  fields,
  secrets,
}: ScanDefinitionBody): UpstreamCall<WireScanDefinition> {
  return {
    operation: OPERATIONS.createScanDefinition,
    path: DEFINITIONS,
    body: fields,
    secrets,
    read: readDefinition,
  };
}

/**
 * Updates an authenticated scan.
 *
 * @throws NotFoundError for an unknown scan. Learn: add-a-new-scan-definition.md.
 */
export function updateScanDefinition(
  id: string,
  { fields, secrets }: ScanDefinitionBody,
): UpstreamCall<WireScanDefinition> {
  return {
    operation: OPERATIONS.updateScanDefinition,
    path: `${DEFINITIONS}/${encodeURIComponent(id)}`,
    body: fields,
    secrets,
    read: readDefinition,
    notFound: () => {
      throw new NotFoundError(`There is no scan definition ${id}.`);
    },
  };
}

/**
 * Deletes authenticated scans. The response is undocumented; any success returns `meaning`. Learn:
 * add-a-new-scan-definition.md.
 */
export function deleteScanDefinitions<Meaning>(
  ids: readonly string[],
  meaning: Meaning,
): UpstreamCall<Meaning> {
  return {
    operation: OPERATIONS.deleteScanDefinitions,
    path: `${DEFINITIONS}/BatchDelete`,
    body: { ScanDefinitionIds: ids },
    read: () => meaning,
  };
}
