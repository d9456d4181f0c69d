import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../src/defender-api/quota/parse-retry-after.js';

const NOW = Date.parse('2025-06-01T12:00:00Z');
const MESSAGE =
  'API calls quota exceeded! Maximum allowed 30 per 00:01:00 for the key Destination+TenantID+AppID. You can send requests again in 8 seconds.';

function waitOf(header: string | undefined, message?: string): number {
  return (parseRetryAfter({ header, message, now: NOW }) - NOW) / 1_000;
}

describe('parseRetryAfter', () => {
  it.each([
    ['8', 8],
    [' 30 ', 30],
    ['1.5', 1.5],
    ['Sun, 01 Jun 2025 12:00:42 GMT', 42],
  ])('believes the header %j before the message', (header, seconds) => {
    expect(waitOf(header, 'again in 99 seconds')).toBe(seconds);
  });

  it.each([undefined, '', 'soon', '-5', '8, 8', '1e3', '0x10', 'NaN', '2025-06-01T12:00:42Z', '٨'])(
    'passes over the header %j and reads the message',
    (header) => {
      expect(waitOf(header, MESSAGE)).toBe(8);
    },
  );

  it('passes over a date that is past, as of a clock that differs', () => {
    expect(waitOf('Sun, 01 Jun 2025 11:59:00 GMT', MESSAGE)).toBe(8);
    expect(waitOf('Sun, 01 Jun 2025 12:00:00 GMT')).toBe(15);
  });

  it.each([undefined, '', 'API calls quota exceeded! maximum allowed 1500 per 01:00:00', 'in many seconds'])(
    'guesses 15 seconds when the message is %j',
    (message) => {
      expect(waitOf(undefined, message)).toBe(15);
    },
  );

  it('reads a single second, in any case', () => {
    expect(waitOf(undefined, 'IN 1 SECOND.')).toBe(1);
  });

  it('waits a second at least and an hour at most', () => {
    expect(waitOf('0')).toBe(1);
    expect(waitOf(undefined, 'in 0 seconds')).toBe(1);
    expect(waitOf('999999')).toBe(3_600);
    expect(waitOf('9'.repeat(400))).toBe(3_600);
    expect(waitOf('Mon, 01 Jun 2026 12:00:00 GMT')).toBe(3_600);
    expect(waitOf(undefined, `in ${'9'.repeat(400)} seconds`)).toBe(3_600);
  });

  it('never answers anything but a moment within the next hour', () => {
    const anything = fc.option(fc.string({ unit: 'binary' }), { nil: undefined });
    fc.assert(
      fc.property(anything, anything, (header, message) => {
        const wait = waitOf(header, message);
        expect(wait).toBeGreaterThanOrEqual(1);
        expect(wait).toBeLessThanOrEqual(3_600);
      }),
    );
  });
});
