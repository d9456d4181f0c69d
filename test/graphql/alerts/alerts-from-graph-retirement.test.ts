import { once } from 'node:events';
import { createServer as createHttpServer, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { grantAtGraph } from '../../kit/reads/incidents.js';
import {
  startSubgraph,
  type StartOptions,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';

const EMULATOR = { machines: 6, alerts: 12, machineActions: 0 };
const LIST = '{ alerts(first: 5) { nodes { id title severity } } }';
const start = (options: StartOptions = {}) => startSubgraph({ emulator: EMULATOR, ...options });
const operations = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);
const said = (subgraph: SubgraphUnderTest, words: string) => subgraph.log().split(words).length - 1;
const LEFT = 'no longer returns alerts';

const ENDS = [
  ['410', { status: 410, body: {} }],
  [
    '404 that names retirement',
    { status: 404, body: { error: { code: 'NotFound', message: 'This API was retired.' } } },
  ],
  [
    '403 that names retirement',
    { status: 403, body: { error: { code: 'Forbidden', message: 'The API is no longer available.' } } },
  ],
] as const;

/** An origin on which nothing listens. */
async function closedOrigin(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return `http://127.0.0.1:${String(port)}`;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Lets the host listen again, and pass requests on. */
async function reopen(origin: string, target: string): Promise<void> {
  const server = createHttpServer((incoming, outgoing) => {
    const { method, headers, url = '' } = incoming;
    const onward = request(`${target}${url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  server.listen(Number(new URL(origin).port), '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
}

const pageOf = async ({ url }: SubgraphUnderTest, path: string) => (await fetch(`${url}${path}`)).text();

describe('the day on which Defender ends its alerts', () => {
  it.each(ENDS)(
    '(%s) changes no answer: they come from Graph, with one log line',
    { tags: 'defender-first' },
    async (_, effect) => {
      const subgraph = await start();
      const before = await subgraph.ask(LIST);
      subgraph.emulator.control.addFault({ pathPattern: '^/api/alerts' }, effect);
      subgraph.forgetCalls();
      expect(await subgraph.ask(LIST)).toMatchObject({ data: before.data, errors: undefined });
      expect(operations(subgraph)).toEqual(['listAlerts', 'listAlertsV2']);
      expect(await subgraph.ask(LIST)).toMatchObject({ data: before.data, errors: undefined });
      expect(operations(subgraph)).toEqual(['listAlerts', 'listAlertsV2', 'listAlertsV2']);
      expect(said(subgraph, LEFT)).toBe(1);
      expect(await pageOf(subgraph, '/metrics')).toContain('defender_source_retired{family="alerts"} 1');
      expect(JSON.parse(await pageOf(subgraph, '/health/ready'))).toMatchObject({ retired: ['alerts'] });
    },
  );

  it('of one list does not affect the others', { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    subgraph.emulator.control.addFault({ operation: 'listMachineAlerts' }, { status: 410, body: {} });
    const machine = '{ machines(first: 1) { nodes { alerts { nodes { id } } } } }';
    expect((await subgraph.ask(machine)).errors).toBeUndefined();
    expect(subgraph.calls('graphRunHuntingQuery')).toHaveLength(1);
    subgraph.forgetCalls();
    await subgraph.ask(LIST);
    expect(operations(subgraph)).toEqual(['listAlerts']);
  });

  it(
    'is not said by a message that repeats what a caller has asked for',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const message = "No alert with the id 'retired' exists.";
      subgraph.emulator.control.addFault(
        { pathPattern: '^/api/alerts/retired' },
        { status: 404, body: { error: { code: 'NotFound', message } } },
      );
      subgraph.forgetCalls();
      expect(await subgraph.ask('{ alert(id: "retired") { id } }')).toMatchObject({ data: { alert: null } });
      await subgraph.ask(LIST);
      expect(operations(subgraph)).not.toContain('getAlertV2');
      expect(operations(subgraph)).not.toContain('listAlertsV2');
      expect(said(subgraph, LEFT)).toBe(0);
    },
  );

  it(
    'is looked for again after an hour, and an early end is taken back',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const fault = subgraph.emulator.control.addFault(
        { operation: 'listAlerts' },
        { status: 410, body: {} },
      );
      await subgraph.ask(LIST);
      subgraph.clock.advance(3_600_000);
      subgraph.forgetCalls();
      await subgraph.ask(LIST);
      await subgraph.ask(LIST);
      expect(operations(subgraph)).toEqual(['listAlerts', 'listAlertsV2', 'listAlertsV2']);
      expect(said(subgraph, LEFT)).toBe(1);
      subgraph.emulator.control.removeFault(fault);
      subgraph.clock.advance(3_600_000);
      subgraph.forgetCalls();
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      await subgraph.ask(LIST, { token });
      await subgraph.ask(LIST, { token });
      expect(operations(subgraph)).toEqual(['listAlerts', 'listAlerts']);
      expect(said(subgraph, 'returns alerts again')).toBe(1);
      expect(await pageOf(subgraph, '/metrics')).toContain('defender_source_retired{family="alerts"} 0');
    },
  );

  it('can be that of its host', { tags: 'defender-first' }, async () => {
    const subgraph = await start({ env: { DEFENDER_API_URL: await closedOrigin() } });
    const { data, errors } = await subgraph.passTime(subgraph.ask(LIST));
    expect(errors).toBeUndefined();
    expect(data.alerts.nodes).toHaveLength(5);
    expect(said(subgraph, LEFT)).toBe(1);
  });

  it(
    'is forgotten a minute later if the host only restarts, and is tried less often if it is gone',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const origin = await closedOrigin();
      const subgraph = await start({ env: { DEFENDER_API_URL: origin } });
      const sourceNow = async () => {
        const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
        const { data, errors } = await subgraph.ask('{ alerts(first: 1) { nodes { source } } }', { token });
        expect(errors).toBeUndefined();
        return data.alerts.nodes[0].source;
      };
      expect(await subgraph.passTime(sourceNow())).toBe('GRAPH');
      subgraph.clock.advance(61_000);
      expect(await subgraph.passTime(sourceNow())).toBe('GRAPH');
      await reopen(origin, subgraph.emulator.url);
      subgraph.clock.advance(61_000);
      expect(await sourceNow()).toBe('GRAPH');
      subgraph.clock.advance(60_000);
      expect(await sourceNow()).toBe('DEFENDER');
      expect([said(subgraph, LEFT), said(subgraph, 'returns alerts again')]).toEqual([1, 1]);
    },
  );

  it.each([2, 8])(
    'can be that of its host, while %d reads fail together',
    { tags: 'defender-first' },
    async (count) => {
      const origin = await closedOrigin();
      const subgraph = await start({ env: { DEFENDER_API_URL: origin } });
      const read = (index: number) =>
        `a${String(index)}: alerts(first: ${String(index)}) { nodes { source } }`;
      const query = `{ ${Array.from({ length: count }, (_, index) => read(index + 1)).join(' ')} }`;
      const { data, errors } = await subgraph.passTime(subgraph.ask(query));
      expect(errors).toBeUndefined();
      expect(data.a1.nodes[0].source).toBe('GRAPH');
      await reopen(origin, subgraph.emulator.url);
      subgraph.clock.advance(61_000);
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      const later = await subgraph.ask(`{ ${read(1)} }`, { token });
      expect(later.errors).toBeUndefined();
      expect(later.data.a1.nodes[0].source).toBe('DEFENDER');
    },
  );

  it('is an error if DEFENDER_SOURCES excludes Graph or Graph fails, without a log line of a change', async () => {
    const fixed = await start({ env: { DEFENDER_SOURCES: 'alerts=defender' } });
    fixed.emulator.control.addFault({ operation: 'listAlerts' }, { status: 410, body: {} });
    expect((await fixed.ask(LIST)).errors).toMatchObject([{ extensions: { code: 'SOURCE_RETIRED' } }]);
    expect(operations(fixed)).toEqual(['listAlerts']);
    const subgraph = await start();
    grantAtGraph(subgraph, []);
    subgraph.emulator.control.addFault({ operation: 'listAlerts' }, { status: 410, body: {} });
    expect((await subgraph.ask(LIST)).errors).toMatchObject([
      {
        extensions: {
          code: 'UPSTREAM_FORBIDDEN',
          missingPermissions: expect.arrayContaining(['SecurityAlert.Read.All']),
        },
      },
    ]);
    expect([said(fixed, LEFT), said(subgraph, LEFT)]).toEqual([0, 0]);
  });

  it('also moves reads by id and summaries', async () => {
    const subgraph = await start();
    const { data: listed } = await subgraph.ask(LIST);
    const [{ id }] = listed.alerts.nodes;
    subgraph.emulator.control.addFault({ pathPattern: '^/api/alerts' }, { status: 410, body: {} });
    const query = `{ alert(id: "${id}") { id source } alertSummary { totalCount } }`;
    const { data, errors } = await subgraph.ask(query);
    expect(errors).toBeUndefined();
    expect(data.alert).toEqual({ id, source: 'GRAPH' });
    expect(data.alertSummary.totalCount).toEqual(expect.any(Number));
  });
});

describe('a token without Defender permissions for alerts', () => {
  it('is enough if it has that of Graph', async () => {
    const subgraph = await start();
    const [app] = subgraph.emulator.control.apps();
    subgraph.emulator.control.registerApp({
      clientId: app!.clientId,
      secret: 'emulator-secret',
      roles: app!.roles.filter((role) => !role.startsWith('Alert.')),
      graphRoles: ['SecurityAlert.Read.All'],
    });
    const { data, errors } = await subgraph.ask(LIST);
    expect(errors).toBeUndefined();
    expect(data.alerts.nodes).toHaveLength(5);
    expect(operations(subgraph)).toEqual(['listAlertsV2']);
  });
});
