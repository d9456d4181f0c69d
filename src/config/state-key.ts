import { createSecretKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** Fewer bytes could be found by trying. */
const LEAST_BYTES = 32;

/**
 * Keys with which what is stored outside of this process is sealed, newest first. Problems name a key by its place in the
 * list: what is wrong with it must not come to a log with it.
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

/** A key, which no log shows, or what is wrong with its text. */
export function readStateKey(text: string): KeyObject | string {
  const bytes = Buffer.from(text, 'base64');
  // Buffer passes over what is no base64, so that a slip would be another key.
  const spelling = bytes.toString('base64');
  const isBase64 = text !== '' && (text === spelling || text === spelling.replace(/={1,2}$/, ''));
  if (!isBase64) return text === '' ? 'is empty' : 'is not base64 on one line';
  if (bytes.length >= LEAST_BYTES) return createSecretKey(bytes);
  return `holds ${bytes.length} bytes; it takes ${LEAST_BYTES} or more, as from openssl rand -base64 32`;
}
