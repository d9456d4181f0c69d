import { expect, it } from 'vitest';
import { startCollector } from '../kit/telemetry/trace-collector.js';
import { startWithTickets } from './start-with-tickets.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const SERVER = 2;
const CLIENT = 3;

it('one trace leads from the caller through the gateway and the subgraph to Defender', async () => {
  const collector = await startCollector();
  const { subgraph, through } = await startWithTickets(
    { tracesTo: `${collector.url}/v1/traces` },
    { env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url } },
  );
  const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
  const response = await fetch(`${through.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      traceparent: `00-${TRACE}-${CALLER}-01`,
    },
    body: JSON.stringify({ query: 'query Page { machines(first: 1) { nodes { id } } }' }),
  });
  expect(await response.json()).not.toHaveProperty('errors');
  await subgraph.restart();
  const ofTrace = () => collector.spans.filter(({ traceId }) => traceId === TRACE);
  const byId = (id: string | undefined) => ofTrace().find(({ spanId }) => spanId === id);
  // The gateway sends its spans with a delay.
  await expect.poll(() => ofTrace().some(({ parentSpanId }) => parentSpanId === CALLER)).toBe(true);
  expect([...collector.services]).toEqual(expect.arrayContaining(['defender-subgraph', 'hive-gateway']));

  // Follows the parents from the call to Defender up to the caller.
  const [call] = subgraph.calls('listMachines');
  const [, traceId, spanId] = call!.headers['traceparent']!.split('-');
  expect(traceId).toBe(TRACE);
  const attempt = byId(spanId);
  expect(attempt).toMatchObject({ kind: CLIENT, attributes: { 'defender.operation': 'listMachines' } });
  const operation = byId(attempt!.parentSpanId);
  expect(operation).toMatchObject({ kind: SERVER, attributes: { 'graphql.operation.type': 'query' } });
  const ofGateway: string[] = [];
  let parent = operation!.parentSpanId;
  while (parent !== CALLER) {
    const span = byId(parent);
    expect(span, `${parent} after ${ofGateway.join(', ')}`).toBeDefined();
    ofGateway.push(span!.name);
    parent = span!.parentSpanId;
  }
  expect(ofGateway.length).toBeGreaterThan(0);
});
