import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { wholeNumber } from './shared/wire-values.js';

/** Prevalence of a domain. The service sends it as a number and as text. Learn: get-domain-statistics.md. */
export const domainStatisticsModel = z.object({ ...WIRE_FIELDS.DomainStats, orgPrevalence: wholeNumber });

export type WireDomainStatistics = z.infer<typeof domainStatisticsModel>;
