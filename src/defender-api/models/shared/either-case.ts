import { z } from 'zod';

type Shape = Readonly<Record<string, z.ZodType>>;
type Values<Fields extends Shape> = { readonly [Name in keyof Fields]: z.infer<Fields[Name]> };

/**
 * An object whose names may start with a lower-case or upper-case letter, because the service mixes them. Output names
 * are lower case. Unlisted names are dropped. All fields must be optional.
 */
export function eitherCase<Fields extends Shape>(fields: Fields): z.ZodType<Values<Fields>> {
  const capitalized = Object.entries(fields).map(([name, type]) => [capitalize(name), type] as const);
  return z.object({ ...fields, ...Object.fromEntries(capitalized) }).transform((sent) => {
    const values: Readonly<Record<string, unknown>> = sent;
    const names = Object.keys(fields);
    return Object.fromEntries(
      names.map((name) => [name, values[name] ?? values[capitalize(name)]]),
    ) as Values<Fields>;
  });
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
