import { z } from 'zod';
import { splitList } from './setting-shapes.js';

/**
 * A list of origins whose pages may send requests. Only exact ones: `*`, or the `null` of files and sandboxed frames,
 * would let any page spend the quota of a caller with a token in it.
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

/** As browsers send it: lower case, no trailing slash, no default port. */
function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, origin } = new URL(value);
  return (protocol === 'https:' || protocol === 'http:') && origin === value && !value.includes('*');
}
