/** What the service says where nothing was ever seen, unless it says null. */
const YEAR_ONE = /^0001-01-01T/;

/** A number that the service sends twice, as a number and as text: whichever came. */
export function firstKnown<Value>(...values: readonly (Value | null | undefined)[]): Value | null {
  return values.find((value) => value != null) ?? null;
}

/** A moment that something was seen at; null when it never was. */
export function seenAt(moment: string | null | undefined): string | null {
  return moment == null || YEAR_ONE.test(moment) ? null : moment;
}
