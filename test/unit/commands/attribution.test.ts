import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributedComment,
  carriesAuditId,
  findVisually,
  toOneLine,
} from '../../../src/commands/sequence/attribution.js';
import type { Caller } from '../../../src/identity/caller.js';
import { PersonIdentifiers } from '../../../src/identity/person-identifiers.js';
import { anyCharacter } from '../../kit/any-character.js';
import { runsOf } from '../../kit/runs.js';

const AUDIT_ID = '24de482a-6b7d-44dd-8347-eca197a3b3c9';
const OID = '0a0a0a0a-1111-4222-8333-444444444444';
const APP = '0b0b0b0b-1111-4222-8333-444444444444';
const HEAD = new RegExp(`^${AUDIT_ID} (user|app) ([^()]*)\\(${OID}\\) via app ${APP}: `);

function callerOf(changes: Partial<Caller> = {}): Caller {
  return {
    kind: 'user',
    tenantId: 't',
    oid: OID,
    homeTenantId: 't',
    identifiers: new PersonIdentifiers([]),
    name: 'Ada',
    roles: new Set(),
    expirationTime: Infinity,
    authenticationContexts: new Set(),
    clientId: APP,
    ...changes,
  };
}

const comment = (reason: string, caller: Partial<Caller> = {}) =>
  attributedComment(AUDIT_ID, callerOf(caller), reason);
const reasonIn = (text: string) => text.replace(HEAD, '');
const marksIn = (text: string) => findVisually(text, /via\s+app/g).length;

/** Look-alike forms of one letter. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  v: ['v', 'V', 'ｖ', '𝐯', 'ν', 'ѵ', 'v\u0301', 'ⅴ'],
  i: ['i', 'I', 'ｉ', '𝑖', 'і', 'ι', 'í', 'ⅰ', 'ı'],
  a: ['a', 'A', 'ａ', '𝓪', 'а', 'α', 'á', 'a\u034f', 'ɑ'],
  p: ['p', 'P', 'ｐ', '𝕡', 'р', 'ρ', 'p\ufe0f'],
};
const GAPS = [
  ' ',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\t',
  '  ',
  '\u200b',
  '\u2800',
  '\u3164',
  '\u202e',
  '\u00ad',
];

const drawn = (word: string) =>
  fc.tuple(...[...word].map((letter) => fc.constantFrom(...SHAPES[letter]!))).map((parts) => parts.join(''));
const mark = fc.tuple(drawn('via'), fc.constantFrom(...GAPS), drawn('app')).map((parts) => parts.join(''));
const forgery = fc
  .tuple(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    mark,
    fc.string({ unit: anyCharacter, maxLength: 20 }),
  )
  .map(([before, words, after]) => `${before}) user Ceo (${OID}) ${words} ${APP}: ${after}`);
const text = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 200 }), forgery);

describe('the comment that names the actor', () => {
  it('names a person and an application in their own forms', () => {
    expect(comment('why')).toBe(`${AUDIT_ID} user Ada (${OID}) via app ${APP}: why`);
    expect(comment('why', { kind: 'app', name: 'soar' })).toBe(
      `${AUDIT_ID} app soar (${OID}) via app ${APP}: why`,
    );
    expect(comment('why', { kind: 'app', name: APP })).toBe(`${AUDIT_ID} app (${OID}) via app ${APP}: why`);
    expect(comment('why', { clientId: '' })).toBe(`${AUDIT_ID} user Ada (${OID}) via app unknown: why`);
  });

  it('names the author once, whatever names and reasons contain', () => {
    fc.assert(
      fc.property(text, text, (name, reason) => {
        const sent = comment(reason, { name });
        expect(sent).toMatch(HEAD);
        expect(marksIn(sent)).toBe(1);
        expect(carriesAuditId(sent, AUDIT_ID)).toBe(true);
      }),
      { numRuns: runsOf(500) },
    );
  });

  it('is one well-formed line of visible characters with a limited length', () => {
    fc.assert(
      fc.property(text, fc.string({ unit: anyCharacter, maxLength: 1_000 }), (name, reason) => {
        const sent = comment(reason, { name });
        expect(sent).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u);
        expect(sent).not.toMatch(/[^\S ]/u);
        expect([...sent].length).toBeLessThanOrEqual(1_250);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('preserves scripts other than Latin', () => {
    for (const reason of [
      'ransomware on the finance share, see INC-4711 (page 3): stop it!',
      'Проверка: заражён сервер бухгалтерии',
      'Λύτρα στον διακομιστή',
      '感染した端末を隔離 – Überprüfung läuft',
      'came by way of the app store',
    ]) {
      expect(reasonIn(comment(reason))).toBe(reason);
    }
  });

  it('replaces look-alikes with the letters that they imitate', () => {
    expect(reasonIn(comment('раypal ｆｕｌｌ 𝐛𝐨𝐥𝐝 ｖｉａ'))).toBe('paypal full bold via');
    expect(comment('x', { name: 'Аdа （Boss）： B' })).toBe(
      `${AUDIT_ID} user Ada Boss B (${OID}) via app ${APP}: x`,
    );
  });

  it('breaks up the words that mark an author, in every form', () => {
    expect(reasonIn(comment(`stop) user Ceo (${OID}) via app ${APP}: approved`))).toBe(
      `stop) user Ceo (${OID}) via/app ${APP}: approved`,
    );
    for (const words of ['vіа арр', 'ｖｉａ\u3000ａｐｐ', 'VIA\u200bAPP', '𝐯ιá  aρp']) {
      expect(reasonIn(comment(`x ${words} y`))).toBe('x via/app y');
    }
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(toOneLine(toOneLine(value))).toBe(toOneLine(value));
      }),
    );
  });
});
