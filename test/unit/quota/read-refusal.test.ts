import { describe, expect, it } from 'vitest';
import { readRefusedLimit } from '../../../src/defender-api/quota/parse-retry-after.js';

describe('readRefusedLimit', () => {
  it.each([
    [
      'API calls quota exceeded! Maximum allowed 30 per 00:01:00 for the key Destination+TenantID+AppID. You can send requests again in 8 seconds.',
      { limit: 30, windowMs: 60_000 },
    ],
    ['API calls quota exceeded! maximum allowed 1500 per 01:00:00', { limit: 1_500, windowMs: 3_600_000 }],
    [
      'Maximum allowed 100 per 00:01:00 for the key TenantID+AppID. You can send requests again in 1 second.',
      { limit: 100, windowMs: 60_000, appWide: true },
    ],
    ['Maximum allowed 45 per 00:01:00 for the key Destination+TenantID.', { limit: 45, windowMs: 60_000 }],
    ['Maximum allowed 5 per 00:00:10', { limit: 5, windowMs: 10_000 }],
  ])('parses %s', (message, expected) => {
    expect(readRefusedLimit(message)).toEqual(expected);
  });

  it.each([
    undefined,
    '',
    'You have exceeded the allowed CPU time',
    'Maximum allowed 0 per 00:01:00',
    'Maximum allowed 30 per 00:00:00',
    'Maximum allowed -3 per 00:01:00',
    'Maximum allowed 99999999999999999999 per 00:01:00',
    'Maximum allowed 30 per minute',
  ])('learns nothing from %s', (message) => {
    expect(readRefusedLimit(message)).toEqual({});
  });
});
