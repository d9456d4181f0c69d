import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../bench/load/answer-outcome.js';

const judge = (body: unknown, status = 200) => judgeAnswer(status, Buffer.from(JSON.stringify(body)));
const rateLimited = { message: 'used up', extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 12 } };

describe('an answer', () => {
  it('is whole without errors, also if its data contains that word', () => {
    expect(judge({ data: { title: '"errors": none' } })).toEqual({ outcome: 'whole' });
  });

  it('is stale if data has expired, whatever its titles', () => {
    const stale = { asOf: '2026-11-30T07:40:12.000Z', code: 'RATE_LIMITED' };
    expect(judge({ data: {}, extensions: { stale } })).toEqual({ outcome: 'stale' });
    expect(judge({ data: { title: '"stale":{"asOf":' } })).toEqual({ outcome: 'whole' });
  });

  it('is refused if every error has a retry time', () => {
    expect(judge({ errors: [rateLimited, rateLimited], data: null })).toEqual({ outcome: 'refused' });
  });

  it('is broken if an error has no retry time, or another code', () => {
    const silent = { message: 'used up', extensions: { code: 'RATE_LIMITED' } };
    const other = { message: 'Defender answered 429', extensions: { code: 'UPSTREAM_429' } };
    expect(judge({ errors: [silent], data: null }).outcome).toBe('broken');
    expect(judge({ errors: [other, rateLimited], data: {} })).toEqual({
      outcome: 'broken',
      reason: 'UPSTREAM_429: Defender answered 429',
    });
  });

  it("is broken if it isn't GraphQL", () => {
    expect(judgeAnswer(502, Buffer.from('<html>'))).toEqual({ outcome: 'broken', reason: 'HTTP 502' });
  });
});
