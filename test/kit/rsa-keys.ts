import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';

/** More than any test needs at once. */
const MAX_PAIRS = 4;
const pairs: KeyPairKeyObjectResult[] = [];
let given = 0;

/** A pair of RSA keys of 2,048 bits, another than the three before: making one takes a tenth of a second. */
export function nextRsaKeys(): KeyPairKeyObjectResult {
  if (pairs.length < MAX_PAIRS) pairs.push(generateKeyPairSync('rsa', { modulusLength: 2048 }));
  given += 1;
  return pairs[(given - 1) % MAX_PAIRS]!;
}
