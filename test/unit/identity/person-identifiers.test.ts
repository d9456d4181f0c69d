import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdentifiers } from '../../../src/identity/home-account.js';
import { skeletonOf } from '../../../src/identity/person-identifiers.js';
import { CALLER } from '../../kit/identity/caller-token.js';

const OTHER = '99999999-2222-4333-8444-555555555555';
const digestsOf = (claims: object) => readIdentifiers({ ...claims }, CALLER.oid).digest();
const areOnePerson = (one: object, other: object) =>
  readIdentifiers({ ...other }, OTHER).sharesOneWith(digestsOf(one));

const local = fc.stringMatching(/^[A-Za-z0-9._'+-]{1,40}$/);
const host = fc.stringMatching(/^[a-z0-9-]{1,20}(\.[a-z]{2,10}){1,3}$/);

describe('the identifiers of a person', () => {
  it('recognize a guest by the home user name, in any case and either form', () => {
    fc.assert(
      fc.property(local, host, fc.constantFrom('#EXT#', '_EXT_'), (name, domain, mark) => {
        const guest = `${name.toUpperCase()}_${domain}${mark}@partner.onmicrosoft.com`;
        expect(areOnePerson({ preferred_username: `${name}@${domain}` }, { upn: guest })).toBe(true);
      }),
    );
  });

  it('distinguish people with different names', () => {
    fc.assert(
      fc.property(local, local, host, (one, other, domain) => {
        fc.pre(one.toLowerCase() !== other.toLowerCase());
        expect(areOnePerson({ upn: `${one}@${domain}` }, { upn: `${other}@${domain}` })).toBe(false);
      }),
    );
  });

  it('have different digests in each record, and never appear in output', () => {
    const claims = { preferred_username: 'ada@corp.example' };
    const [one, other] = [digestsOf(claims), digestsOf(claims)];
    expect(one.digests).toHaveLength(2);
    expect(one.digests.filter((digest) => other.digests.includes(digest))).toEqual([]);
    const identifiers = readIdentifiers(claims, CALLER.oid);
    const seen = `${inspect({ identifiers }, { depth: 9, showHidden: true })}${JSON.stringify({ identifiers, one })}`;
    expect(seen).not.toContain('corp.example');
    expect(seen).not.toContain(CALLER.oid);
  });

  it('recognize a name in every equivalent Unicode spelling, and with invisible characters', () => {
    fc.assert(
      fc.property(
        local,
        host,
        fc.constantFrom('\u200B', '\u00AD', '\u2060', '\uFE0F'),
        fc.nat(40),
        (name, domain, ignored, at) => {
          const upn = `${name}@${domain}`;
          const odd = `${upn.slice(0, at)}${ignored}${upn.slice(at)}`;
          expect(areOnePerson({ upn }, { upn: odd })).toBe(true);
          expect(areOnePerson({ upn }, { email: odd.toUpperCase() })).toBe(true);
        },
      ),
    );
  });

  it('map similar names to one form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        expect(skeletonOf(name.normalize('NFC'))).toBe(skeletonOf(name.normalize('NFD')));
        expect(skeletonOf(`${name}.`)).toBe(skeletonOf(name));
      }),
    );
    expect(skeletonOf('Modern.l0ve')).toBe(skeletonOf('mоdеm.Iove'));
  });
});
