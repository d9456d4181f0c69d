import { once } from 'node:events';
import { WebSocket } from 'ws';
import { describe, expect, it } from 'vitest';
import { addAlert, alertsOf, changeAlert } from '../../kit/feed/change-alerts.js';
import { CHANGES, changesOf, untilResults } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream } from '../../kit/feed/open-stream.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

it('rejects a subscription without a streaming transport, at no cost', async () => {
  const subgraph = await startSubgraph();
  const plain = await subgraph.ask(CHANGES);
  expect(plain).toMatchObject({ status: 406, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
  const query = new URLSearchParams({ query: 'subscription { defenderChanges { cursor } }' });
  const got = await fetch(`${subgraph.url}/graphql?${query.toString()}`, {
    headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' },
  });
  expect(got.status).toBe(405);
  expect(subgraph.calls()).toEqual([]);
});

it('accepts a subscription by GET from clients that accept events, and no write that way', async () => {
  const subgraph = await startSubgraph();
  const authorization = `Bearer ${await subgraph.mintToken({ roles: ['Defender.ViewData', 'Defender.ActiveRemediation'] })}`;
  const get = async (query: string) => {
    const search = new URLSearchParams({ query, variables: '{}' });
    const address = `${subgraph.url}/graphql?${search.toString()}`;
    return subgraph.passTime(fetch(address, { headers: { authorization, accept: 'text/event-stream' } }));
  };
  const stream = await get('subscription { defenderChanges { cursor } }');
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  await stream.body!.cancel();
  const read = await get('{ defenderViewer { __typename } }');
  expect([read.status, await read.text()]).toEqual([200, expect.stringMatching(/^event: next\n/m)]);
  const refused = await get('mutation { endDefenderEmergency(input: {}) { auditId } }');
  expect([refused.status, subgraph.audit()]).toEqual([405, []]);
});

it('responds to a query as usual if the client also accepts events', async () => {
  const subgraph = await startSubgraph();
  const answer = await subgraph.ask('{ defenderViewer { name } }', {
    headers: { accept: 'application/json, text/event-stream' },
  });
  expect(answer).toMatchObject({ status: 200, data: { defenderViewer: { name: expect.any(String) } } });
});

it('responds with events if the client accepts nothing else, and executes a mutation once', async () => {
  const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 0 } });
  const { data } = await subgraph.ask('{ machines { nodes { id } } }');
  const tag = `addMachineTag(input: { machineId: "${data.machines.nodes[0].id as string}", tag: "y", comment: "z" })`;
  subgraph.forgetCalls();
  for (const [query, result] of [
    ['{ defenderViewer { roles } }', { defenderViewer: { roles: expect.any(Array) } }],
    [`mutation { ${tag} { outcome } }`, { addMachineTag: { outcome: 'DONE' } }],
  ] as const) {
    const stream = await openEventStream(subgraph, query, {
      roles: ['Defender.ViewData', 'Defender.SecuritySettings'],
    });
    await expect.poll(stream.isOver).toBe(true);
    expect(stream).toMatchObject({ status: 200, results: [{ data: result }], others: ['complete'] });
  }
  expect(subgraph.calls('addOrRemoveMachineTag')).toHaveLength(1);
});

it('returns the plan of a subscription with x-defender-explain, and starts no stream', async () => {
  const subgraph = await startSubgraph();
  const headers = { 'x-defender-explain': '1' };
  const stream = await openEventStream(subgraph, CHANGES, { headers });
  await expect.poll(stream.isOver).toBe(true);
  const explain = { estimatedCalls: expect.any(Number), limit: 100 };
  expect(stream).toMatchObject({
    results: [{ data: {}, extensions: { defender: { explain } } }],
    others: ['complete'],
  });
  expect(subgraph.calls()).toEqual([]);
});

it.each([
  ['an invalid document', '{ x }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a syntax error', '{', 'GRAPHQL_PARSE_FAILED'],
  [
    'an invalid variable',
    'query ($subjects: [DefenderChangeSubject!]) { defenderChanges(subjects: $subjects) { endCursor } }',
    'BAD_USER_INPUT',
  ],
])('reports %s in an event to a client that accepts nothing else', async (_what, query, code) => {
  const subgraph = await startSubgraph();
  const stream = await openEventStream(subgraph, query, { variables: { subjects: ['x'] } });
  await expect.poll(stream.isOver).toBe(true);
  expect(stream).toMatchObject({ status: 200, type: expect.stringContaining('text/event-stream') });
  expect(stream.others).toMatchObject([{ errors: [{ extensions: { code } }] }]);
});

it('serves subscriptions only on a socket, and rejects reads and writes before they have an effect', async () => {
  const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 0 } });
  const [tenant] = subgraph.emulator.tenants.values();
  const roles = ['Defender.ViewData', 'Defender.SecuritySettings', 'Defender.Hunting'];
  for (const query of [
    '{ defenderViewer { name } }',
    '{ machines { nodes { id alerts { nodes { id } } } } }',
    '{ defenderHunt(query: "DeviceInfo") { rowCount } }',
    `mutation { addMachineTag(input: { machineId: "${tenant!.machines[0]!.id}", tag: "y", comment: "z" }) { outcome } }`,
  ]) {
    const stream = await openSocketStream(subgraph, query, { roles });
    await subgraph.passTime(expect.poll(() => stream.others.length).toBe(1));
    expect(stream.others[0]).toMatchObject({
      type: 'error',
      payload: [{ message: expect.stringContaining('over HTTP'), extensions: { code: 'BAD_REQUEST' } }],
    });
  }
  expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
});

it(
  'closes a socket without a valid token, a silent one, and one with another protocol',
  { tags: 'slow' },
  async () => {
    const subgraph = await startSubgraph();
    const bad = await openSocketStream(subgraph, CHANGES, { token: 'eyJh.eyJh.x' });
    await expect.poll(() => bad.others.length).toBe(1);
    expect(bad.others[0]).toMatchObject({ close: 4401 });
    const anonymous = new WebSocket(`${subgraph.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    anonymous.on('open', () => anonymous.send('{"type":"connection_init"}'));
    const [code, reason] = (await once(anonymous, 'close')) as [number, Buffer];
    expect(code).toBe(4401);
    expect(reason.toString()).toBe(
      'This operation needs a caller: send the header Authorization: Bearer <Entra access token>. Behind a gateway, configure …',
    );
    const silent = new WebSocket(`${subgraph.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const closed = new Promise((resolve) => silent.on('close', resolve));
    expect(await closed).toBe(4408);
    const old = new WebSocket(`${subgraph.url.replace('http', 'ws')}/graphql`, 'graphql-ws');
    const failed = new Promise((resolve) => old.on('error', resolve));
    expect(await failed).toBeInstanceOf(Error);
    old.terminate();
  },
);

it(
  'closes a socket that sends a message of 10 MB, without reading it, and serves the others',
  { tags: 'slow' },
  async () => {
    const subgraph = await startSubgraph();
    const stream = await openSocketStream(subgraph, CHANGES);
    await untilResults(subgraph, stream, 1);
    const large = await openSocketStream(subgraph, CHANGES);
    await untilResults(subgraph, large, 1);
    large.socket.send(
      JSON.stringify({ id: 'two', type: 'subscribe', payload: { query: ' '.repeat(10_000_000) } }),
    );
    await expect.poll(() => large.isOver()).toBe(true);
    expect(large.others.at(-1)).toMatchObject({ close: 1009 });
    addAlert(subgraph, 'da000000000000000001_1');
    await untilResults(subgraph, stream, 2);
    expect(changesOf(stream)).toHaveLength(1);
  },
);

it('returns alerts that match a filter after the change, and no others', { tags: 'slow' }, async () => {
  const subgraph = await startSubgraph();
  const query = `subscription { alertChanged(filter: { severity: { eq: HIGH }, status: { ne: RESOLVED } }) {
    cursor previousCursor alert { id }
  } }`;
  const stream = await subgraph.passTime(openEventStream(subgraph, query));
  subgraph.clock.advance(1_000);
  addAlert(subgraph, 'da000000000000000001_1', { severity: 'Low', status: 'New' });
  addAlert(subgraph, 'da000000000000000002_1', { severity: 'High', status: 'Resolved' });
  addAlert(subgraph, 'da000000000000000003_1', { severity: 'High', status: 'New' });
  await untilResults(subgraph, stream, 1);
  changeAlert(
    subgraph,
    alertsOf(subgraph).find(({ id }) => id.startsWith('da000000000000000002'))!,
    { status: 'New' },
  );
  await untilResults(subgraph, stream, 2);
  const told = stream.results.map(({ data }) => data.alertChanged);
  expect(told.map(({ alert }) => alert.id)).toEqual(['da000000000000000003_1', 'da000000000000000002_1']);
  expect(told[1].previousCursor).toBe(told[0].cursor);
});

it(
  "returns an action's state, then its progress, and completes when it has ended",
  { tags: 'slow' },
  async () => {
    const subgraph = await startSubgraph();
    const [tenant] = subgraph.emulator.tenants.values();
    const { id } = subgraph.emulator.control.addAction({
      machineId: tenant!.machines[0]!.id,
      type: 'RunAntiVirusScan',
      status: 'Pending',
    });
    const query = `subscription ($id: ID) { machineActionChanged(id: $id) { machineAction { id status } } }`;
    const stream = await subgraph.passTime(openEventStream(subgraph, query, { variables: { id } }));
    await untilResults(subgraph, stream, 1);
    subgraph.emulator.control.finishAction(id);
    await untilResults(subgraph, stream, 10);
    const statuses = stream.results.map(({ data }) => data.machineActionChanged.machineAction.status);
    expect(statuses[0]).toBe('PENDING');
    expect(statuses.at(-1)).toBe('SUCCEEDED');
    expect(stream.others).toEqual(['complete']);
    const late = await subgraph.passTime(openEventStream(subgraph, query, { variables: { id } }));
    await untilResults(subgraph, late, 10);
    expect(late.results).toMatchObject([
      { data: { machineActionChanged: { machineAction: { status: 'SUCCEEDED' } } } },
    ]);
    expect(late.others).toEqual(['complete']);
  },
);

it.each([
  ['id: "x"', 'id must be a GUID, as MachineAction.id is.'],
  ['machineId: "x"', 'machineId must be exactly 40 hex digits, as Machine.id is.'],
])('rejects machineActionChanged(%s), which no change can meet', async (args, message) => {
  const subgraph = await startSubgraph();
  const { data, errors } = await subgraph.ask(`subscription { machineActionChanged(${args}) { cursor } }`, {
    headers: { accept: 'application/json, text/event-stream' },
  });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
});

it('closes the socket that has been silent longest if too many are unauthenticated', async () => {
  const subgraph = await startSubgraph({ limits: { maxUnknownSockets: 3 } });
  const address = `${subgraph.url.replace('http', 'ws')}/graphql`;
  const open = async () => {
    const socket = new WebSocket(address, 'graphql-transport-ws');
    const gone = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    return { socket, gone };
  };
  const silent = [await open(), await open(), await open()];
  const fourth = await open();
  await silent[0]!.gone;
  expect([silent[1], silent[2], fourth].map((one) => one?.socket.readyState)).toEqual([1, 1, 1]);
  for (const { socket } of [...silent, fourth]) socket.terminate();
});

describe('messages of a socket', () => {
  const PING = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(5_000) } });

  /** How the socket that sends these is closed, and the number of pongs before. */
  async function send(messages: readonly string[], isKnown = false) {
    const subgraph = await startSubgraph();
    const socket = new WebSocket(`${subgraph.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    let pongs = 0;
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    const authorization = `Bearer ${await subgraph.mintToken({ roles: ['Defender.ViewData'] })}`;
    if (isKnown) {
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
      await new Promise((resolve) => socket.once('message', resolve));
    }
    socket.on('message', () => (pongs += 1));
    for (const message of messages) socket.send(message);
    return { code: await closed, pongs };
  }

  it('are ten at most before authentication, and 200 at once afterwards', { tags: 'slow' }, async () => {
    const pings = Array.from({ length: 1_000 }, () => PING);
    const unknown = await send(pings);
    expect(unknown.code).toBe(4429);
    expect(unknown.pongs).toBeLessThanOrEqual(10);
    const known = await send(pings, true);
    expect(known.code).toBe(4429);
    expect(known.pongs).toBeLessThanOrEqual(200);
    expect(known.pongs).toBeGreaterThan(10);
  });

  it('have 10 KB at most before authentication', async () => {
    expect(await send([PING.replace('xx', 'x'.repeat(10_000))])).toEqual({ code: 1009, pongs: 0 });
  });
});

it('release the place of a socket that is gone before its token is verified', async () => {
  const subgraph = await startSubgraph({ env: { CALLER_RATE: '5' } });
  const authorization = `Bearer ${await subgraph.mintToken({ roles: ['Defender.ViewData'] })}`;
  const begin = async () => {
    const socket = new WebSocket(`${subgraph.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.on('open', resolve));
    const answer = new Promise((resolve) => {
      socket.on('message', (data: Buffer) => {
        resolve(JSON.parse(data.toString()));
      });
      socket.on('close', resolve);
    });
    const text = JSON.stringify({ type: 'connection_init', payload: { authorization } });
    await new Promise((resolve) => {
      socket.send(text, resolve);
    });
    return { socket, answer };
  };
  // The first token: the signing keys have to be fetched.
  (await begin()).socket.terminate();
  const { socket, answer } = await begin();
  expect(await answer).toEqual({ type: 'connection_ack' });
  socket.terminate();
});
