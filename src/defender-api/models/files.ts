import { z } from 'zod';
import { flag, moment, text, texts, wholeNumber } from './shared/wire-values.js';

/** A file as sent. It has no id; requests use one of its hashes. Learn: files.md. */
export const fileModel = z.object({
  sha1: text,
  sha256: text,
  md5: text,
  globalPrevalence: wholeNumber,
  globalFirstObserved: moment,
  globalLastObserved: moment,
  size: wholeNumber,
  fileType: text,
  isPeFile: flag,
  filePublisher: text,
  fileProductName: text,
  signer: text,
  issuer: text,
  signerHash: text,
  isValidCertificate: flag,
  determinationType: text,
  determinationValue: text,
});

/**
 * Prevalence of a file. Each number is sent under two names, as a number and as text. Learn: get-file-statistics.md.
 */
export const fileStatisticsModel = z.object({
  sha1: text,
  organizationPrevalence: wholeNumber,
  orgPrevalence: wholeNumber,
  orgFirstSeen: moment,
  orgLastSeen: moment,
  globallyPrevalence: wholeNumber,
  globalPrevalence: wholeNumber,
  globalFirstObserved: moment,
  globalLastObserved: moment,
  topFileNames: texts,
});

export type WireFile = z.infer<typeof fileModel>;
export type WireFileStatistics = z.infer<typeof fileStatisticsModel>;
