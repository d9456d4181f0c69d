import { z } from 'zod';
import { flag, idText, moment, openText, text, texts, wholeNumber, wholes } from './shared/wire-values.js';

const sent = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  indicatorValue: text,
  indicatorType: text,
  action: text,
  title: text,
  description: text,
  severity: text,
  application: text,
  recommendedActions: text,
  rbacGroupNames: texts,
  rbacGroupIds: wholes,
  generateAlert: flag,
  expirationTime: moment,
  creationTimeDateTimeUtc: moment,
  lastUpdateTime: moment,
  createdBy: text,
  createdByDisplayName: text,
  createdBySource: text,
  source: text,
  sourceType: text,
  lastUpdatedBy: text,
  externalId: text,
  educateUrl: text,
  category: wholeNumber,
  historicalDetection: flag,
  mitreTechniques: texts,
  lookBackPeriod: wholeNumber,
  notificationId: wholeNumber,
  notificationBody: openText,
  bypassDurationHours: wholeNumber,
  version: openText,
  additionalInfo: openText,
  certificateInfo: z.object({ issuer: text, serial: text, subject: text, sha256: text }).nullish(),
});

/**
 * An indicator as sent, under the documented names. Samples have `source` instead of the table's `createdBySource`;
 * recordings have both, with different values. The table's `externalID` is sent as `externalId`. Learn:
 * ti-indicator.md.
 */
export const indicatorModel = sent
  .extend({ externalID: text })
  .transform(({ externalID, ...indicator }): WireIndicator => ({
    ...indicator,
    createdBySource: indicator.createdBySource ?? indicator.source,
    externalId: indicator.externalId ?? externalID,
  }));

export type WireIndicator = z.infer<typeof sent>;

/** Result for one indicator of an import. Failed ones have no id. Learn: import-ti-indicators.md. */
export const importResultModel = z.object({
  id: idText,
  indicator: text,
  isFailed: flag,
  failureReason: text,
});

export type WireImportResult = z.infer<typeof importResultModel>;
