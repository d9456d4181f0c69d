import { z } from 'zod';

/** The items of a comma separated setting, without white space around them. */
export function splitList(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** A whole number within bounds, both of which are allowed. */
export function wholeNumber(name: string, least: number, most: number) {
  const rule = `${name} must be a whole number from ${String(least)} to ${String(most)}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, rule)
    .transform(Number)
    .pipe(z.number().min(least, rule).max(most, rule));
}

/** A switch: true, false, 1 or 0 in any case, as the Azure SDK takes them. */
export function onOrOff(name: string) {
  return z
    .string()
    .toLowerCase()
    .pipe(z.enum(['true', 'false', '1', '0'], `${name} must be true or false`))
    .transform((value) => value === 'true' || value === '1');
}
