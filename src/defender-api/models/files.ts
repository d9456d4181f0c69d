import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { wholeNumber } from './shared/wire-values.js';

/** A file as sent. It has no id; requests use one of its hashes. Learn: files.md. */
export const fileModel = z.object(WIRE_FIELDS.File);

/**
 * Prevalence of a file. Each number is sent under two names, as a number and as text. Learn: get-file-statistics.md.
 */
export const fileStatisticsModel = z.object({
  ...WIRE_FIELDS.FileStats,
  orgPrevalence: wholeNumber,
  globalPrevalence: wholeNumber,
});

export type WireFile = z.infer<typeof fileModel>;
export type WireFileStatistics = z.infer<typeof fileStatisticsModel>;
