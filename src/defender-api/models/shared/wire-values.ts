import { z } from 'zod';
import { listOf } from './list-of.js';

/** Every field may be null or vanish between versions of the service; only an id is certain. */
export const text = z.string().nullish();
/** Some answers write `false` in quotes, in whatever case. */
export const flag = z
  .union([
    z.boolean(),
    z
      .string()
      .regex(/^\s*(true|false)\s*$/i)
      .transform((word) => word.trim().toLowerCase() === 'true'),
  ])
  .nullish();
/** Recorded as null alone, so that nobody knows its form: read as text, whatever it turns out to be. */
export const openText = z
  .union([
    z.string(),
    z.union([z.number(), z.boolean()]).transform(String),
    z
      .union([z.array(z.unknown()), z.record(z.string(), z.unknown())])
      .transform((value) => JSON.stringify(value)),
  ])
  .nullish();
/** Digits where a double would round it. */
export const wholeNumber = z.union([z.int(), z.string().regex(/^-?\d{1,19}$/)]).nullish();
/** A Windows error code as a signed 32-bit number. */
export const hResult = z.int32().nullish();
/** An identifier that is a number in some answers and a string in others. */
export const idText = z.union([z.string(), z.number().transform(String)]).nullish();
/** ISO 8601 with 0 to 7 fraction digits. Kept as sent. */
export const moment = z.string().nullish();
export const texts = listOf(z.string());
/** Whole numbers of 32 bits; older answers write them in quotes. */
export const wholes = listOf(
  z.union([
    z.int32(),
    z
      .string()
      .regex(/^-?\d{1,10}$/)
      .transform(Number)
      .pipe(z.int32()),
  ]),
);
/** A number with a fraction; some answers write it in quotes. */
export const decimal = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullish();
