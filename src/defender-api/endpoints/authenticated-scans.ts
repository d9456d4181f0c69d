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
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

const READ_SCANS = ['Machine.Read.All'];

export const LIST_SCAN_DEFINITIONS = readOperation('listScanDefinitions', READ_SCANS, {
  cacheClass: 'machines',
});
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

const readAgent = readRow<WireScannerAgent>(scannerAgentModel, 'ScannerAgent');
const wrapped = z.looseObject({ value: z.array(z.unknown()) });

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
