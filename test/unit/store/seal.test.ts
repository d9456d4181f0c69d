import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMacOf, macOf, openSealed, seal } from '../../../src/store/seal.js';
import { anyCharacter } from '../../kit/any-character.js';
import { runsOf } from '../../kit/runs.js';

const newKey = () => createSecretKey(randomBytes(32));
const KEY = newKey();
const NAME = 'approval tenant id';
const anyText = fc.oneof(fc.string({ unit: anyCharacter }), fc.json(), fc.constant(''));
const anyTime = fc.integer({ min: 0, max: 9_999_999_999_999 });

describe('a sealed text', () => {
  it('opens under its own name with the key that sealed it, for any text and key order', () => {
    fc.assert(
      fc.property(anyText, anyText, anyTime, (name, text, endTime) => {
        const sealed = seal(KEY, name, { text, endTime });
        expect(openSealed([KEY], name, sealed)).toEqual({ text, endTime });
        expect(openSealed([newKey(), KEY], name, sealed)).toEqual({ text, endTime });
      }),
    );
  });

  it('does not open with a changed, missing, or additional byte', () => {
    fc.assert(
      fc.property(anyText, anyTime, fc.nat(), fc.string({ maxLength: 2 }), (text, endTime, at, other) => {
        const sealed = seal(KEY, NAME, { text, endTime });
        const place = at % sealed.length;
        const changed = sealed.slice(0, place) + other + sealed.slice(place + 1);
        fc.pre(changed !== sealed);
        expect(openSealed([KEY], NAME, changed)).toMatch(/^(unsealed|forged)$/);
      }),
      { numRuns: runsOf(2_000) },
    );
  });

  it('does not open with any flipped bit', () => {
    const sealed = Buffer.from(seal(KEY, NAME, { text: '{"verdict":"APPROVED"}', endTime: 1 }));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const turned = Buffer.from(sealed);
      turned[bit >> 3]! ^= 1 << (bit & 7);
      expect(openSealed([KEY], NAME, turned.toString('latin1')), String(bit)).toMatch(/^(unsealed|forged)$/);
    }
  });

  it('does not open under another name, with another key, or without a key', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, other, text) => {
        fc.pre(name !== other);
        const sealed = seal(KEY, name, { text, endTime: 5 });
        expect(openSealed([KEY], other, sealed)).toBe('forged');
        expect(openSealed([newKey()], name, sealed)).toBe('forged');
        expect(openSealed([], name, sealed)).toBe('forged');
      }),
    );
  });

  it('has a single encoding of its MAC', () => {
    const sealed = seal(KEY, NAME, { text: 'x', endTime: 5 });
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = sealed.length - ' x'.length - 1;
    const spellings = [...alphabet].filter(
      (letter) =>
        typeof openSealed([KEY], NAME, sealed.slice(0, last) + letter + sealed.slice(last + 1)) !== 'string',
    );
    expect(spellings).toEqual([sealed[last]]);
  });
});

describe('a message authentication code', () => {
  it('is invalid for another purpose or list of texts', () => {
    const mac = macOf(KEY, 'audit line', ['a', 'b']);
    expect(isMacOf(mac, [KEY], 'audit line', ['a', 'b'])).toBe(true);
    expect(isMacOf(mac, [KEY], 'record', ['a', 'b'])).toBe(false);
    for (const texts of [['ab'], ['a', 'b', ''], ['', 'a', 'b'], ['a","b'], ['b', 'a'], []]) {
      expect(isMacOf(mac, [KEY], 'audit line', texts), JSON.stringify(texts)).toBe(false);
    }
    expect(isMacOf(mac.subarray(0, 31), [KEY], 'audit line', ['a', 'b'])).toBe(false);
  });

  it('distinguishes lone surrogates, which are equal in UTF-8', () => {
    expect(macOf(KEY, 'record', ['\ud800'])).not.toEqual(macOf(KEY, 'record', ['\ud801']));
  });
});
