import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../kit/start-subgraph.js';
import { startCollector } from '../kit/trace-collector.js';

const EMULATOR = { machines: 10, alerts: 10 };
const QUERY =
  'query Page { alerts(first: 5, orderBy: SERVICE) { nodes { id machine { computerDnsName } } } }';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SERVER = 2;
const CLIENT = 3;

function tellAttempt({ name, attributes }: Awaited<ReturnType<typeof startCollector>>['spans'][number]) {
  return [
    name,
    attributes['defender.operation'],
    attributes['defender.rate_class'],
    attributes['defender.attempt'],
    attributes['http.response.status_code'],
  ];
}

describe('a traced operation', () => {
  it('is one trace from the caller to Defender: operation, batch, and each attempt', async () => {
    const collector = await startCollector();
    const subgraph = await startSubgraph({
      emulator: EMULATOR,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SERVICE_NAME: 'defender' },
    });
    subgraph.emulator.control.addFault({ operation: 'listAlerts', times: 1 }, { status: 401 });
    const headers = { traceparent: `00-${TRACE}-b7ad6b7169203331-01` };
    const { errors } = await subgraph.ask(QUERY, { headers });
    expect(errors).toBeUndefined();
    await subgraph.restart();

    const { spans } = collector;
    expect([...collector.services]).toEqual(['defender']);
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
    const [operation] = spans.filter(({ kind }) => kind === SERVER);
    expect(operation).toMatchObject({
      name: 'query',
      parentSpanId: 'b7ad6b7169203331',
      attributes: {
        'graphql.operation.type': 'query',
        'graphql.operation.name': 'Page',
        'defender.calls': 3,
        'defender.cache.hits': 0,
      },
    });
    const attempts = spans.filter(({ kind }) => kind === CLIENT);
    expect(attempts.map(tellAttempt)).toEqual([
      ['GET', 'listAlerts', 'listAlerts', 1, 401],
      ['GET', 'listAlerts', 'listAlerts', 2, 200],
      ['GET', 'listMachines', 'listMachines', 1, 200],
    ]);
    const [batch] = spans.filter(({ name }) => name === 'batch');
    expect(batch!.parentSpanId).toBe(operation!.spanId);
    expect(batch!.attributes['defender.batch.size']).toBeGreaterThan(1);
    expect(attempts.map(({ parentSpanId }) => parentSpanId)).toEqual([
      operation!.spanId,
      operation!.spanId,
      batch!.spanId,
    ]);
    // The service is told which span it works for.
    const sent = subgraph.calls().map(({ headers: told }) => told['traceparent']);
    expect(sent).toEqual(attempts.map(({ spanId }) => `00-${TRACE}-${spanId}-01`));
  });

  it('tells nothing of who asked or what was sent', async () => {
    const collector = await startCollector();
    const subgraph = await startSubgraph({
      emulator: EMULATOR,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    });
    const oid = '0a0a0a0a-1111-4222-8333-444444444444';
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], name: 'Ada Analyst', oid });
    const { data } = await subgraph.ask(QUERY, { token, headers: { traceparent: 'no such thing' } });
    await subgraph.restart();
    expect(collector.spans.length).toBeGreaterThan(1);
    const [tenant] = subgraph.emulator.tenants.keys();
    for (const secret of [oid, 'Ada Analyst', token, tenant!, data.alerts.nodes[0].id]) {
      expect(collector.text()).not.toContain(secret);
    }
  });

  it('is left out where its caller says so, and nothing is asked of anybody where tracing is off', async () => {
    const collector = await startCollector();
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: endpoint });
    await subgraph.ask(QUERY, { headers: { traceparent: `00-${TRACE}-b7ad6b7169203331-00` } });
    await subgraph.restart();
    const off = await startSubgraph({ emulator: EMULATOR, env: { ...endpoint, OTEL_SDK_DISABLED: 'true' } });
    await off.ask(QUERY);
    expect(off.calls().map(({ headers }) => headers['traceparent'])).toEqual([undefined, undefined]);
    await off.restart();
    expect(collector.spans).toEqual([]);
  });
});
