import { fileModel, fileStatisticsModel } from '../models/files.js';
import { readRow } from '../models/shared/read-rows.js';
import { readRelatedAlerts, readRelatedMachines } from './shared/related-rows.js';
import { listById, rowById, statisticsById } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Returns a file by SHA-1 or SHA-256, or null if Defender doesn't know it. */
export const getFile = rowById(OPERATIONS.getFile, readRow(fileModel, 'File'));

/**
 * Returns a file's prevalence, or null if Defender doesn't know it. The documented example is a SHA-1; other hashes
 * aren't documented.
 */
export const getFileStats = statisticsById(
  OPERATIONS.getFileStats,
  readRow(fileStatisticsModel, 'FileStats'),
);

/** Lists all alerts related to a file. Requires a SHA-1. Empty for an unknown file. */
export const listFileAlerts = listById(OPERATIONS.listFileAlerts, readRelatedAlerts);

/** Lists all machines related to a file. Requires a SHA-1. Empty for an unknown file. */
export const listFileMachines = listById(OPERATIONS.listFileMachines, readRelatedMachines);
