import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addAlert } from '../../kit/feed/change-alerts.js';
import { CHANGES, untilResults } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream } from '../../kit/feed/open-stream.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { startCollector } from '../../kit/telemetry/trace-collector.js';

const EMULATOR = { machines: 10, alerts: 10 };
const QUERY =
  'query Page { alerts(first: 5, orderBy: { field: ID }) { nodes { id machine { computerDnsName } } } }';
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
  it(
    'is one trace from the caller to Defender: operation, batch, and each attempt',
    { tags: 'defender-first' },
    async () => {
      const collector = await startCollector();
      const subgraph = await startSubgraph({
        emulator: EMULATOR,
        env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
      });
      subgraph.emulator.control.addFault({ operation: 'listAlerts', times: 1 }, { status: 401 });
      const headers = { traceparent: `00-${TRACE}-b7ad6b7169203331-01` };
      const { errors } = await subgraph.ask(QUERY, { headers });
      expect(errors).toBeUndefined();
      await subgraph.restart();

      const { spans } = collector;
      expect([...collector.services]).toEqual(['defender-subgraph']);
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
      // The service receives the span of its call.
      const sent = subgraph.calls().map(({ headers: told }) => told['traceparent']);
      expect(sent).toEqual(attempts.map(({ spanId }) => `00-${TRACE}-${spanId}-01`));
    },
  );

  it('contains nothing about the caller or the content', async () => {
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

  it('is omitted if its caller says so, and makes no requests if tracing is off', async () => {
    const collector = await startCollector();
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: endpoint });
    await subgraph.ask(QUERY, { headers: { traceparent: `00-${TRACE}-b7ad6b7169203331-00` } });
    await subgraph.restart();
    const off = await startSubgraph({ emulator: EMULATOR });
    await off.ask(QUERY);
    expect(off.calls().map(({ headers }) => headers['traceparent'])).toEqual([undefined, undefined]);
    await off.restart();
    expect(collector.spans).toEqual([]);
  });
});

describe("a caller's trace headers", () => {
  it('are not propagated beyond the trace that they name', { tags: 'slow' }, async () => {
    const collector = await startCollector();
    const subgraph = await startSubgraph({
      emulator: EMULATOR,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    });
    const secret = 'hunter2';
    const long = Array.from({ length: 300 }, (_, index) => `v${String(index)}=${secret}`).join(',');
    for (const traceparent of [
      `00-${TRACE}-b7ad6b7169203331-01`,
      `00-${TRACE}-b7ad6b7169203331-01-${'f'.repeat(4_000)}`,
      `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
      `ff-${TRACE}-b7ad6b7169203331-01`,
      `00-${TRACE.toUpperCase()}-b7ad6b7169203331-01`,
      `00-${TRACE}-b7ad6b7169203331-01, 00-${TRACE}-b7ad6b7169203331-01`,
      secret.repeat(500),
    ]) {
      const headers = { traceparent, tracestate: long, baggage: `token=${secret}`, b3: secret };
      expect((await subgraph.ask(QUERY, { headers })).errors).toBeUndefined();
    }
    for (const { headers } of subgraph.calls()) {
      expect(JSON.stringify(headers)).not.toContain(secret);
      expect(Object.keys(headers).filter((name) => /^(tracestate|baggage|b3)$/.test(name))).toEqual([]);
      expect(headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    }
    await subgraph.restart();
    expect(collector.text()).not.toContain(secret);
    const taken = collector.spans.filter(({ kind, traceId }) => kind === SERVER && traceId === TRACE);
    expect(taken).toHaveLength(1);
  });
});

describe('a collector', () => {
  it.each<[string, RequestListener]>([
    ['that does not respond', () => undefined],
    ['that returns an invalid response', (_request, response) => void response.end('<html>')],
    ['that rejects', (_request, response) => void response.writeHead(401).end('hunter2')],
    ['that drops connections', (request) => void request.socket.destroy()],
  ])('%s delays neither requests nor the shutdown', { tags: 'slow' }, async (_, answer) => {
    let asked = 0;
    const server = createServer((request, response) => {
      asked += 1;
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const subgraph = await startSubgraph({
      emulator: EMULATOR,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${String(port)}` },
    });
    for (let request = 0; request < 20; request += 1) {
      expect((await subgraph.ask('{ defenderViewer { oid } }')).errors).toBeUndefined();
    }
    const began = performance.now();
    await subgraph.restart();
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(asked).toBeGreaterThan(0);
    expect(subgraph.log()).not.toContain('hunter2');
  });
});

describe('a traced subscription', () => {
  const follow = async (traceparent: string) => {
    const collector = await startCollector();
    const subgraph = await startSubgraph({
      emulator: EMULATOR,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    });
    const stream = await subgraph.passTime(openEventStream(subgraph, CHANGES, { headers: { traceparent } }));
    await untilResults(subgraph, stream, 1);
    addAlert(subgraph, 'da000000000000000001_1');
    await untilResults(subgraph, stream, 2);
    return { collector, subgraph, stream };
  };

  it(
    'ends its span when it is accepted, and each event is a trace of its own that links to it',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { collector, subgraph, stream } = await follow(`00-${TRACE}-b7ad6b7169203331-01`);
      const open = await openSocketStream(subgraph, CHANGES);
      await untilResults(subgraph, open, 1);
      // Both streams are still open: spans must not wait for their end.
      expect(stream.isOver()).toBe(false);
      await subgraph.restart();

      const [start] = collector.spans.filter(({ traceId }) => traceId === TRACE);
      expect(start).toMatchObject({ name: 'subscription', kind: SERVER });
      const events = collector.spans.filter(
        ({ name, links }) => name === 'subscription event' && links?.[0]?.spanId === start!.spanId,
      );
      expect(events.length).toBeGreaterThanOrEqual(2);
      for (const { parentSpanId, links, attributes } of events) {
        expect(parentSpanId ?? '').toBe('');
        expect(links).toMatchObject([{ traceId: TRACE, spanId: start!.spanId }]);
        expect(attributes['graphql.operation.type']).toBe('subscription');
      }
      const traces = new Set(events.map(({ traceId }) => traceId));
      expect(traces.size).toBe(events.length);
      expect(traces).not.toContain(TRACE);
      // The reads of an event are below it: its trace is complete, and ends with it.
      const attempts = collector.spans.filter(({ kind, traceId }) => kind === CLIENT && traces.has(traceId));
      expect(attempts.map(({ attributes }) => attributes['defender.operation'])).toContain('getMachine');
    },
  );

  it('has no spans of events if its start was not sampled', { tags: 'slow' }, async () => {
    const { collector, subgraph } = await follow(`00-${TRACE}-b7ad6b7169203331-00`);
    await subgraph.restart();
    // The reads of the feed belong to no caller, and are sampled separately.
    const polls = collector.spans.filter(({ name }) => name === 'changes poll');
    const others = collector.spans.filter(({ traceId }) => !polls.some((poll) => poll.traceId === traceId));
    expect(others).toEqual([]);
  });
});

describe('exemplars', () => {
  const scrape = async (url: string, accept?: string) => {
    const answer = await fetch(`${url}/metrics`, accept === undefined ? {} : { headers: { accept } });
    return { type: answer.headers.get('content-type'), text: await answer.text() };
  };
  /** Like Prometheus. */
  const PROMETHEUS =
    'application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,text/plain;version=0.0.4;q=0.4,*/*;q=0.2';

  it('link a latency to its trace for clients that accept OpenMetrics only', async () => {
    const collector = await startCollector();
    const subgraph = await startSubgraph({
      emulator: EMULATOR,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    });
    await subgraph.ask(QUERY, { headers: { traceparent: `00-${TRACE}-b7ad6b7169203331-01` } });

    const open = await scrape(subgraph.url, PROMETHEUS);
    expect(open.type).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    expect(open.text).toMatch(/\n# EOF\n$/);
    const exemplar = `# {trace_id="${TRACE}"}`;
    const named = open.text.split('\n').filter((line) => line.includes(exemplar));
    expect(named.map((line) => line.slice(0, line.indexOf('{'))).sort()).toEqual([
      'defender_upstream_duration_seconds_bucket',
      'defender_upstream_duration_seconds_bucket',
      'graphql_operation_duration_seconds_bucket',
    ]);
    // Families of counters have no suffix here, their samples do.
    expect(open.text).toContain('# TYPE graphql_operations counter');

    for (const accept of [undefined, '*/*', 'text/plain']) {
      const plain = await scrape(subgraph.url, accept);
      expect(plain.type).toBe('text/plain; version=0.0.4; charset=utf-8');
      expect(plain.text).not.toContain(' # {');
      expect(plain.text).toContain('# TYPE graphql_operations_total counter');
      expect(plain.text).toContain('graphql_operations_total{outcome="ok"} 1');
    }
    expect(open.text).toContain('graphql_operations_total{outcome="ok"} 1');
  });

  it('are omitted if a trace is not sampled', async () => {
    const collector = await startCollector();
    const subgraph = await startSubgraph({
      emulator: EMULATOR,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    });
    await subgraph.ask(QUERY, { headers: { traceparent: `00-${TRACE}-b7ad6b7169203331-00` } });
    const { text } = await scrape(subgraph.url, PROMETHEUS);
    expect(text).toContain('graphql_operation_duration_seconds_bucket');
    expect(text).not.toContain(' # {');
  });
});
