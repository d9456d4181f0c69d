import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  download,
  EXPORT_ROLES,
  exportFilesOf,
  exportNow,
  startWithRows,
} from '../../kit/exports/exports.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { createStateFiles } from '../../kit/processes/state-files.js';

/** Open files of this process with this in their names. */
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

/** Requests a file, reads the head of the response, and then stalls. */
function standStill(url: string, token: string) {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  socket.write(`GET ${pathname} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n\r\n`);
  return new Promise<{ readonly status: number; readonly head: string }>((resolve) => {
    socket.once('data', (chunk: Buffer) => {
      socket.pause();
      const head = chunk.toString('latin1');
      const status = Number(head.slice(9, 12));
      if (status !== 200) socket.destroy();
      resolve({ status, head });
    });
  });
}

/** Otherwise fetch sends no-cache. */
const REVALIDATED = { 'cache-control': 'max-age=0' };

describe('GET /exports', () => {
  it(
    'in parts leaves no more lines in the trail than the budget of its caller',
    { tags: 'slow' },
    async () => {
      const subgraph = await startWithRows(100);
      const made = await exportNow(subgraph, { kind: 'CERTIFICATES' });
      const token = await subgraph.mintToken({ roles: [...EXPORT_ROLES] });
      const readByte = async (who = token) => {
        const { status } = await fetch(`${subgraph.url}${made.downloadPath ?? ''}`, {
          headers: { authorization: `Bearer ${who}`, range: 'bytes=0-0' },
        });
        expect(status).toBe(206);
      };
      for (let count = 0; count < 620; count += 1) {
        if (count % 100 === 0) subgraph.clock.advance(20_000);
        await readByte();
      }
      const lines = () => subgraph.audit().filter(({ type }) => type === 'exportDownloaded');
      expect(lines()).toHaveLength(601);
      await readByte(await subgraph.mintToken({ roles: [...EXPORT_ROLES], oid: randomUUID() }));
      expect(lines()).toHaveLength(602);
      subgraph.clock.advance(3_600_000);
      await expect
        .poll(() => subgraph.audit().at(-1))
        .toMatchObject({
          type: 'eventsSuppressed',
          suppressed: [{ type: 'exportDownloaded', count: 19 }],
        });
    },
  );

  it('resumes an interrupted download, and compresses on request', { tags: 'slow' }, async () => {
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

  it('returns ranges of the uncompressed file only', { tags: 'slow' }, async () => {
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
    // A part of the compressed file is no part of this one.
    expect(await answerTo({ ...gzip, range: last, 'if-range': packedTag })).toEqual([200, null, etag, text]);
    expect(await answerTo({ range: 'bytes=0-1,5-6' })).toEqual([200, null, etag, text]);
    expect(await answerTo({ range: 'lines=1-2' })).toEqual([200, null, etag, text]);
    expect(await answerTo(gzip)).toEqual([200, 'gzip', packedTag, text]);
  });

  it(
    'closes the file when the caller disconnects in the middle',
    { tags: ['slow', 'defender-first'] },
    async () => {
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
        await expect.poll(open).toBe(0);
      }
      expect(subgraph.log()).not.toMatch(/"level":(?:50|60)/);
      expect((await (await made.download()).text()).split('\n')).toHaveLength(15_001);
    },
  );

  it(
    'limits concurrent downloads of one caller, and aborts those that stall',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({
        limits: { maxDownloads: 5, maxDownloadsOfCaller: 4, unreadMs: 1_000 },
      });
      subgraph.emulator.control.setSwitches({ exportRows: 15_000 });
      const made = await exportNow(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
      const open = () => filesOpenIn(made.id);
      const standing = async (roles: readonly string[], oid?: string) => {
        const token = await subgraph.mintToken({ roles: [...roles], ...(oid !== undefined && { oid }) });
        return standStill(`${subgraph.url}${made.downloadPath ?? ''}`, token);
      };
      let most = 0;
      const ask = async (oid?: string) => {
        const answer = await standing(EXPORT_ROLES, oid);
        most = Math.max(most, open());
        return answer;
      };
      const one = await Promise.all(Array.from({ length: 30 }, () => ask()));
      expect(new Set(one.map(({ status }) => status))).toEqual(new Set([200, 429]));
      expect(one.find(({ status }) => status === 429)?.head).toMatch(/retry-after: 10\r\n/i);
      expect([most > 0, most <= 4]).toEqual([true, true]);
      const others = ['99999999-9999-4999-8999-999999999991', '99999999-9999-4999-8999-999999999992'];
      await Promise.all([...others, ...others, ...others].map((oid) => ask(oid)));
      expect(most).toBeLessThanOrEqual(5);
      await expect.poll(open).toBe(0);
      expect((await (await made.download()).text()).split('\n')).toHaveLength(15_001);
      expect(subgraph.log()).not.toMatch(/"level":(?:50|60)/);
    },
  );

  it('sends no file except that of the export: no link or pipe in its place, and none that is shorter', async () => {
    const state = createStateFiles();
    const folder = join(state.path, 'exports');
    const subgraph = await startSubgraph({ env: state.env });
    subgraph.emulator.control.setSwitches({ exportRows: 20 });
    const made = await exportNow(subgraph, { kind: 'CERTIFICATES' });
    const path = join(folder, exportFilesOf(folder, made.id)[0]!);
    const content = readFileSync(path);
    const answer = async () => {
      const response = await made.download();
      const text = await response.text();
      return [response.status, response.status === 200 ? '' : text];
    };
    expect(await answer()).toEqual([200, '']);
    const elsewhere = [503, expect.stringContaining('EXPORT_ELSEWHERE')];
    truncateSync(path, content.length - 1);
    expect(await answer()).toEqual(elsewhere);
    // Of the same length.
    writeFileSync(join(state.path, 'secret'), content);
    rmSync(path);
    symlinkSync(join(state.path, 'secret'), path);
    expect(await answer()).toEqual(elsewhere);
    rmSync(path);
    // A pipe without a writer: opening it to read would block forever, and a few of them would stop every file
    // operation.
    execFileSync('mkfifo', [path]);
    expect(await answer()).toEqual(elsewhere);
    rmSync(path);
    writeFileSync(path, content);
    expect(await answer()).toEqual([200, '']);
  });

  it('distinguishes a range outside of the file from an internal error, and records only sent bytes', async () => {
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

  it('returns nothing without a token, with another role, or for an unknown export', async () => {
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
