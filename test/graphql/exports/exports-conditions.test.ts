import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { EXPORT_ROLES, exportNow, startWithRows } from '../../kit/exports/exports.js';

interface RawAnswer {
  readonly status: number | undefined;
  readonly contentRange: string | undefined;
  readonly length: string | undefined;
  readonly body: string;
}

function rawAnswer(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
      response.on('end', () => {
        const { 'content-range': contentRange, 'content-length': length } = response.headers;
        resolve({ status: response.statusCode, contentRange, length, body });
      });
    });
    sent.on('error', reject).end();
  });
}

/** An export, with raw requests, because fetch changes some of these headers. */
async function startWithExport() {
  const subgraph = await startWithRows(300);
  const made = await exportNow(subgraph, { kind: 'CERTIFICATES' });
  const whole = await made.download();
  const text = Buffer.from(await whole.arrayBuffer()).toString('latin1');
  const etag = whole.headers.get('etag') ?? '';
  const token = await subgraph.mintToken({ roles: EXPORT_ROLES });
  const ask = (headers: Record<string, string>, method = 'GET') =>
    rawAnswer(`${subgraph.url}${made.downloadPath ?? ''}`, method, {
      authorization: `Bearer ${token}`,
      ...headers,
    });
  return {
    subgraph,
    text,
    size: text.length,
    etag,
    packed: `"${etag.slice(1, -1)}-gzip"`,
    ask,
    told: async (headers: Record<string, string>) => {
      const { status, contentRange, body } = await ask(headers);
      return [status, contentRange, status === 416 ? '' : body];
    },
  };
}

describe('GET /exports', () => {
  it('implements ranges as in RFC 9110', { tags: 'slow' }, async () => {
    const { text, size, told, ask } = await startWithExport();
    for (const range of ['bytes=-0', 'bytes=5-3', `bytes=${size}-`, `bytes=${'9'.repeat(400)}-`])
      expect([range, ...(await told({ range }))]).toEqual([range, 416, `bytes */${size}`, '']);
    for (const range of ['bytes=0-1,5-6', 'bytes=a-5', 'bytes=1e3-', 'bytes=', 'bytes=--5', 'lines=1-2'])
      expect([range, ...(await told({ range }))]).toEqual([range, 200, undefined, text]);
    const huge = '9'.repeat(30);
    const end = `${size - 1}/${size}`;
    expect(await told({ range: `bytes=10-${huge}` })).toEqual([206, `bytes 10-${end}`, text.slice(10)]);
    expect(await told({ range: `bytes=-${huge}` })).toEqual([206, `bytes 0-${end}`, text]);
    expect(await told({ range: 'bytes=-1' })).toEqual([206, `bytes ${size - 1}-${end}`, text.slice(-1)]);
    // Ranges apply to GET only.
    const head = await ask({ range: 'bytes=5-9' }, 'HEAD');
    expect([head.status, head.contentRange, head.length]).toEqual([200, undefined, String(size)]);
  });

  it('returns a range only of the same file that the client has a part of', async () => {
    const { text, size, etag, packed, told, ask } = await startWithExport();
    const range = 'bytes=5-9';
    expect(await told({ range, 'if-range': etag })).toEqual([206, `bytes 5-9/${size}`, text.slice(5, 10)]);
    const others = [`W/${etag}`, packed, `"x${etag}`, `${etag}, "other"`, 'Thu, 26 Nov 2099 06:00:00 GMT'];
    for (const other of others)
      expect([other, ...(await told({ range, 'if-range': other }))]).toEqual([other, 200, undefined, text]);
    expect((await ask({ 'if-match': `"other", ${etag}`, range })).status).toBe(206);
    expect((await ask({ 'if-match': '*' })).status).toBe(200);
  });

  it('has a tag for each variant', async () => {
    const { subgraph, etag, packed, ask } = await startWithExport();
    const statusOf = async (headers: Record<string, string>) => (await ask(headers)).status;
    for (const tag of [`W/${etag}`, '"other"', packed])
      expect([tag, await statusOf({ 'if-match': tag })]).toEqual([tag, 412]);
    const gzip = { 'accept-encoding': 'gzip' };
    expect(await statusOf({ ...gzip, 'if-none-match': packed })).toBe(304);
    expect(await statusOf({ ...gzip, 'if-none-match': `W/${packed}` })).toBe(304);
    expect(await statusOf({ ...gzip, 'if-none-match': etag })).toBe(200);
    expect(await statusOf({ 'if-none-match': packed })).toBe(200);
    expect(await statusOf({ 'if-none-match': `"other", ${etag}`, range: 'bytes=5-9' })).toBe(304);
    expect(subgraph.log()).not.toMatch(/"level":(?:50|60)/);
  });
});
