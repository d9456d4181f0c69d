import type { WireAlert } from '../models/alerts.js';
import { fileModel, fileStatisticsModel, type WireFile, type WireFileStatistics } from '../models/files.js';
import type { WireMachine } from '../models/machines.js';
import { readRow } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeLookBack, type LookBackHours, listCall, rowCall } from './shared/list-query.js';
import { readRelatedAlerts, readRelatedMachines } from './shared/related-rows.js';
import { OPERATIONS } from '../operation-table.js';

/** Returns a file by SHA-1 or SHA-256, or null if Defender doesn't know it. Learn: get-file-information.md. */
export function getFile(hash: string): UpstreamCall<WireFile | null> {
  return rowCall(OPERATIONS.getFile, pathOf(hash), readRow<WireFile>(fileModel, 'File'));
}

/**
 * Returns a file's prevalence, or null if Defender doesn't know it. The documented example is a SHA-1; other hashes
 * aren't documented. Learn: get-file-statistics.md.
 */
export function getFileStats(
  sha1: string,
  lookBackHours: LookBackHours,
): UpstreamCall<WireFileStatistics | null> {
  return rowCall(
    OPERATIONS.getFileStats,
    `${pathOf(sha1)}/stats`,
    readRow<WireFileStatistics>(fileStatisticsModel, 'FileStats'),
    encodeLookBack(lookBackHours),
  );
}

/**
 * Lists all alerts related to a file. Requires a SHA-1. Empty for an unknown file. Learn: get-file-related-alerts.md.
 */
export function listFileAlerts(sha1: string): UpstreamCall<readonly WireAlert[]> {
  return listCall(OPERATIONS.listFileAlerts, `${pathOf(sha1)}/alerts`, readRelatedAlerts);
}

/**
 * Lists all machines related to a file. Requires a SHA-1. Empty for an unknown file. Learn:
 * get-file-related-machines.md.
 */
export function listFileMachines(sha1: string): UpstreamCall<readonly WireMachine[]> {
  return listCall(OPERATIONS.listFileMachines, `${pathOf(sha1)}/machines`, readRelatedMachines);
}

function pathOf(hash: string): string {
  return `/api/files/${encodeURIComponent(hash)}`;
}
