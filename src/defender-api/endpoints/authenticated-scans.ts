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
import type { UpstreamCall } from '../upstream-call.js';
import { callOf, orNotFound, wholeList, encodeListQuery, type ListQuery } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Lists all authenticated scans, without their secrets. */
export const listScanDefinitions = wholeList(
  OPERATIONS.listScanDefinitions,
  readRows(scanDefinitionModel, 'ScanDefinition'),
);

export const listScanAgents = wholeList(
  OPERATIONS.listScanAgents,
  readRows(scannerAgentModel, 'ScannerAgent'),
);

/** Returns one scanner machine, or null. It is unclear which id the service matches, so callers must check. */
export function getScanAgent(id: string): UpstreamCall<WireScannerAgent | null> {
  return {
    ...callOf(OPERATIONS.getScanAgent, id),
    read: (body, onUnrecognized) => {
      const sent = unwrapAgent(body);
      return sent === undefined ? null : readAgent(sent, onUnrecognized);
    },
    notFound: () => null,
  };
}

const readDefinition = readRow(scanDefinitionModel, 'ScanDefinition');
const readAgent = readRow(scannerAgentModel, 'ScannerAgent');
const wrapped = z.object({ value: z.array(z.unknown()) });

/** The documented sample wraps the single agent in a list. */
function unwrapAgent(body: unknown): unknown {
  const list = wrapped.safeParse(body);
  return list.success ? list.data.value[0] : body;
}

/** Lists scan runs, at most 4,096 per page. */
export function listScanHistoryByDefinition(
  definitionIds: readonly string[],
  query: Pick<ListQuery, 'top' | 'skip'>,
): UpstreamCall<readonly WireScanHistoryEntry[]> {
  return {
    ...callOf(OPERATIONS.listScanHistoryByDefinition),
    query: encodeListQuery(query),
    body: { ScanDefinitionIds: definitionIds },
    read: readRows(scanHistoryEntryModel, 'ScanHistoryEntry'),
    notFound: () => [],
  };
}

/** Lists scan sessions and their targets, without paging. */
export function listScanHistoryBySession(
  sessionIds: readonly string[],
): UpstreamCall<readonly WireScanSession[]> {
  return {
    ...callOf(OPERATIONS.listScanHistoryBySession),
    body: { SessionIds: sessionIds },
    read: readRows(scanSessionModel, 'ScanSession'),
    notFound: () => [],
  };
}

/** Body of a write. `secrets` are the values to withhold. */
export interface ScanDefinitionBody {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly secrets: readonly string[];
}

export function createScanDefinition({
  fields,
  secrets,
}: ScanDefinitionBody): UpstreamCall<WireScanDefinition> {
  return {
    ...callOf(OPERATIONS.createScanDefinition),
    body: fields,
    secrets,
    read: readDefinition,
  };
}

/** Updates an authenticated scan. @throws NotFoundError for an unknown scan. */
export function updateScanDefinition(
  id: string,
  { fields, secrets }: ScanDefinitionBody,
): UpstreamCall<WireScanDefinition> {
  return {
    ...callOf(OPERATIONS.updateScanDefinition, id),
    body: fields,
    secrets,
    read: readDefinition,
    ...orNotFound(`scan definition ${id}`),
  };
}

/** Deletes authenticated scans. The response is undocumented; any success returns `meaning`. */
export function deleteScanDefinitions<Meaning>(
  ids: readonly string[],
  meaning: Meaning,
): UpstreamCall<Meaning> {
  return {
    ...callOf(OPERATIONS.deleteScanDefinitions),
    body: { ScanDefinitionIds: ids },
    read: () => meaning,
  };
}
