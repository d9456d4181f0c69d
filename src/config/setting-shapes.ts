import { z } from 'zod';

/** Splits a comma separated setting and trims its items. */
export function splitList(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** A comma separated list. One that is set but empty is an error, unlike one that is missing. */
export function listOf(name: string, item: RegExp | ((text: string) => boolean), rule: string) {
  return z
    .string()
    .transform(splitList)
    .refine((items) => items.length > 0, `${name} is set and holds no value`)
    .refine(
      (items) => items.every((text) => (item instanceof RegExp ? item.test(text) : item(text))),
      `${name} must hold ${rule}`,
    );
}

/** A whole number within inclusive bounds. */
export function wholeNumber(name: string, least: number, most: number) {
  const rule = `${name} must be a whole number from ${String(least)} to ${String(most)}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, rule)
    .transform(Number)
    .pipe(z.number().min(least, rule).max(most, rule));
}

/**
 * `Production`, `prod`, and a quoted value, which Docker's `--env-file` keeps, would leave introspection, the console and the
 * explorer on.
 */
export const nodeEnvironment = z
  .string()
  .refine(
    (value) => value === 'production' || !/^\W*prod/i.test(value),
    'NODE_ENV must be production, in full, in lower case and without quotes, or another word',
  );

/** A boolean: true, false, 1 or 0 in any case, as in the Azure SDK. */
export function onOrOff(name: string) {
  const error = `${name} must be true or false`;
  return z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'], error });
}

const UNITS = new Map([
  ['', 1],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['Ki', 2 ** 10],
  ['Mi', 2 ** 20],
  ['Gi', 2 ** 30],
]);
const LEAST_BYTES = 256_000_000;
const MAX_BYTES = 2 ** 40;

/** An amount of memory in Kubernetes' notation: `768Mi`, `1G`, or bytes. */
export function byteSize(name: string) {
  const rule = `${name} must be an amount of memory such as 768Mi or 1G, from 256M to 1024Gi`;
  return z
    .string()
    .regex(/^\d{1,13}(?:[KMG]i?)?$/, rule)
    .transform((value) => parseInt(value, 10) * (UNITS.get(value.replace(/^\d+/, '')) ?? NaN))
    .pipe(z.number().min(LEAST_BYTES, rule).max(MAX_BYTES, rule));
}
