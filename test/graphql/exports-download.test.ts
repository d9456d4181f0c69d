import { createHash } from 'node:crypto';
import { readdirSync, readlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { download, exportNow, startWithRows } from '../kit/exports.js';

/** Of this process, with this in their names. */
function filesOpenIn(name: string): number {
  const paths = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });
  return paths.filter((path) => path.includes(name)).length;
}

/** Otherwise fetch says that nothing kept is to be used. */
const REVALIDATED = { 'cache-control': 'max-age=0' };

describe('GET /exports', () => {
  it('goes on with a download that broke off, and packs it for who asks', async () => {
    const subgraph = await startWithRows(2_500);
    const made = await exportNow(subgraph, { kind: 'CERTIFICATES' });
    const whole = await made.download();
    const text = await whole.text();
    const digest = createHash('sha256').update(text).digest('hex');
    const etag = whole.headers.get('etag') ?? '';
    expect(etag).toBe(`"${digest}"`);
    const rest = await made.download({ range: 'bytes=1000-', 'if-range': etag });
    expect([rest.status, await rest.text()]).toEqual([206, text.slice(1_000)]);
    const changed = await made.download({ range: 'bytes=1000-', 'if-range': '"another"' });
    expect([changed.status, await changed.text()]).toEqual([200, text]);
    const packed = await download(subgraph, made.downloadPath ?? '', { 'accept-encoding': 'gzip' });
    expect([packed.headers.get('content-encoding'), await packed.text()]).toEqual(['gzip', text]);
    const known = await made.download({ 'if-none-match': etag, ...REVALIDATED });
    expect(known.status).toBe(304);
    const packedTag = packed.headers.get('etag') ?? '';
    const again = await made.download({
      'accept-encoding': 'gzip',
      'if-none-match': packedTag,
      ...REVALIDATED,
    });
    expect(again.status).toBe(304);
  });

  it('cuts parts of what is not packed, and of nothing else', async () => {
    const subgraph = await startWithRows(300);
    const made = await exportNow(subgraph, { kind: 'CERTIFICATES' });
    const whole = await made.download();
    const text = await whole.text();
    const [etag, gzip] = [whole.headers.get('etag') ?? '', { 'accept-encoding': 'gzip' }];
    const packedTag = `"${etag.slice(1, -1)}-gzip"`;
    const answerTo = async (headers: Record<string, string>) => {
      const answer = await made.download(headers);
      return [
        answer.status,
        answer.headers.get('content-encoding'),
        answer.headers.get('etag'),
        await answer.text(),
      ];
    };
    const last = 'bytes=-10';
    expect(await answerTo({ ...gzip, range: 'bytes=5-9' })).toEqual([206, null, etag, text.slice(5, 10)]);
    expect(await answerTo({ range: last })).toEqual([206, null, etag, text.slice(-10)]);
    expect(await answerTo({ ...gzip, range: last, 'if-range': etag })).toEqual([
      206,
      null,
      etag,
      text.slice(-10),
    ]);
    // What somebody has of the packed file is no part of this one.
    expect(await answerTo({ ...gzip, range: last, 'if-range': packedTag })).toEqual([200, null, etag, text]);
    expect(await answerTo({ range: 'bytes=0-1,5-6' })).toEqual([200, null, etag, text]);
    expect(await answerTo({ range: 'lines=1-2' })).toEqual([200, null, etag, text]);
    expect(await answerTo(gzip)).toEqual([200, 'gzip', packedTag, text]);
  });

  it('lets go of the file when the caller goes away in the middle', async () => {
    const subgraph = await startWithRows(15_000);
    const made = await exportNow(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
    const open = () => filesOpenIn(made.id);
    for (const encoding of ['gzip', 'identity']) {
      const left = Array.from({ length: 10 }, async () => {
        const { body } = await made.download({ 'accept-encoding': encoding });
        const reader = body!.getReader();
        await reader.read();
        return reader;
      });
      const readers = await Promise.all(left);
      expect(open()).toBeGreaterThan(5);
      await Promise.all(readers.map((reader) => reader.cancel()));
      await expect.poll(open, { timeout: 60_000 }).toBe(0);
    }
    expect(subgraph.log()).not.toMatch(/"level":(?:50|60)/);
    expect((await (await made.download()).text()).split('\n')).toHaveLength(15_001);
  });

  it('tells a range outside of the file from a fault of ours, and writes down only what was sent', async () => {
    const subgraph = await startWithRows(20);
    const made = await exportNow(subgraph, { kind: 'CERTIFICATES' });
    const length = (await (await made.download()).text()).length;
    const outside = await made.download({ range: `bytes=${String(length)}-` });
    expect(outside.status).toBe(416);
    expect(outside.headers.get('content-range')).toBe(`bytes */${String(length)}`);
    expect(outside.headers.get('content-type')).toContain('application/json');
    expect(outside.headers.get('content-disposition')).toBeNull();
    expect(await outside.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    const downloads = () => subgraph.audit().filter(({ type }) => type === 'exportDownloaded').length;
    const before = downloads();
    await made.download({ 'if-none-match': '*', ...REVALIDATED });
    expect(downloads()).toBe(before);
    await made.download({ range: 'bytes=0-9' });
    expect(downloads()).toBe(before + 1);
  });

  it('gives nothing to who has no token, another role, or asks for what is no export', async () => {
    const subgraph = await startWithRows(20);
    const made = await exportNow(subgraph, { kind: 'CERTIFICATES' });
    const path = made.downloadPath ?? '';
    expect((await fetch(`${subgraph.url}${path}`)).status).toBe(401);
    expect((await download(subgraph, path, { authorization: 'Bearer x.y.z' })).status).toBe(401);
    expect((await download(subgraph, path, {}, ['Defender.ViewData'])).status).toBe(404);
    expect(
      (await download(subgraph, path, { 'x-defender-tenant': '11111111-1111-4111-8111-111111111111' }))
        .status,
    ).toBe(403);
    const odd = [
      '..%2f..%2fstate.key',
      `${made.id}.ndjson`,
      `..%2fexports%2f${made.id}`,
      '%00',
      '__proto__',
      'a'.repeat(5_000),
    ];
    for (const id of odd) {
      const response = await download(subgraph, `/exports/${id}`);
      expect([id.slice(0, 40), response.status]).toEqual([id.slice(0, 40), 404]);
      expect(await response.text()).not.toMatch(/defender-subgraph-|ENOENT|\/tmp/);
    }
    expect((await download(subgraph, '/exports/%ff')).status).toBe(400);
  });
});
