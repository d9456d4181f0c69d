import { z } from 'zod';
import { flag, moment, text, wholeNumber } from './shared/wire-values.js';

/**
 * An account as sent, for an alert or for a machine's logons, where some fields are absent or null. `id` is
 * `domain\\name`, which no path accepts. Learn: user.md.
 */
export const userModel = z.object({
  id: z.string(),
  accountName: text,
  accountDomain: text,
  accountSid: text,
  firstSeen: moment,
  lastSeen: moment,
  mostPrevalentMachineId: text,
  leastPrevalentMachineId: text,
  logonTypes: text,
  logOnMachinesCount: wholeNumber,
  isDomainAdmin: flag,
  isOnlyNetworkUser: flag,
});

export type WireUser = z.infer<typeof userModel>;
