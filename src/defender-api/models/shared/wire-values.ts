import { z } from 'zod';

/** Every field may be null or vanish between versions of the service; only an id is certain. */
export const text = z.string().nullish();
export const flag = z.boolean().nullish();
export const wholeNumber = z.number().nullish();
/** An identifier that is a number in some answers and a string in others. */
export const idText = z.union([z.string(), z.number().transform(String)]).nullish();
/** ISO 8601 with 0 to 7 fraction digits. Kept as sent. */
export const moment = z.string().nullish();
export const texts = z.array(z.string()).nullish();
