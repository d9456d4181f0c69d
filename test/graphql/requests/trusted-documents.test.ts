import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { connectTo } from '../../kit/http/raw-request.js';
import {
  codeOf,
  createOperationsFile,
  hashed,
  manifestOf,
  sendDocument,
} from '../../kit/http/send-document.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const emulator = { machines: 5, alerts: 0, machineActions: 0 };
const QUERY = 'query First($n: Int) { machines(first: $n) { nodes { id } } }';
const OTHER = '{ defenderViewer { oid } }';
const SECRET = { ROUTER_SECRET: 'secret-of-the-router' };
const ROUTER = { 'router-authorization': 'secret-of-the-router' };
const SDL = '{ _service { sdl } }';

async function start(env: Readonly<Record<string, string>> = {}) {
  const file = createOperationsFile({ first: QUERY });
  const subgraph = await startSubgraph({ emulator, env: { ...file.env, ...env } });
  return { subgraph, file };
}

describe('a trusted document', () => {
  it.each(['off', 'log', 'enforce'])(
    'is requested by id or hash, with PERSISTED_OPERATIONS=%s',
    { tags: 'slow' },
    async (mode) => {
      const { subgraph } = await start({ PERSISTED_OPERATIONS: mode });
      const { sha256Hash } = hashed(QUERY).persistedQuery;
      const asked = [
        { documentId: 'first' },
        { documentId: sha256Hash },
        { documentId: `sha256:${sha256Hash}` },
        { extensions: { persistedQuery: { version: 1, sha256Hash: 'first' } } },
        { extensions: hashed(QUERY) },
        { documentId: 'first', query: QUERY },
        { extensions: hashed(QUERY), query: QUERY },
      ];
      for (const members of asked) {
        for (const method of ['POST', 'GET'] as const) {
          // So that there is always quota.
          subgraph.clock.advance(6_000);
          const { status, data } = await sendDocument(
            subgraph,
            { ...members, variables: { n: 2 } },
            { method },
          );
          expect([status, data?.machines.nodes.length], `${method} ${JSON.stringify(members)}`).toEqual([
            200, 2,
          ]);
        }
      }
    },
  );

  it('needs a caller and their roles like any other', async () => {
    const { subgraph } = await start();
    const asked = { documentId: 'first' };
    const stranger = await sendDocument(subgraph, asked, { roles: null });
    expect([stranger.status, codeOf(stranger)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(codeOf(await sendDocument(subgraph, asked, { roles: ['Defender.Auditor'] }))).toBe('FORBIDDEN');
  });

  it('follows the limits of documents', async () => {
    const { env } = createOperationsFile({ deep: `${'{ a'.repeat(1_100)} ${'}'.repeat(1_100)}` });
    const subgraph = await startSubgraph({ emulator, env });
    const refused = await sendDocument(subgraph, { documentId: 'deep' });
    expect([refused.status, codeOf(refused)]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  it('with an unknown id is an error of its own', async () => {
    const { subgraph } = await start({ PERSISTED_OPERATIONS: 'off' });
    for (const documentId of ['second', '', '__proto__', 'constructor']) {
      const refused = await sendDocument(subgraph, { documentId });
      expect([refused.status, codeOf(refused)]).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
    }
  });
});

describe('PERSISTED_OPERATIONS=enforce', () => {
  it('accepts nothing else from any caller if no router is authenticated', async () => {
    const { subgraph } = await start();
    const refusals: [object, string][] = [
      [{ query: OTHER }, 'PERSISTED_QUERY_ID_REQUIRED'],
      [{ query: SDL }, 'PERSISTED_QUERY_ID_REQUIRED'],
      [{ query: `${QUERY} ` }, 'PERSISTED_QUERY_ID_REQUIRED'],
      [{ query: QUERY }, 'PERSISTED_QUERY_ID_REQUIRED'],
      [[{ query: OTHER }], 'PERSISTED_QUERY_ID_REQUIRED'],
      [{}, 'PERSISTED_QUERY_ID_REQUIRED'],
      [{ documentId: ['first'] }, 'PERSISTED_QUERY_ID_REQUIRED'],
      [{ documentId: 'second' }, 'PERSISTED_QUERY_NOT_IN_LIST'],
      [{ documentId: 'first', query: OTHER }, 'PERSISTED_QUERY_NOT_IN_LIST'],
      [{ documentId: 'second', extensions: hashed(QUERY) }, 'PERSISTED_QUERY_NOT_IN_LIST'],
      [{ query: OTHER, extensions: hashed(OTHER) }, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ];
    for (const [members, code] of refusals) {
      for (const method of ['POST', 'GET', 'PUT'] as const) {
        // A URL has no lists.
        if (method === 'GET' && (Array.isArray(members) || JSON.stringify(members).includes('['))) continue;
        const refused = await sendDocument(subgraph, members as Record<string, unknown>, { method });
        expect([refused.status, codeOf(refused)], `${method} ${JSON.stringify(members)}`).toEqual(
          method === 'PUT' ? [405, 'BAD_REQUEST'] : [400, code],
        );
      }
    }
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([
    ['query=%7BdefenderViewer%7Boid%7D%7D&query=%7BdefenderViewer%7Boid%7D%7D&documentId=first', 400],
    ['documentId=first&documentId=first', 400],
    ['documentId=first&query=', 400],
    ['documentId=first&extensions=%7B%22persistedQuery%22%3A1%7D', 200],
    ['documentId=first#&query=%7BdefenderViewer%7Boid%7D%7D', 400],
    ['documentId=first&Query=%7BdefenderViewer%7Boid%7D%7D', 200],
    ['documentId=first&query[]=%7BdefenderViewer%7Boid%7D%7D', 200],
  ])('is not circumvented by a URL such as %s', async (search, status) => {
    const { subgraph } = await start();
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const connection = await connectTo(subgraph.url);
    connection.write(
      `GET /graphql?${search} HTTP/1.1\r\nhost: a\r\napollo-require-preflight: 1\r\nauthorization: Bearer ${token}\r\nconnection: close\r\n\r\n`,
    );
    const answer = await connection.ended();
    expect(answer).toContain(`HTTP/1.1 ${String(status)} `);
    expect(answer).not.toContain('"oid"');
  });

  it('admits clients without ROUTER_SECRET, with trusted documents only, and the router with all', async () => {
    const { subgraph } = await start(SECRET);
    for (const method of ['POST', 'GET'] as const) {
      const { data } = await sendDocument(subgraph, { documentId: 'first' }, { method });
      expect(data.machines.nodes).toHaveLength(5);
      const other = await sendDocument(subgraph, { query: OTHER }, { method });
      expect(codeOf(other)).toBe('PERSISTED_QUERY_ID_REQUIRED');
    }
    const routed = { headers: ROUTER };
    expect((await sendDocument(subgraph, { query: OTHER }, routed)).data.defenderViewer.oid).toBeTypeOf(
      'string',
    );
    const extensions = hashed(OTHER);
    await sendDocument(subgraph, { query: OTHER, extensions }, routed);
    expect((await sendDocument(subgraph, { extensions }, routed)).data.defenderViewer.oid).toBeTypeOf(
      'string',
    );
    // A client may not request documents that the router has registered.
    expect(codeOf(await sendDocument(subgraph, { extensions }))).toBe('PERSISTED_QUERY_NOT_IN_LIST');
    expect(codeOf(await sendDocument(subgraph, { documentId: extensions.persistedQuery.sha256Hash }))).toBe(
      'PERSISTED_QUERY_NOT_IN_LIST',
    );
  });

  it('still rejects a router with an old secret, and shows clients neither metrics nor the explorer', async () => {
    const { subgraph } = await start({ ...SECRET, EXPLORER: 'graphiql' });
    for (const secret of ['old', '']) {
      const headers = { 'router-authorization': secret };
      expect((await sendDocument(subgraph, { documentId: 'first' }, { headers })).status).toBe(401);
    }
    for (const path of ['/metrics', '/graphiql'])
      expect((await fetch(`${subgraph.url}${path}`, { headers: { accept: 'text/html' } })).status).toBe(401);
  });

  it('shows clients the console, whose documents are trusted', { tags: 'slow' }, async () => {
    const env = { CONSOLE_CLIENT_ID: '3d1c7a52-4f0e-4b8b-9d55-0e6a1f2b3c4d', EXPLORER: 'none' };
    const { subgraph } = await start({ ...SECRET, ...env });
    const page = await fetch(subgraph.url, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect((await fetch(`${subgraph.url}/console/main.js`)).status).toBe(200);
    const [, settings] = /id="settings">(.*?)<\/script>/.exec(await page.text())!;
    const { operations } = JSON.parse(settings!) as { operations: Readonly<Record<string, string>> };
    const { data } = await sendDocument(subgraph, { documentId: operations['Viewer']! });
    expect(data.defenderViewer.oid).toBeTypeOf('string');

    const others = await start({ ...SECRET, ...env, PERSISTED_OPERATIONS: 'log' });
    const closed = await fetch(others.subgraph.url, { headers: { accept: 'text/html' } });
    expect(closed.status).toBe(401);
  });

  it('applies the limits of anonymous callers to clients, not those of the router', async () => {
    const { subgraph } = await start({ ...SECRET, CALLER_RATE: '1' });
    const long = { documentId: 'first', variables: { long: 'x'.repeat(11_000) } };
    expect((await sendDocument(subgraph, long, { roles: null })).status).toBe(401);
    const ask = (headers: Record<string, string>) =>
      sendDocument(subgraph, { documentId: 'second' }, { roles: null, headers });
    const codes = async (headers: Record<string, string>) => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => ask(headers)));
      return new Set(answers.map(codeOf));
    };
    expect(await codes(ROUTER)).toEqual(new Set(['PERSISTED_QUERY_NOT_IN_LIST']));
    expect(await codes({})).toContain('RATE_LIMITED');
  });
});

describe('PERSISTED_OPERATIONS=log', () => {
  it('accepts other documents, and logs their caller', async () => {
    const { subgraph } = await start({ PERSISTED_OPERATIONS: 'log' });
    const untrusted = () =>
      subgraph
        .log()
        .split('\n')
        .filter((line) => line.includes('is not in PERSISTED_OPERATIONS_FILE'));
    await sendDocument(subgraph, { documentId: 'first' });
    await sendDocument(subgraph, { query: SDL }, { roles: null });
    expect(untrusted()).toEqual([]);
    const { data } = await sendDocument(subgraph, { query: OTHER });
    expect(untrusted().map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        caller: data.defenderViewer.oid,
        sha256: hashed(OTHER).persistedQuery.sha256Hash,
        clientId: expect.any(String),
      }),
    ]);
    expect(await (await fetch(`${subgraph.url}/metrics`)).text()).toContain(
      '\ngraphql_untrusted_documents_total 1\n',
    );
  });

  it('opens nothing that ROUTER_SECRET closes', async () => {
    for (const mode of ['log', 'off']) {
      const { subgraph } = await start({ ...SECRET, PERSISTED_OPERATIONS: mode });
      expect((await sendDocument(subgraph, { documentId: 'first' })).status).toBe(401);
      expect((await sendDocument(subgraph, { query: OTHER }, { headers: ROUTER })).status).toBe(200);
      expect(subgraph.log()).not.toContain('is not in PERSISTED_OPERATIONS_FILE');
    }
  });
});

describe('PERSISTED_OPERATIONS_FILE', () => {
  it('is read again when it changes, and a half-written one changes nothing', { tags: 'slow' }, async () => {
    const { subgraph, file } = await start();
    const isKnown = async (documentId: string) => {
      subgraph.clock.advance(1_000);
      return codeOf(await sendDocument(subgraph, { documentId })) === undefined;
    };
    const whole = manifestOf({ second: OTHER });
    for (const broken of [whole.slice(0, -2), '', '{}', manifestOf({}), `${whole}${whole}`]) {
      // In place, like an editor or a copy.
      writeFileSync(file.path, broken);
      expect(await isKnown('first')).toBe(true);
      expect(await isKnown('second')).toBe(false);
    }
    expect(subgraph.log()).toContain('the new PERSISTED_OPERATIONS_FILE was rejected');
    file.write({ second: OTHER });
    expect(await isKnown('second')).toBe(true);
    expect(await isKnown('first')).toBe(false);
  });
});
