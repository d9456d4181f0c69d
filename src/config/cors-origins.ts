import { z } from 'zod';
import { splitList } from './setting-shapes.js';

/**
 * A setting that lists the origins whose pages may call. Exact ones only: with `*`, or `null`, which files and sandboxed frames
 * have, any page could spend the quota of whoever has a token in it.
 */
export function corsOrigins(name: string) {
  return z
    .string()
    .transform(splitList)
    .pipe(
      z.array(
        z
          .string()
          .refine(
            isOrigin,
            `${name} must hold exact origins such as https://console.example, comma separated`,
          ),
      ),
    )
    .default([]);
}

/** As browsers send it: lower case, no slash at the end, no port that is the scheme's own. */
function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, origin } = new URL(value);
  return (protocol === 'https:' || protocol === 'http:') && origin === value && !value.includes('*');
}
