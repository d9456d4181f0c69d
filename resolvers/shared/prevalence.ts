/** The service sends null or this date if something was never seen. */
const YEAR_ONE = /^0001-01-01T/;

/** A number that the service sends as a number, as text, or both. */
export function firstKnown<Value>(...values: readonly (Value | null | undefined)[]): Value | null {
  return values.find((value) => value != null) ?? null;
}

/** When something was seen; null if it never was. */
export function seenAt(moment: string | null | undefined): string | null {
  return moment == null || YEAR_ONE.test(moment) ? null : moment;
}
