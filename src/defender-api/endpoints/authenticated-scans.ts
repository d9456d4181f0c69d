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
import { readOperation, writeOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

const READ_SCANS = ['Machine.Read.All'];

/** Never kept: the text of its answers holds the passwords of scans, and what is kept may be shared with other replicas. */
export const LIST_SCAN_DEFINITIONS = readOperation('listScanDefinitions', READ_SCANS);
export const LIST_SCAN_AGENTS = readOperation('listScanAgents', READ_SCANS, { cacheClass: 'machines' });
export const GET_SCAN_AGENT = readOperation('getScanAgent', READ_SCANS, { cacheClass: 'machines' });
/** Reads, though they are POSTs: they may be sent again. */
export const LIST_SCAN_HISTORY_BY_DEFINITION = readOperation('listScanHistoryByDefinition', READ_SCANS, {
  method: 'POST',
  cacheClass: 'machines',
});
export const LIST_SCAN_HISTORY_BY_SESSION = readOperation('listScanHistoryBySession', READ_SCANS, {
  method: 'POST',
  cacheClass: 'machines',
});

const WRITE_SCANS = ['Machine.ReadWrite.All'];

/** Reads of definitions are never kept, so none of these makes anything out of date. */
export const CREATE_SCAN_DEFINITION = writeOperation('createScanDefinition', WRITE_SCANS);
export const UPDATE_SCAN_DEFINITION = writeOperation('updateScanDefinition', WRITE_SCANS, {
  method: 'PATCH',
});
export const DELETE_SCAN_DEFINITIONS = writeOperation('deleteScanDefinitions', WRITE_SCANS);

const DEFINITIONS = '/api/DeviceAuthenticatedScanDefinitions';
const AGENTS = '/api/DeviceAuthenticatedScanAgents';

/** Lists all authenticated scans, without their secrets. Learn: get-all-scan-definitions.md. */
export function listScanDefinitions(): UpstreamCall<readonly WireScanDefinition[]> {
  return {
    operation: LIST_SCAN_DEFINITIONS,
    path: DEFINITIONS,
    read: readRows<WireScanDefinition>(scanDefinitionModel, 'ScanDefinition'),
    notFound: () => [],
  };
}

/** Lists all machines that scan. Learn: get-all-scan-agents.md. */
export function listScanAgents(): UpstreamCall<readonly WireScannerAgent[]> {
  return {
    operation: LIST_SCAN_AGENTS,
    path: AGENTS,
    read: readRows<WireScannerAgent>(scannerAgentModel, 'ScannerAgent'),
    notFound: () => [],
  };
}

/** One machine that scans; null when there is none. By which id the service finds it isn't clear: callers check. Learn: Get-agent-details.md. */
export function getScanAgent(id: string): UpstreamCall<WireScannerAgent | null> {
  return {
    operation: GET_SCAN_AGENT,
    path: `${AGENTS}/${encodeURIComponent(id)}`,
    read: (body, onSurprise) => {
      const sent = unwrapAgent(body);
      return sent === undefined ? null : readAgent(sent, onSurprise);
    },
    notFound: () => null,
  };
}

const readDefinition = readRow<WireScanDefinition>(scanDefinitionModel, 'ScanDefinition');
const readAgent = readRow<WireScannerAgent>(scannerAgentModel, 'ScannerAgent');
const wrapped = z.object({ value: z.array(z.unknown()) });

/** The sample of the page holds the one agent in a list. */
function unwrapAgent(body: unknown): unknown {
  const list = wrapped.safeParse(body);
  return list.success ? list.data.value[0] : body;
}

/** Runs of scans, a page of at most 4,096. Learn: Get-scan-history-by-definition.md. */
export function listScanHistoryByDefinition(
  definitionIds: readonly string[],
  query: Pick<ListQuery, 'top' | 'skip'>,
): UpstreamCall<readonly WireScanHistoryEntry[]> {
  return {
    operation: LIST_SCAN_HISTORY_BY_DEFINITION,
    path: `${DEFINITIONS}/GetScanHistoryByScanDefinitionId`,
    query: encodeListQuery(query),
    body: { ScanDefinitionIds: definitionIds },
    read: readRows<WireScanHistoryEntry>(scanHistoryEntryModel, 'ScanHistoryEntry'),
    notFound: () => [],
  };
}

/** Sessions of scans with what was scanned, all at once. Learn: Get-scan-history-by-session.md. */
export function listScanHistoryBySession(
  sessionIds: readonly string[],
): UpstreamCall<readonly WireScanSession[]> {
  return {
    operation: LIST_SCAN_HISTORY_BY_SESSION,
    path: `${DEFINITIONS}/GetScanHistoryBySessionId`,
    body: { SessionIds: sessionIds },
    read: readRows<WireScanSession>(scanSessionModel, 'ScanSession'),
    notFound: () => [],
  };
}

/** The body of a write, and which of its values are secrets. */
export interface ScanDefinitionBody {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly secrets: readonly string[];
}

/** Adds an authenticated scan. Learn: add-a-new-scan-definition.md. */
export function createScanDefinition({
  fields,
  secrets,
}: ScanDefinitionBody): UpstreamCall<WireScanDefinition> {
  return {
    operation: CREATE_SCAN_DEFINITION,
    path: DEFINITIONS,
    body: fields,
    secrets,
    read: readDefinition,
  };
}

/** Changes an authenticated scan. @throws NotFoundError for an unknown one. Learn: add-a-new-scan-definition.md. */
export function updateScanDefinition(
  id: string,
  { fields, secrets }: ScanDefinitionBody,
): UpstreamCall<WireScanDefinition> {
  return {
    operation: UPDATE_SCAN_DEFINITION,
    path: `${DEFINITIONS}/${encodeURIComponent(id)}`,
    body: fields,
    secrets,
    read: readDefinition,
    notFound: () => {
      throw new NotFoundError(`There is no scan definition ${id}.`);
    },
  };
}

/** Deletes authenticated scans. What it answers is not documented: any success means `meaning`. Learn: add-a-new-scan-definition.md. */
export function deleteScanDefinitions<Meaning>(
  ids: readonly string[],
  meaning: Meaning,
): UpstreamCall<Meaning> {
  return {
    operation: DELETE_SCAN_DEFINITIONS,
    path: `${DEFINITIONS}/BatchDelete`,
    body: { ScanDefinitionIds: ids },
    read: () => meaning,
  };
}
