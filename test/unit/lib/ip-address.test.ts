import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEightGroups, toFullAddress, toIpAddress } from '../../../src/lib/ip-address.js';

const groups = fc.array(fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, fc.nat(0xffff)), {
  minLength: 8,
  maxLength: 8,
});
const full = (values: readonly number[]) =>
  values.map((value) => value.toString(16).padStart(4, '0')).join(':');

describe('an address', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['2001:DB8::1', '2001:db8::1'],
    ['2001:db8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:0db8:0000:0000:0001::', '2001:db8:0:0:1::'],
    ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['::FFFF:C633:6407', '::ffff:198.51.100.7'],
    ['0:0:0:0:0:ffff:198.51.100.7', '::ffff:198.51.100.7'],
    ['::198.51.100.7', '::c633:6407'],
    ['::', '::'],
  ])('%s is %s', (text, address) => {
    expect(toIpAddress(text)).toBe(address);
  });

  it.each(['', ' 198.51.100.7', '198.51.100.07', '[2001:db8::1]', 'fe80::1%eth0', '2001:db8::/32', null])(
    '%j is none',
    (text) => {
      expect(toIpAddress(text)).toBeUndefined();
    },
  );

  it('has one spelling for the same eight groups, and others for others', () => {
    fc.assert(
      fc.property(groups, (values) => {
        const plain = toIpAddress(full(values).toUpperCase())!;
        expect([toIpAddress(plain), toIpAddress(toEightGroups(plain))]).toEqual([plain, plain]);
        expect(toFullAddress(plain)).toBe(full(values));
        expect(toEightGroups(plain)).toBe(values.map((value) => value.toString(16)).join(':'));
      }),
    );
  });
});
