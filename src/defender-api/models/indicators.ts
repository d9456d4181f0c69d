import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { idText, openText, text } from './shared/wire-values.js';

const sent = z.object({
  ...WIRE_FIELDS.Indicator,
  id: z.union([z.string(), z.number().transform(String)]),
  notificationBody: openText,
  version: openText,
  additionalInfo: openText,
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
export const importResultModel = z.object({ ...WIRE_FIELDS.IndicatorImportResult, id: idText });

export type WireImportResult = z.infer<typeof importResultModel>;
