import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { wholeNumber } from './shared/wire-values.js';

/** Prevalence of an address. The service sends it as a number and as text. Learn: get-ip-statistics.md. */
export const ipStatisticsModel = z.object({ ...WIRE_FIELDS.IpStats, orgPrevalence: wholeNumber });

export type WireIpStatistics = z.infer<typeof ipStatisticsModel>;
