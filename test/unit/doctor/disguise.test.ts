import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { stringify } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { createDisguise, parseExactly } from '../../../src/doctor/disguise.js';
import { isKnownName, isKnownValue } from '../../../src/doctor/wire-vocabulary.js';
import { anyCharacter } from '../../kit/any-character.js';
import { stringsIn } from '../../kit/strings-in.js';
import { runsOf } from '../../kit/runs.js';

const SECRET = Buffer.alloc(32, 7);
const disguise = () => createDisguise(SECRET, true);
const text = (original: string) => disguise().text(original);

describe('a disguise', () => {
  it.each([
    ['a GUID', '0d1e2f3a-1234-4abc-8def-0123456789ab', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
    ['a SHA-1', '3395856ce81f2b7382dee72602f798b642f14140', /^[0-9a-f]{40}$/],
    ['a SHA-256 in capitals', `${'AB12'.repeat(16)}`, /^[0-9A-F]{64}$/],
    ['an IPv4 address', '10.20.30.40', /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/],
    ['an IPv6 address', 'fe80::1ff:fe23:4567:890a', /^2001:db8:[0-9a-f:]+$/],
    ['a MAC address', '00:1A:2B:3C:4D:5E', /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/],
    ['an address for mail', 'Jane.Doe@contoso.com', /^[A-Z][a-z]{3}\.[A-Z][a-z]{2}@[a-z]{7}\.[a-z]{3}$/],
    ['a URL', 'https://contoso.com/a?b=1', /^https:\/\/[a-z]{7}\.[a-z]{3}\/[a-z]\?[a-z]=\d$/],
    ['a path', 'C:\\Users\\jane\\a.exe', /^[A-Z]:\\[A-Z][a-z]{4}\\[a-z]{4}\\[a-z]\.[a-z]{3}$/],
    ['a time', '2026-05-13T12:34:56.1234567Z', /^202[2-6]-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/],
    ['a sentence', 'Suspicious logon of Jürgen', /^[A-Z][a-z]{9} [a-z]{5} [a-z]{2} [A-Z][a-z]{5}$/],
    ['a number in a text', '1234567', /^\d{7}$/],
  ])('gives %s the same form', (_case, original, form) => {
    expect(text(original)).toMatch(form);
    expect(text(original)).not.toBe(original);
  });

  it('replaces equal values by equal ones, whatever text contains them', () => {
    const one = disguise();
    const [name, id] = [one.text('DESKTOP-Müller1'), one.text('0d1e2f3a-1234-4abc-8def-0123456789ab')];
    expect(one.text('logon at DESKTOP-Müller1!')).toContain(name);
    expect(one.text('https://x.example/DESKTOP-M%C3%BCller1?a=%31').toLowerCase()).toContain(
      name.toLowerCase(),
    );
    expect(one.text('{"DeviceName":"DESKTOP-Müller1"}')).toContain(`:"${name}"`);
    expect(one.text('desktop-MÜLLER1').toLowerCase()).toBe(name.toLowerCase());
    expect(one.text(`{${'0d1e2f3a-1234-4abc-8def-0123456789ab'.toUpperCase()}}`)).toBe(
      `{${id.toUpperCase()}}`,
    );
    expect(one.text('00-1A-2B-3C-4D-5E').replaceAll('-', '')).toBe(one.text('001A2B3C4D5E'));
    expect(JSON.stringify(one.value(parseExactly('[1234567,"1234567"]')))).toContain(one.text('1234567'));
    expect(isIPv6(one.text('::1'))).toBe(true);
  });

  it('shifts all times by the same amount of at least 30 days', () => {
    const one = disguise();
    const at = (time: string) => Date.parse(one.text(time));
    const moved = Date.parse('2026-05-13T12:00:00Z') - at('2026-05-13T12:00:00Z');
    expect(moved).toBeGreaterThan(30 * 86_400_000);
    expect(at('2026-05-13T12:00:01.500Z') - at('2026-05-13T12:00:00.000Z')).toBe(1_500);
    expect(one.text('seen 2026-05-13 12:00:00, gone')).toMatch(
      /^[a-z]{4} \d{4}-\d\d-\d\d \d\d:\d\d:\d\d, [a-z]{4}$/,
    );
    expect(one.text('2026-02-31T12:00:00Z')).not.toContain('2026-02-31');
  });

  it('keeps values that reveal nothing about a tenant', () => {
    const original =
      '{"@odata.type":"#microsoft.windowsDefenderATP.api.WindowsAuthParams","severity":"High","value":[true,null,12,7.5,"3",""],' +
      '"firstSeen":"0001-01-01T00:00:00Z","error":{"code":"Forbidden"}}';
    expect(JSON.stringify(disguise().value(JSON.parse(original)))).toBe(original);
    expect(text('https://api.example/api/$metadata#Machines')).toMatch(/^https:\/\/[a-z/.$]+#Machines$/);
  });

  it('replaces long numbers without losing digits, and unknown names', () => {
    const one = disguise();
    const original =
      '{"4711@contoso":1,"__proto__":{"id":98765432109876543210},"lat":52.520008,"big":1.2345e400,"zero":0.12345}';
    const written = stringify(one.value(parseExactly(original)));
    expect(written).toMatch(
      /^\{"\d{4}@[a-z]{7}":1,"__[a-z]{5}__":\{"id":\d{20}\},"[a-z]{3}":\d\d\.\d{6},"[a-z]{3}":\d\.\d{4}e400,"[a-z]{4}":0\.\d{5}\}$/,
    );
    for (const survivor of ['contoso', 'proto', '98765', '520008', '2345', '12345'])
      expect(written).not.toContain(survivor);
  });

  it('detects a value inside another, and replaces both if JSON is read as text', () => {
    const hidden = ['[true,false,null]', '{"name":"Bob","x":[true,false,null]}'];
    const leaks = [true, false].map((opensJson) => {
      const one = createDisguise(SECRET, opensJson);
      one.value(hidden);
      return one.leaks();
    });
    expect(leaks).toEqual([true, false]);
  });

  const part = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 30 }),
    fc.constantFrom(
      'contoso',
      'DESKTOP-1',
      '%43%6F',
      '%00',
      '\\u0041',
      '@odata.context',
      '/$metadata#Machines',
      '!@#$%^&*()_+',
      'true',
      '111',
    ),
    fc.webUrl(),
    fc.uuid(),
    fc.ipV4(),
    fc.ipV6(),
    fc.emailAddress(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
  const plain = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const hostile = fc.oneof(
    plain,
    plain.map((value) => encodeURIComponent(value.toWellFormed())),
    plain.map((value) => JSON.stringify({ [value]: [value, 1234567] })),
    plain.map((value) => `https://api.example/api/$metadata#Machines(${value})`),
    plain.map((value) => `C:\\${value}\\x.exe`),
  );

  it('leaves no original value of 12 characters or more', { tags: 'slow' }, () => {
    fc.assert(
      fc.property(fc.dictionary(hostile, hostile), fc.array(hostile), hostile, (map, list, header) => {
        const body = {
          map,
          list,
          inJson: JSON.stringify({ map, list }),
          inUrl: encodeURIComponent(list.join('').toWellFormed()),
        };
        const attempts = Array.from({ length: 6 }, (_, index) =>
          createDisguise(Buffer.alloc(32, index), index < 3),
        );
        const written = attempts
          .map((one) => ({ one, result: [...stringsIn(one.value(body)), one.text(header)] }))
          .find(({ one }) => !one.leaks());
        // A recording with a leaked value is not written.
        expect(written).toBeDefined();
        const known = (value: string) => isKnownName(value) || isKnownValue(value);
        const originals = [...stringsIn(body), header].filter((value) => value.length >= 12 && !known(value));
        const results = (written?.result ?? []).filter((value) => !known(value));
        for (const original of originals)
          expect(results.filter((value) => value.includes(original))).toEqual([]);
      }),
      { numRuns: runsOf(100) },
    );
  });
});
