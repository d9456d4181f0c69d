import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { connectTo, headOf } from '../../kit/http/raw-request.js';
import { startSubgraph, type StartOptions } from '../../kit/servers/start-subgraph.js';

const EMULATOR = { machines: 3, alerts: 3, machineActions: 0 };
const start = (options: StartOptions = {}) => startSubgraph({ emulator: EMULATOR, ...options });
const bodyOf = (query: string) => JSON.stringify({ query });
const padded = (query: string, bytes: number) => bodyOf(`${query} ${','.repeat(bytes)}`);

describe('an invalid token', () => {
  it('is rejected by the header alone, before the body has arrived', async () => {
    const subgraph = await start();
    const connection = await connectTo(subgraph.url);
    connection.write(headOf({ authorization: 'Bearer a.b.c', 'content-length': 900_000 }));
    const answer = await connection.received(/\}\]\}/);
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer).toMatch(/\r\nwww-authenticate: Bearer\r\n/i);
    expect(answer).toMatch(/\r\nx-request-id: [\w-]{36}\r\n/i);
    expect(answer).toContain('"code":"UNAUTHENTICATED"');
  });

  it('leaves its connection usable for the next request, once the body has arrived', async () => {
    const subgraph = await start();
    const token = await subgraph.mintToken({ roles: [] });
    const connection = await connectTo(subgraph.url);
    // The content of the body must never be parsed as a request of its own.
    const smuggled = headOf({ authorization: `Bearer ${token}`, 'content-length': 0 });
    connection.write(headOf({ authorization: 'Bearer a.b.c', 'content-length': smuggled.length }) + smuggled);
    await connection.received(/UNAUTHENTICATED/);
    const body = bodyOf('{ defenderViewer { name } }');
    connection.write(headOf({ authorization: `Bearer ${token}`, 'content-length': body.length }) + body);
    const answers = await connection.received(/"defenderViewer"/);
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 401', 'HTTP/1.1 200']);
  });

  it('closes its connection if more arrives than any body may have', async () => {
    const subgraph = await start();
    const connection = await connectTo(subgraph.url);
    connection.write(headOf({ authorization: 'Bearer a.b.c', 'transfer-encoding': 'chunked' }));
    await connection.received(/UNAUTHENTICATED/);
    const chunk = 'x'.repeat(100_000);
    for (let sent = 0; sent < 21; sent += 1) connection.write(`186a0\r\n${chunk}\r\n`);
    expect(await connection.ended()).toContain('401');
  });
});

it('takes no memory for the body of a client that disconnected while its token was verified', async () => {
  const subgraph = await start({ limits: { maxBytesBeingReadOfCaller: 1_000_000 } });
  const token = await subgraph.mintToken({ roles: [] });
  const answer = subgraph.emulator.control.hold({ operation: 'keys' });
  const connection = await connectTo(subgraph.url);
  connection.write(headOf({ authorization: `Bearer ${token}`, 'content-length': 999_999 }));
  await expect.poll(() => subgraph.emulator.control.calls({ operation: 'keys' }).length).toBe(1);
  const isGone = once(connection.socket, 'close');
  connection.socket.resetAndDestroy();
  await isGone;
  await fetch(`${subgraph.url}/health/live`);
  answer();
  expect(await subgraph.ask('{ defenderViewer { kind } }', { token })).toMatchObject({
    status: 200,
    data: { defenderViewer: { kind: 'USER' } },
  });
});

const EXPECTATION = { expect: '100-continue' };

describe('Expect: 100-continue', () => {
  it('gets the rejection, and the connection closes, because the body may or may not follow', async () => {
    const subgraph = await start();
    const connection = await connectTo(subgraph.url);
    connection.write(headOf({ authorization: 'Bearer a.b.c', 'content-length': 500, ...EXPECTATION }));
    const answer = await connection.ended();
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 401']);
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
  });

  it('continues for a caller, whose request counts while the server drains', async () => {
    const subgraph = await start();
    const body = bodyOf('{ defenderViewer { name } }');
    const connection = await connectTo(subgraph.url);
    const authorization = `Bearer ${await subgraph.mintToken({ roles: [] })}`;
    connection.write(headOf({ authorization, 'content-length': body.length, ...EXPECTATION }));
    await connection.received(/HTTP\/1\.1 100 Continue/);
    const restarted = subgraph.restart();
    connection.write(body);
    expect(await connection.ended()).toContain('"defenderViewer"');
    await restarted;
  });
});

describe('a request without a token', () => {
  it('may have a body of 10,000 bytes, which is enough for introspection', async () => {
    const subgraph = await start();
    expect(
      bodyOf(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true })).length,
    ).toBeLessThan(3_000);
    const post = (body: string) =>
      fetch(`${subgraph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    expect((await post(padded('{ _service { sdl } }', 9_900))).status).toBe(200);
    const refused = await post(padded('{ _service { sdl } }', 10_000));
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('has the same limit without a content length', async () => {
    const subgraph = await start();
    const connection = await connectTo(subgraph.url);
    connection.write(headOf({ 'transfer-encoding': 'chunked' }));
    connection.write(`2af8\r\n${'x'.repeat(11_000)}\r\n`);
    expect(await connection.received(/\}\]\}/)).toMatch(/^HTTP\/1\.1 401 [^]*UNAUTHENTICATED/);
  });

  it('may have a larger body from an authenticated router', async () => {
    const subgraph = await start({ env: { ROUTER_SECRET: 'secret-of-the-router' } });
    const query = `{ _service { sdl } ${','.repeat(20_000)} }`;
    const headers = { 'router-authorization': 'secret-of-the-router' };
    expect((await subgraph.ask(query, { token: null, headers })).status).toBe(200);
    expect((await subgraph.ask(query, { token: null })).status).toBe(401);
  });
});

describe('incomplete bodies', () => {
  it('take the memory of their bytes, however small their chunks are', { tags: 'slow' }, async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const subgraph = await start();
    const connection = await connectTo(subgraph.url);
    const token = await subgraph.mintToken({ roles: [] });
    connection.write(
      headOf({ authorization: `Bearer ${token}`, 'transfer-encoding': 'chunked', ...EXPECTATION }),
    );
    await connection.received(/100 Continue/);
    const query = [...bodyOf('{ defenderViewer { name } }')].map((character) => `1\r\n${character}\r\n`);
    connection.write(query.join(''));
    // The first request compiles code.
    await subgraph.ask('{ defenderViewer { name } }');
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let part = 0; part < 20; part += 1) {
      await new Promise((resolve) => connection.socket.write('1\r\n \r\n'.repeat(20_000), resolve));
      // Time to read them.
      await subgraph.ask('{ defenderViewer { name } }');
    }
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(80_000_000);
    connection.write('0\r\n\r\n');
    expect(await connection.received(/"defenderViewer"/)).toContain('HTTP/1.1 200');
  });

  it('are rejected while the memory for bytes in flight is exhausted, and admitted afterwards', async () => {
    const subgraph = await start({ limits: { maxBytesInFlight: 1_500_000 } });
    const tokenOf = (digit: number) =>
      subgraph.mintToken({
        roles: [],
        extraClaims: { oid: `11111111-0000-4000-8000-00000000000${String(digit)}` },
      });
    const slow = await connectTo(subgraph.url);
    const announced = { authorization: `Bearer ${await tokenOf(1)}`, 'content-length': 900_000 };
    slow.write(headOf({ ...announced, expect: '100-continue' }));
    await slow.received(/100 Continue/);
    const token = await tokenOf(2);
    const ask = async (blanks: number) =>
      (await subgraph.ask(`{ defenderViewer { name } ${','.repeat(blanks)} }`, { token })).status;
    expect(await ask(900_000)).toBe(429);
    expect(await ask(100)).toBe(200);
    slow.socket.destroy();
    await expect.poll(() => ask(900_000)).toBe(200);
  });

  it('use a limited amount of memory per caller without blocking other callers', async () => {
    const subgraph = await start({ limits: { maxBytesBeingReadOfCaller: 2_500_000 } });
    const tokenOf = (oid: string) => subgraph.mintToken({ roles: [], extraClaims: { oid } });
    const slow = await tokenOf('11111111-0000-4000-8000-000000000001');
    const begin = async () => {
      const connection = await connectTo(subgraph.url);
      connection.write(headOf({ authorization: `Bearer ${slow}`, 'content-length': 900_000 }));
      connection.write('{');
      return connection;
    };
    // Which of three connections is last depends on the machine.
    const connections = [await begin(), await begin(), await begin()];
    const answers = connections.map(async (connection) => {
      return { connection, answer: await connection.received(/\}\]\}/) };
    });
    const refused = await Promise.any(answers);
    expect(refused.answer).toMatch(/^HTTP\/1\.1 429 [^]*\r\nretry-after: 1\r\n[^]*RATE_LIMITED/i);
    const other = await tokenOf('11111111-0000-4000-8000-000000000002');
    expect((await subgraph.ask('{ defenderViewer { name } }', { token: other })).status).toBe(200);
    connections.find((connection) => connection !== refused.connection)?.socket.destroy();
    await expect
      .poll(
        async () =>
          (await subgraph.ask(`{ defenderViewer { name } ${','.repeat(900_000)} }`, { token: slow })).status,
      )
      .toBe(200);
  });

  it.each([
    ['a head', 'POST /graphql HTTP/1.1\r\nhost: x\r\n'],
    ['a body', headOf({ 'content-length': 100 })],
  ])('are closed with 408 after their timeout: %s', async (_what, text) => {
    const limits = { headersTimeoutMs: 100, requestTimeoutMs: 200, connectionCheckMs: 50 };
    const subgraph = await start({ limits });
    const connection = await connectTo(subgraph.url);
    connection.write(text);
    expect(await connection.ended()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('are limited by the number of connections', async () => {
    const subgraph = await start({ limits: { maxConnections: 3 } });
    const kept = await Promise.all([1, 2, 3].map(() => connectTo(subgraph.url)));
    const fourth = await connectTo(subgraph.url);
    expect(await fourth.ended()).toBe('');
    expect(kept.every(({ socket }) => !socket.destroyed)).toBe(true);
  });
});

describe('a connection without a request', () => {
  it(
    'stays open longer than load balancers keep theirs, and no longer than configured',
    { tags: 'slow' },
    async () => {
      const asked = 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n';
      const connection = await connectTo((await start()).url);
      connection.write(asked);
      expect(await connection.received(/"live"/)).toMatch(/\r\nKeep-Alive: timeout=65\r\n/);
      const brief = await connectTo((await start({ limits: { keepAliveMs: 100 } })).url);
      brief.write(asked);
      expect(await brief.ended()).toMatch(/"live"/);
    },
  );
});
