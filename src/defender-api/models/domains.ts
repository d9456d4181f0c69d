import { z } from 'zod';
import { moment, text, wholeNumber } from './shared/wire-values.js';

/** Prevalence of a domain. The service sends it as a number and as text. Learn: get-domain-statistics.md. */
export const domainStatisticsModel = z.object({
  host: text,
  organizationPrevalence: wholeNumber,
  orgPrevalence: wholeNumber,
  orgFirstSeen: moment,
  orgLastSeen: moment,
});

export type WireDomainStatistics = z.infer<typeof domainStatisticsModel>;
