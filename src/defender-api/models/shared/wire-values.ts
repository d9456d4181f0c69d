import { z } from 'zod';
import { listOf } from './list-of.js';

/** Any field except the id may be null or disappear between versions of the service. */
export const text = z.string().nullish();
/** Some responses quote `false`, in any case. */
export const flag = z
  .union([
    z.boolean(),
    z
      .string()
      .regex(/^\s*(true|false)\s*$/i)
      .transform((word) => word.trim().toLowerCase() === 'true'),
  ])
  .nullish();
/** Only recorded as null, so its type is unknown. Reads any value as text. */
export const openText = z
  .union([
    z.string(),
    z.union([z.number(), z.boolean()]).transform(String),
    z
      .union([z.array(z.unknown()), z.record(z.string(), z.unknown())])
      .transform((value) => JSON.stringify(value)),
  ])
  .nullish();
/** Text if a double would round it. */
export const wholeNumber = z.union([z.int(), z.string().regex(/^-?\d{1,19}$/)]).nullish();
/** A Windows error code as a signed 32-bit number. */
export const hResult = z.int32().nullish();
/** An identifier that is a number in some responses and a string in others. */
export const idText = z.union([z.string(), z.number().transform(String)]).nullish();
/** ISO 8601 with 0 to 7 fraction digits, as sent. */
export const moment = z.string().nullish();
export const texts = listOf(z.string());
/** 32-bit integers. Older responses quote them. */
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
/** A decimal number. Some responses quote it. */
export const decimal = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullish();
