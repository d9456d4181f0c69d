import { z } from 'zod';
import { flag, idText, moment, text, texts } from './shared/wire-values.js';

/** A flag that one page calls a Boolean and another the words True and False. */
const wordedFlag = z
  .union([
    z.boolean(),
    z
      .string()
      .regex(/^(true|false)$/i)
      .transform((word) => word.toLowerCase() === 'true'),
  ])
  .nullish();

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
  rbacGroupIds: texts,
  generateAlert: wordedFlag,
  expirationTime: moment,
  creationTimeDateTimeUtc: moment,
  lastUpdateTime: moment,
  createdBy: text,
  createdByDisplayName: text,
  createdBySource: text,
  sourceType: text,
  lastUpdatedBy: text,
  externalID: text,
  educateUrl: text,
});

/** An indicator as sent, under the documented names: samples spell two of them otherwise. Learn: ti-indicator.md. */
export const indicatorModel = sent
  .extend({ source: text, externalId: text })
  .transform(({ source, externalId, ...indicator }): WireIndicator => ({
    ...indicator,
    createdBySource: indicator.createdBySource ?? source,
    externalID: indicator.externalID ?? externalId,
  }));

export type WireIndicator = z.infer<typeof sent>;

/** What became of one indicator of an import; the id lacks where it failed. Learn: import-ti-indicators.md. */
export const importResultModel = z.object({
  id: idText,
  indicator: text,
  isFailed: flag,
  failureReason: text,
});

export type WireImportResult = z.infer<typeof importResultModel>;
