import type { WireAlert } from '../models/alerts.js';
import { fileModel, fileStatisticsModel, type WireFile, type WireFileStatistics } from '../models/files.js';
import type { WireMachine } from '../models/machines.js';
import { readRow } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeLookBack, type LookBackHours } from './shared/look-back.js';
import { READ_ALERTS, READ_MACHINES, readRelatedAlerts, readRelatedMachines } from './shared/related-rows.js';

const READ_FILES = ['File.Read.All'];

export const GET_FILE = readOperation('getFile', READ_FILES, { cacheClass: 'observables' });
export const GET_FILE_STATS = readOperation('getFileStats', READ_FILES, { cacheClass: 'observables' });
export const LIST_FILE_ALERTS = readOperation('listFileAlerts', READ_ALERTS, { cacheClass: 'alerts' });
export const LIST_FILE_MACHINES = readOperation('listFileMachines', READ_MACHINES, {
  cacheClass: 'machines',
});

/** A file by its SHA-1 or SHA-256; null when Defender doesn't know it. Learn: get-file-information.md. */
export function getFile(hash: string): UpstreamCall<WireFile | null> {
  return {
    operation: GET_FILE,
    path: pathOf(hash),
    read: readRow<WireFile>(fileModel, 'File'),
    notFound: () => null,
  };
}

/**
 * How common a file is; null when Defender doesn't know it. The page's example is a SHA-1, and nothing says that it
 * takes another hash. Learn: get-file-statistics.md.
 */
export function getFileStats(
  sha1: string,
  lookBackHours: LookBackHours,
): UpstreamCall<WireFileStatistics | null> {
  return {
    operation: GET_FILE_STATS,
    path: `${pathOf(sha1)}/stats`,
    ...encodeLookBack(lookBackHours),
    read: readRow<WireFileStatistics>(fileStatisticsModel, 'FileStats'),
    notFound: () => null,
  };
}

/** All alerts that name a file; takes a SHA-1 only. None for an unknown file. Learn: get-file-related-alerts.md. */
export function listFileAlerts(sha1: string): UpstreamCall<readonly WireAlert[]> {
  return {
    operation: LIST_FILE_ALERTS,
    path: `${pathOf(sha1)}/alerts`,
    read: readRelatedAlerts,
    notFound: () => [],
  };
}

/** All machines that a file was seen on; takes a SHA-1 only. None for an unknown file. Learn: get-file-related-machines.md. */
export function listFileMachines(sha1: string): UpstreamCall<readonly WireMachine[]> {
  return {
    operation: LIST_FILE_MACHINES,
    path: `${pathOf(sha1)}/machines`,
    read: readRelatedMachines,
    notFound: () => [],
  };
}

function pathOf(hash: string): string {
  return `/api/files/${encodeURIComponent(hash)}`;
}
