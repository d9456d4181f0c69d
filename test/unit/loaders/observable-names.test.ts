import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAccountName } from '../../../src/loaders/observables/user-reference.js';
import { isSha1, isSha256 } from '../../../src/loaders/observables/file-reference.js';
import { hostOfUrl, toHostName } from '../../../src/loaders/observables/host-name.js';
import { toIpAddress } from '../../../src/lib/ip-address.js';
import { anyCharacter } from '../../kit/any-character.js';

const anything = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', 'a', '-', '_', ':', '@', '?', '#') }),
  fc.domain(),
  fc.ipV4(),
  fc.ipV6(),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: 39, maxLength: 41 }),
);

/** The path segment that a URL parser makes of a name. */
function sentAs(name: string): { readonly steps: number; readonly name: string | undefined } {
  const { pathname, search, hash } = new URL(`https://api.example/api/x/${encodeURIComponent(name)}/alerts`);
  const steps = pathname.split('/');
  expect([search, hash, steps[1], steps.at(-1)]).toEqual(['', '', 'api', 'alerts']);
  return { steps: steps.length, name: steps[3] };
}

describe('names in a path', () => {
  it.each<[string, (text: string) => string | undefined]>([
    ['account names', (text) => (isAccountName(text) ? text : undefined)],
    ['host names', toHostName],
    ['addresses', toIpAddress],
    ['hashes', (text) => (isSha1(text) || isSha256(text) ? text : undefined)],
  ])('stay one unchanged segment: %s', (_, toName) => {
    fc.assert(
      fc.property(anything, (text) => {
        const name = toName(text);
        if (name === undefined) return;
        const sent = sentAs(name);
        expect(sent.steps).toBe(5);
        expect(decodeURIComponent(sent.name ?? '')).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are normalized to one spelling if they are host names', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        expect(toHostName(domain)).toBe(domain.toLowerCase());
        expect(toHostName(domain.toUpperCase())).toBe(domain.toLowerCase());
        expect(toHostName(hostOfUrl(`https://${domain}:8443/a?b=${domain}`))).toBe(domain.toLowerCase());
        expect(toHostName(hostOfUrl(`${domain}/a`))).toBe(domain.toLowerCase());
      }),
    );
  });

  it('are never both host names and addresses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        expect(toIpAddress(address)).toBeDefined();
        expect(toHostName(address)).toBeUndefined();
      }),
    );
  });
});
