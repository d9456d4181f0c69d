import { z } from 'zod';
import { readSentTime } from '../../../lib/date-time.js';
import { listOf } from './list-of.js';

/** A row with an empty id can't be read again, so it is unusable. */
export const rowId = z.string().min(1);
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
/** A signed 32-bit number, as the graph's `Int`. */
export const int32 = z.int32().nullish();
/** An identifier that is a number in some responses and a string in others. */
const anId = z.union([z.string(), z.number().transform(String)]);
export const idText = anId.nullish();
export const idTexts = listOf(anId);
const otherTime = z
  .string()
  .transform(readSentTime)
  .refine((time) => time !== undefined);
// Checks usual times without a function call each.
const sentTime = z.union([z.iso.datetime().regex(/^(?!0000).{19}(\.\d{1,7})?Z$/), otherTime], 'not a time');
/** ISO 8601 in UTC with 0 to 7 fraction digits, which are those that were sent. */
export const moment = sentTime.nullish();
/** A timestamp of an export, in which the year 1 means null. */
export const exportMoment = sentTime
  .transform((time) => (time?.startsWith('0001-01-01') === true ? null : time))
  .nullish();
export const texts = listOf(z.string());
/** A property that is set for rows from hunts. */
export const hunted = { source: z.literal('HUNTING').optional() };
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
