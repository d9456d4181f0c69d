import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatTicks, parseDateTime } from '../../emulator/kql/datetime.js';

describe('a date as text becomes UTC with seven fraction digits', () => {
  it.each([
    ['2026-03-10', '2026-03-10T00:00:00.0000000Z'],
    ['2026-3-9', '2026-03-09T00:00:00.0000000Z'],
    ['2026-03-10T01:02', '2026-03-10T01:02:00.0000000Z'],
    ['2026-03-10 01:02:03', '2026-03-10T01:02:03.0000000Z'],
    ['2026-03-10T01:02:03.4Z', '2026-03-10T01:02:03.4000000Z'],
    ['2026-03-10T01:02:03.1234567Z', '2026-03-10T01:02:03.1234567Z'],
    ['2026-03-10T01:02:03.1234567+02:00', '2026-03-09T23:02:03.1234567Z'],
    ['2026-03-10T23:30:00-01:30', '2026-03-11T01:00:00.0000000Z'],
    ['0001-01-01', '0001-01-01T00:00:00.0000000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.0000000Z'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026-03-10T24:00:00Z', null],
    ['2026-03-10T01:60:00Z', null],
    ['2026-03-10T01:02:03.12345678Z', null],
    ['0001-01-01T00:00:00+01:00', null],
    ['20260310', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(parseDateTime(text)).toBe(expected);
  });

  it('orders as the moments do', () => {
    const ticks = fc.bigInt({ min: -62_135_596_800n * 10_000_000n, max: 253_402_300_799n * 10_000_000n });
    fc.assert(
      fc.property(ticks, ticks, (left, right) => {
        const [leftText, rightText] = [formatTicks(left) ?? '', formatTicks(right) ?? ''];
        expect(leftText < rightText).toBe(left < right);
        expect(parseDateTime(leftText)).toBe(leftText);
      }),
    );
  });

  it('agrees with the ISO text of a JavaScript date', () => {
    const years = { min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), (date) => {
        expect(formatDate(date)).toBe(`${date.toISOString().slice(0, -1)}0000Z`);
      }),
    );
  });
});
