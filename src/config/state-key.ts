import { createSecretKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** Shorter keys could be found by brute force. */
const LEAST_BYTES = 32;

/**
 * Keys that seal state stored outside of the process, newest first. Problems name a key by its index, because its text
 * must not be logged.
 */
export function stateKeyList(name: string) {
  return z.string().transform((value, context): readonly KeyObject[] => {
    const readings = value.split(',').map((item) => readStateKey(item.trim()));
    readings.forEach((reading, index) => {
      if (typeof reading !== 'string') return;
      context.addIssue({ code: 'custom', message: `${name}: key ${index + 1} ${reading}` });
    });
    return readings.filter((reading) => typeof reading !== 'string');
  });
}

/** Parses a key into an object that logs don't show, or returns the problem. */
export function readStateKey(text: string): KeyObject | string {
  const bytes = Buffer.from(text, 'base64');
  // Buffer ignores characters outside of base64, so a typo would silently produce another key.
  const spelling = bytes.toString('base64');
  const isBase64 = text !== '' && (text === spelling || text === spelling.replace(/={1,2}$/, ''));
  if (!isBase64) return text === '' ? 'is empty' : 'is not base64 on one line';
  if (bytes.length >= LEAST_BYTES) return createSecretKey(bytes);
  return `has ${bytes.length} bytes and needs ${LEAST_BYTES} or more, such as the output of openssl rand -base64 32`;
}
