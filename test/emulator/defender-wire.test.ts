import { request as httpRequest } from 'node:http';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../emulator/emulator.js';
import { itemAt, startService } from './running-service.js';

interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** A request that nothing is done to on its way: no decoding, no added headers. */
async function rawGet(emulator: Emulator, path: string, headers: Record<string, string>): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${emulator.url}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    request.on('error', reject);
    request.end();
  });
}

describe('Defender on the wire', () => {
  it('sends raw deflate to clients that accept deflate', async () => {
    const { emulator, token } = await startService();
    const authorization = `Bearer ${await token()}`;
    const answer = await rawGet(emulator, '/api/machines', {
      authorization,
      'accept-encoding': 'gzip, deflate',
    });
    expect(answer.headers['content-encoding']).toBe('deflate');
    expect(() => inflateSync(answer.body)).toThrow();
    expect(JSON.parse(inflateRawSync(answer.body).toString())).toHaveProperty('value');
  });

  it.each([[{ 'accept-encoding': 'gzip' }], [{ 'accept-encoding': 'deflate;q=0, gzip' }], [{}]])(
    'sends plain JSON for %o',
    async (headers: Record<string, string>) => {
      const { emulator, token } = await startService();
      const answer = await rawGet(emulator, '/api/machines', {
        authorization: `Bearer ${await token()}`,
        ...headers,
      });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(JSON.parse(answer.body.toString())).toHaveProperty('value');
    },
  );

  it('sends no deflate when the switch is off', async () => {
    const { get, emulator } = await startService({ switches: { deflate: 'off' } });
    expect((await get('/api/machines')).headers.get('content-encoding')).toBeNull();
    emulator.control.setSwitches({ deflate: 'on' });
    expect((await get('/api/machines')).headers.get('content-encoding')).toBe('deflate');
  });

  it('names its content type and a correlation id, on errors too', async () => {
    const { get } = await startService();
    const answers = await Promise.all(
      ['/api/machines', '/api/machines/none', '/api/machines?$stop=1'].map((path) => get(path)),
    );
    for (const { headers } of answers) {
      expect(headers.get('content-type')).toBe(
        'application/json; odata.metadata=minimal; odata.streaming=true',
      );
      expect(headers.get('mise-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(new Set(answers.map(({ headers }) => headers.get('mise-correlation-id'))).size).toBe(3);
  });

  it.each([
    '/api/nothing',
    '/api',
    '/api/machines/',
    '/api/v2.0/machines',
    '/api/alerts/x/ips/y',
    '/nothing',
    '/',
  ])('responds with an empty 404 to the unknown route %s', async (path) => {
    const { get } = await startService();
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-length')).toBe('0');
    expect(answer.text).toBe('');
  });

  it('responds with an empty 405 and Allow to the wrong method', async () => {
    const { get, post, tenant } = await startService();
    const answer = await get(`/api/machines/${itemAt(tenant.machines, 0).id}/isolate`);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(answer.text).toBe('');
    expect((await post('/api/alerts', {})).headers.get('allow')).toBe('GET');
  });

  it.each(['/api/v1.0/machines', '/API/machines', '/api/Machines'])('serves %s too', async (path) => {
    const { get } = await startService();
    expect((await get(path)).status).toBe(200);
  });

  it('responds 414 to a URL that is too long', async () => {
    const { get } = await startService();
    const idsOf = (count: number): string =>
      Array.from({ length: count }, () => `'${'a'.repeat(90)}'`).join(',');
    expect((await get(`/api/machines?$filter=id in (${idsOf(80)})`)).status).toBe(200);
    expect((await get(`/api/machines?$filter=id in (${idsOf(95)})`)).status).toBe(414);
  });

  it('rejects requests for another host', async () => {
    const { emulator } = await startService();
    const answer = await rawGet(emulator, '/emulator/calls', { host: 'attacker.example' });
    expect(answer.status).toBe(421);
  });
});
