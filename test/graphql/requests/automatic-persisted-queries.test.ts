import { describe, expect, it } from 'vitest';
import { CHANGES, untilResults } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream, type OpenAnyStream } from '../../kit/feed/open-stream.js';
import { connectTo } from '../../kit/http/raw-request.js';
import { codeOf, hashed, sendDocument } from '../../kit/http/send-document.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const SMALL = { machines: 5, alerts: 0, machineActions: 0 };
const QUERY = '{ machines(first: 1) { nodes { id } } }';
const SDL = '{ _service { sdl } }';
const ANOTHER = '3f9c2b71-5a4d-4e8f-9a6b-0c1d2e3f4a5b';

describe('automatic persisted queries', () => {
  it('need the full text once, and only their hash from then on, for all callers', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const extensions = hashed(QUERY);
    const first = await sendDocument(subgraph, { extensions });
    expect([first.status, first.errors]).toEqual([
      200,
      [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    ]);
    expect(subgraph.calls()).toEqual([]);
    const full = await sendDocument(subgraph, { query: QUERY, extensions });
    expect(full.data.machines.nodes).toHaveLength(1);
    for (const method of ['POST', 'GET'] as const) {
      const again = await sendDocument(subgraph, { extensions }, { method, oid: ANOTHER });
      expect([again.status, again.data]).toEqual([200, full.data]);
    }
  });

  it('accept variables and the name of the operation beside the hash', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const query =
      'query A($n: Int) { machines(first: $n) { nodes { id } } } query B { defenderViewer { oid } }';
    const extensions = hashed(query);
    await sendDocument(subgraph, { query, extensions, operationName: 'B' });
    const asked = { extensions, operationName: 'A', variables: { n: 2 } };
    for (const method of ['POST', 'GET'] as const) {
      const { data } = await sendDocument(subgraph, asked, { method });
      expect(data.machines.nodes).toHaveLength(2);
    }
  });

  it('are stored only if they are valid', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    for (const query of ['{ nonsense }', '{ machines(first: 1', `{ ${'a'.repeat(60_000)} }`]) {
      const extensions = hashed(query);
      expect((await sendDocument(subgraph, { query, extensions })).status).toBe(400);
      expect(codeOf(await sendDocument(subgraph, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  it.each<[string, OpenAnyStream]>([
    ['a socket', openSocketStream],
    ['server-sent events', openEventStream],
  ])(
    'of a stream over %s are stored when it begins, not if they are invalid',
    { tags: 'slow' },
    async (_, open) => {
      const subgraph = await startSubgraph({ emulator: SMALL });
      const isStored = async (query: string) =>
        codeOf(await sendDocument(subgraph, { extensions: hashed(query) })) !== 'PERSISTED_QUERY_NOT_FOUND';
      const extensions = hashed(CHANGES);
      const stream = await subgraph.passTime(open(subgraph, CHANGES, { members: { extensions } }));
      await untilResults(subgraph, stream, 1);
      expect(await isStored(CHANGES)).toBe(true);
      const wrong = '{ nonsense }';
      const events = await open(subgraph, wrong, { members: { extensions: hashed(wrong) } });
      await expect.poll(() => events.others.length).toBe(1);
      expect(await isStored(wrong)).toBe(false);
    },
  );

  it('of a socket need the full text once, and only their hash from then on', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const members = { extensions: hashed(CHANGES) };
    const unknown = await openSocketStream(subgraph, '', { members });
    await expect
      .poll(() => unknown.others)
      .toMatchObject([{ type: 'error', payload: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] }]);
    for (const query of [CHANGES, '']) {
      const stream = await subgraph.passTime(openSocketStream(subgraph, query, { members }));
      await untilResults(subgraph, stream, 1);
      expect(stream.others).toEqual([]);
    }
  });

  it('that are longer than 50,000 characters are executed and not stored', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const query = `${QUERY} # ${'long '.repeat(10_000)}`;
    const extensions = hashed(query);
    expect((await sendDocument(subgraph, { query, extensions })).data.machines.nodes).toHaveLength(1);
    expect(codeOf(await sendDocument(subgraph, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('of an anonymous caller are executed, for the schema, and not stored', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const extensions = hashed(SDL);
    const stranger = { roles: null };
    const { data } = await sendDocument(subgraph, { query: SDL, extensions }, stranger);
    expect(data._service.sdl).toContain('type Query');
    expect(codeOf(await sendDocument(subgraph, { extensions }, stranger))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('of callers are executed for anonymous callers as if they had sent the text', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const long = `{ __typename ${' '.repeat(10_000)} }`;
    for (const query of [QUERY, SDL, long])
      await sendDocument(subgraph, { query, extensions: hashed(query) });
    const stranger = { roles: null };
    const ask = (query: string) => sendDocument(subgraph, { extensions: hashed(query) }, stranger);
    expect((await ask(SDL)).data._service.sdl).toContain('type Query');
    for (const query of [QUERY, long]) {
      const refused = await ask(query);
      expect([refused.status, codeOf(refused)]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it.each([
    [
      'a hash of something else',
      { query: QUERY, extensions: hashed(SDL) },
      'provided sha does not match query',
    ],
    ['another version', { extensions: { persistedQuery: { version: 2, sha256Hash: 'a' } } }, 'version'],
    ['no hash', { extensions: { persistedQuery: { version: 1 } } }, 'sha256Hash'],
    [
      'an object for a hash',
      { extensions: { persistedQuery: { version: 1, sha256Hash: {} } } },
      'sha256Hash',
    ],
    [
      'a hash in upper case',
      {
        extensions: {
          persistedQuery: { version: 1, sha256Hash: hashed(QUERY).persistedQuery.sha256Hash.toUpperCase() },
        },
      },
      'sha256Hash',
    ],
    [
      'a name of every object',
      { extensions: { persistedQuery: { version: 1, sha256Hash: '__proto__' } } },
      'sha256Hash',
    ],
    ['a document that is none', { query: 7, extensions: hashed(QUERY) }, 'provided sha'],
  ])('with %s are rejected, and not logged as an error', async (_, members, told) => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    await sendDocument(subgraph, { query: QUERY, extensions: hashed(QUERY) });
    const refused = await sendDocument(subgraph, members);
    expect([refused.status, codeOf(refused)]).toEqual([400, 'BAD_REQUEST']);
    expect(refused.errors?.[0]?.message).toContain(told);
    expect(subgraph.log()).not.toContain('An unexpected error');
  });

  it('of one caller evict that caller’s own and no others', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const mine = '{ __typename }';
    await sendDocument(subgraph, { query: mine, extensions: hashed(mine) });
    const others = Array.from({ length: 201 }, (_, index) => `{ a${String(index)}: __typename }`);
    for (const query of others)
      await sendDocument(subgraph, { query, extensions: hashed(query) }, { oid: ANOTHER });
    const isStored = async (query: string) =>
      codeOf(await sendDocument(subgraph, { extensions: hashed(query) })) === undefined;
    expect(await isStored(others[0]!)).toBe(false);
    expect(await isStored(others[200]!)).toBe(true);
    expect(await isStored(mine)).toBe(true);
  });

  it("don't extend the permissions of a GET", async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const query = 'mutation { isolateMachine(input: { machineId: "a", comment: "b" }) { outcome } }';
    const extensions = hashed(query);
    await sendDocument(subgraph, { query, extensions });
    const { status } = await sendDocument(subgraph, { extensions }, { method: 'GET' });
    expect(status).toBe(405);
  });

  it('with the hash twice in the URL have no effect', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    await sendDocument(subgraph, { query: QUERY, extensions: hashed(QUERY) });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const extensions = encodeURIComponent(JSON.stringify(hashed(QUERY)));
    const connection = await connectTo(subgraph.url);
    connection.write(
      `GET /graphql?extensions=${extensions}&extensions=${extensions} HTTP/1.1\r\nhost: a\r\napollo-require-preflight: 1\r\nauthorization: Bearer ${token}\r\nconnection: close\r\n\r\n`,
    );
    expect(await connection.ended()).toMatch(/^HTTP\/1.1 400 /);
  });
});
