import { webcrypto } from 'node:crypto';

type Work = (...given: unknown[]) => Promise<unknown>;

let pending = 0;

// Tokens are signed and verified on other threads.
const subtle = Object.getPrototypeOf(webcrypto.subtle) as Record<string, Work>;
for (const name of ['importKey', 'sign', 'verify']) {
  const work = subtle[name]!;
  subtle[name] = async function (...given) {
    pending += 1;
    try {
      return await work.apply(this, given);
    } finally {
      pending -= 1;
    }
  };
}

/** Whether a signature is being made or verified in this process, which takes real time. */
export const isSigning = (): boolean => pending > 0;
