import { BadUserInputError } from '../../errors/caller-errors.js';

const MOST_HOURS = 720;

/** @throws BadUserInputError unless Defender can look back so many hours */
export function checkLookBack(hours: number | null | undefined): number | undefined {
  if (hours == null || (hours >= 1 && hours <= MOST_HOURS)) return hours ?? undefined;
  throw new BadUserInputError(
    `lookBackHours must be 1 to ${String(MOST_HOURS)}, not ${String(hours)}.`,
    'lookBackHours',
  );
}
