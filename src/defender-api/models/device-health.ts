import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { rowId } from './shared/wire-values.js';

/** The text True, False, or Unknown. Booleans are accepted too. */
const upToDate = z.union([z.string(), z.boolean().transform((flag) => (flag ? 'True' : 'False'))]).nullish();
/** A digit as text. Numbers are accepted too. */
const digit = z.union([z.string(), z.int().transform(String)]).nullish();

/**
 * Antivirus state of a machine as sent. Learn (device-health-api-methods-properties.md) documents both names for the
 * machine's id. The sample has the same value in both.
 */
export const antivirusHealthModel = z
  .object({
    ...WIRE_FIELDS.DeviceAntivirusHealth,
    id: rowId,
    avMode: digit,
    avIsSignatureUpToDate: upToDate,
    avIsEngineUpToDate: upToDate,
    avIsPlatformUpToDate: upToDate,
  })
  .transform((row) => ({ ...row, machineId: row.machineId || row.id }));

export type WireAntivirusHealth = z.infer<typeof antivirusHealthModel>;
