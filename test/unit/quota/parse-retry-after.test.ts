import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../src/defender-api/quota/parse-retry-after.js';
import { anyCharacter } from '../../kit/any-character.js';

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
  ])('prefers the header %j to the message', (header, seconds) => {
    expect(waitOf(header, 'again in 99 seconds')).toBe(seconds);
  });

  it.each([undefined, '', 'soon', '-5', '8, 8', '1e3', '0x10', 'NaN', '2025-06-01T12:00:42Z', '٨'])(
    'ignores the header %j and reads the message',
    (header) => {
      expect(waitOf(header, MESSAGE)).toBe(8);
    },
  );

  it('ignores a past date, due to a different clock', () => {
    expect(waitOf('Sun, 01 Jun 2025 11:59:00 GMT', MESSAGE)).toBe(8);
    expect(waitOf('Sun, 01 Jun 2025 12:00:00 GMT')).toBe(15);
  });

  it.each([undefined, '', 'API calls quota exceeded! maximum allowed 1500 per 01:00:00', 'in many seconds'])(
    'defaults to 15 s for the message %j',
    (message) => {
      expect(waitOf(undefined, message)).toBe(15);
    },
  );

  it('parses a single second, in any case', () => {
    expect(waitOf(undefined, 'IN 1 SECOND.')).toBe(1);
  });

  it('is at least a second and at most an hour', () => {
    expect(waitOf('0')).toBe(1);
    expect(waitOf(undefined, 'in 0 seconds')).toBe(1);
    expect(waitOf('999999')).toBe(3_600);
    expect(waitOf('9'.repeat(400))).toBe(3_600);
    expect(waitOf('Mon, 01 Jun 2026 12:00:00 GMT')).toBe(3_600);
    expect(waitOf(undefined, `in ${'9'.repeat(400)} seconds`)).toBe(3_600);
  });

  it('always returns a time within the next hour', { tags: 'slow' }, () => {
    const anything = fc.option(fc.string({ unit: anyCharacter }), { nil: undefined });
    fc.assert(
      fc.property(anything, anything, (header, message) => {
        const wait = waitOf(header, message);
        expect(wait).toBeGreaterThanOrEqual(1);
        expect(wait).toBeLessThanOrEqual(3_600);
      }),
    );
  });
});
