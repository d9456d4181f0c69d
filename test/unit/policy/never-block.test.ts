import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOfUrl } from '../../../src/loaders/observables/host-name.js';
import { BUILT_IN_NEVER_BLOCK, createNeverBlock, plainHost } from '../../../src/policy/never-block.js';
import { anyCharacter } from '../../kit/any-character.js';
import { runsOf } from '../../kit/runs.js';

const findEntry = createNeverBlock(BUILT_IN_NEVER_BLOCK);
const entryOfUrl = (url: string) => findEntry({ host: hostOfUrl(url) });

/** Spellings that a browser or a sensor reads as the same host. */
const spellings = (host: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('.', '。', '．', '｡', '%2e', '%2E'),
      fc.constantFrom('', '.', '..'),
      fc.constantFrom('', '\u00AD', '\u200B', '\u2060'),
      fc.func(fc.constantFrom('lower', 'upper', 'wide')),
    )
    .map(([dot, end, ignored, kindOf]) =>
      [...host]
        .map((letter, index) => {
          if (letter === '.') return dot;
          const kind = kindOf(index);
          if (kind === 'wide' && letter !== '-')
            return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);
          return (kind === 'upper' ? letter.toUpperCase() : letter) + (index === 1 ? ignored : '');
        })
        .join('')
        .concat(end),
    );

describe('the list of what is never blocked', () => {
  it('finds a host in every spelling', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BUILT_IN_NEVER_BLOCK.hosts).chain(spellings),
        fc.constantFrom('', 'http://', 'https://a@', 'https:/', 'https:\\\\'),
        (host, before) => {
          expect(findEntry({ host })).toBeDefined();
          expect(entryOfUrl(`${before}${host}/a?b`)).toBeDefined();
        },
      ),
    );
  });

  it.each([
    '2822734096',
    '0xa83f8110',
    '0xa8.0x3f.0x81.0x10',
    '025017700420',
    '168.63.33040',
    '168.4161808',
    '168.63.129.16.',
    '１６８。６３。１２９。１６',
    '::ffff:168.63.129.16',
    '::FFFF:A83F:8110',
    '0:0:0:0:0:ffff:168.63.129.16',
    '64:ff9b::168.63.129.16',
    '[::ffff:168.63.129.16]',
  ])('finds the address 168.63.129.16 as %s', (host) => {
    expect(plainHost(host)).toBe('168.63.129.16');
    expect(findEntry({ host })).toBe('168.63.129.16');
  });

  it.each(['foo://2822734096/', 'foo://0xa83f8110/', 'foo://LOGIN.live.com./', 'http:/login.live.com/'])(
    'finds the host of %s',
    (url) => {
      expect(entryOfUrl(url)).toBeDefined();
    },
  );

  it.each([
    '*.microsoftonline.com',
    'log*.microsoftonline.com',
    '*.login.microsoftonline.com',
    '*.sts.login.microsoftonline.com',
    '*soft.com',
    '*.com',
    '*',
    'login.microsoftonline.*',
    '%2a.microsoftonline.com',
    '＊.microsoftonline.com',
  ])('finds what the wildcard %s could stand for', (host) => {
    expect(findEntry({ host })).toBeDefined();
    expect(entryOfUrl(`https://${host}/`)).toBeDefined();
  });

  it.each(['live.com', 'sts.login.live.com'])('finds %s, above or below a host', (host) => {
    expect(findEntry({ host })).toBe('login.live.com');
  });

  it('finds a hash in any case, and no other', () => {
    const empty = 'd41d8cd98f00b204e9800998ecf8427e';
    expect(findEntry({ hash: empty.toUpperCase() })).toBe(empty);
    expect(findEntry({ hash: empty.replace('d', 'e') })).toBeUndefined();
  });

  it.each([
    'bad.example',
    '*.bad.example',
    'notlogin.live.com.bad.example',
    '168.63.129.17',
    '2822734097',
    'xlogin.live.com',
  ])('does not find %s', (host) => {
    expect(findEntry({ host })).toBeUndefined();
  });

  it('reads its own entries in every spelling too', () => {
    const find = createNeverBlock({
      hosts: ['*.Contoso.example.', 'bücher.example', 'https://fabrikam.example/a'],
      addresses: ['::ffff:198.51.100.7', '2001:db8::/32'],
      hashes: [],
    });
    expect(find({ host: 'www.contoso.example' })).toBe('*.Contoso.example.');
    expect(find({ host: 'XN--BCHER-KVA.example' })).toBe('bücher.example');
    expect(find({ host: 'fabrikam.example' })).toBe('https://fabrikam.example/a');
    expect(find({ host: '198.51.100.7' })).toBe('::ffff:198.51.100.7');
    expect(find({ host: '2001:0DB8:0:0::1' })).toBe('2001:db8::/32');
  });
});

describe('a list of many entries', () => {
  const name = fc
    .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 })
    .map((labels) => labels.join('.'));

  it('covers each name, the names below it and those above it, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 4 }),
        name,
        fc.constantFrom('', '*.', '*'),
        (hosts, host, wild) => {
          const find = createNeverBlock({ hosts, addresses: [], hashes: [] });
          const fixed = wild === '*' ? host : `.${host}`;
          const related = hosts.filter(
            (entry) =>
              (wild === '*.' ? entry : wild + entry).endsWith(fixed) ||
              (wild === '' && entry === host) ||
              fixed.endsWith(`.${entry}`),
          );
          const found = find({ host: wild + host });
          if (related.length === 0) expect(found).toBeUndefined();
          else expect(related).toContain(found);
        },
      ),
    );
  });

  it('is searched in linear time', { tags: 'slow' }, () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => index);
    const find = createNeverBlock({
      hosts: numbers.map((number) => `host-${String(number)}.contoso.example`),
      addresses: numbers.map((number) => `2001:db8::${number.toString(16)}`),
      hashes: numbers.map((number) => number.toString(16).padStart(64, '0')),
    });
    // Comparing each with all entries takes longer than a test may.
    const others = numbers.flatMap((number) => [
      { host: `host-${String(number)}.fabrikam.example` },
      { host: `*.host-${String(number)}.fabrikam.example` },
      { host: `2001:db8:1::${number.toString(16)}` },
      { hash: number.toString(16).padStart(64, 'f') },
    ]);
    expect(others.filter((other) => find(other) !== undefined)).toEqual([]);
    expect(find({ host: 'contoso.example' })).toBe('host-0.contoso.example');
  });
});

describe('the plain form of a host', () => {
  it('has itself as its plain form', () => {
    const part = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 6 }),
      fc.constantFrom(
        '.',
        '..',
        '%2e',
        '%252e',
        '0x7f',
        '127',
        '1',
        'xn--',
        '[',
        ']',
        '::',
        'ffff',
        ':',
        '*',
        '@',
        ' ',
        'ａ',
        '。',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const plain = plainHost(parts.join(''));
        expect(plainHost(plain)).toBe(plain);
      }),
      { numRuns: runsOf(2_000) },
    );
  });
});
