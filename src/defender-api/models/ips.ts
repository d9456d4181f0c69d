import { z } from 'zod';
import { moment, text, wholeNumber } from './shared/wire-values.js';

/** Prevalence of an address. The service sends it as a number and as text. Learn: get-ip-statistics.md. */
export const ipStatisticsModel = z.object({
  ipAddress: text,
  organizationPrevalence: wholeNumber,
  orgPrevalence: wholeNumber,
  orgFirstSeen: moment,
  orgLastSeen: moment,
});

export type WireIpStatistics = z.infer<typeof ipStatisticsModel>;
