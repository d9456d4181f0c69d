/** The service sends null or this date if there is no such time. */
const YEAR_ONE = /^0001-01-01T/;

/** A number that the service sends as a number, as text, or both. */
export function firstKnown<Value>(...values: readonly (Value | null | undefined)[]): Value | null {
  return values.find((value) => value != null) ?? null;
}

/** The time; null if there is none. */
export function timeOrNull(moment: string | null | undefined): string | null {
  return moment == null || YEAR_ONE.test(moment) ? null : moment;
}
