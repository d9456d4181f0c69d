import type { AlertRow } from '../operations.js';

type Times = Pick<AlertRow, 'lastUpdateTime' | 'alertCreationTime'>;

/** When an alert last changed, in epoch milliseconds; 0 if that isn't known. */
export function timeOf({ lastUpdateTime, alertCreationTime }: Times): number {
  return Date.parse(lastUpdateTime ?? alertCreationTime ?? '') || 0;
}

/** The later version of an alert; of equal times, the second one, such as a change that this page just made. */
export function laterOf<Known extends Times, Next extends Times>(
  known: Known | undefined,
  next: Next,
): Known | Next {
  return known === undefined || timeOf(known) <= timeOf(next) ? next : known;
}
