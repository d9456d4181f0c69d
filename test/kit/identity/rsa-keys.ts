import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';

/** More than any test needs at once. */
const MAX_PAIRS = 4;
const pairs: KeyPairKeyObjectResult[] = [];
let given = 0;

/** One of four RSA key pairs of 2,048 bits, in turn, because generating one takes 100 ms. */
export function nextRsaKeys(): KeyPairKeyObjectResult {
  if (pairs.length < MAX_PAIRS) pairs.push(generateKeyPairSync('rsa', { modulusLength: 2048 }));
  given += 1;
  return pairs[(given - 1) % MAX_PAIRS]!;
}
