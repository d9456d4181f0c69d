import { importJWK, type CryptoKey, type JWK } from 'jose';

/** Signature keys by key id. */
export type KeySet = ReadonlyMap<string, CryptoKey>;

/** Reads a JWKS document. Keys that aren't RSA signature keys with an id are left out, so the set may be empty. */
export async function readKeySet(document: Readonly<Record<string, unknown>>): Promise<KeySet> {
  const entries: unknown = document['keys'];
  const keys = new Map<string, CryptoKey>();
  for (const entry of Array.isArray(entries) ? entries : []) {
    if (!isSigningKey(entry) || keys.has(entry.kid)) continue;
    const key = await importKey(entry);
    if (key !== undefined) keys.set(entry.kid, key);
  }
  return keys;
}

function isSigningKey(entry: unknown): entry is JWK & { kid: string } {
  if (typeof entry !== 'object' || entry === null) return false;
  const { kty, kid, use, alg } = entry as Record<string, unknown>;
  return (
    kty === 'RSA' &&
    typeof kid === 'string' &&
    (use === undefined || use === 'sig') &&
    (alg === undefined || alg === 'RS256')
  );
}

async function importKey({ kid, n, e }: JWK & { kid: string }): Promise<CryptoKey | undefined> {
  try {
    // Only the public numbers: whatever else the document says about the key is not taken up.
    const key = await importJWK(
      { kty: 'RSA', kid, ...(n !== undefined && { n }), ...(e !== undefined && { e }) },
      'RS256',
    );
    return key instanceof Uint8Array ? undefined : key;
  } catch {
    return undefined;
  }
}
