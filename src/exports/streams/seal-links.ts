import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../../lib/parse-json.js';
import { SecretLink } from '../../defender-api/models/shared/secret-link.js';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts signed links for storage on disk. Bound to one export, so that they can't be used for another.
 *
 * @param key state key, from which the encryption key is derived
 */
export function sealLinks(key: KeyObject, exportId: string, links: readonly SecretLink[]): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, derive(key), iv).setAAD(Buffer.from(exportId));
  const text = JSON.stringify(links.map((link) => [link.reveal(), link.expirationTime]));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

const linksModel = z.array(z.tuple([z.url(), z.string().nullable()]));

/** Undefined if no key opens them; new links must be requested. */
export function openLinks(
  keys: readonly KeyObject[],
  exportId: string,
  sealed: string,
): readonly SecretLink[] | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  for (const key of keys) {
    const links = linksModel.safeParse(parseJson(decrypt(key, exportId, bytes) ?? '')).data;
    if (links !== undefined) return links.map(([url, expirationTime]) => new SecretLink(url, expirationTime));
  }
  return undefined;
}

function decrypt(key: KeyObject, exportId: string, bytes: Buffer): string | undefined {
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, derive(key), iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(exportId))
    .setAuthTag(tag);
  try {
    return `${decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8')}${decipher.final('utf8')}`;
  } catch {
    return undefined;
  }
}

function derive(key: KeyObject): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'defender-subgraph signed links', 32));
}
