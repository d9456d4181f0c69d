import { z } from 'zod';
import { capitalized } from '../../../lib/texts.js';

type Shape = Readonly<Record<string, z.ZodType>>;
type Values<Fields extends Shape> = { readonly [Name in keyof Fields]: z.infer<Fields[Name]> };

/**
 * An object whose names may start with a lower-case or upper-case letter, because the service mixes them. Output names
 * are lower case. Unlisted names are dropped. All fields must be optional.
 */
export function eitherCase<Fields extends Shape>(fields: Fields): z.ZodType<Values<Fields>> {
  const alsoCapitalized = Object.entries(fields).map(([name, type]) => [capitalized(name), type] as const);
  return z.object({ ...fields, ...Object.fromEntries(alsoCapitalized) }).transform((sent) => {
    const values: Readonly<Record<string, unknown>> = sent;
    const names = Object.keys(fields);
    return Object.fromEntries(
      names.map((name) => [name, values[name] ?? values[capitalized(name)]]),
    ) as Values<Fields>;
  });
}
