import { expect, it } from 'vitest';
import { addAlert } from '../../kit/feed/change-alerts.js';
import { exportNow } from '../../kit/exports/exports.js';
import { CHANGES, changesOf, untilResults } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream } from '../../kit/feed/open-stream.js';
import { startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO } from '../../kit/servers/start-tenants.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { startCollector, type CollectedSpan } from '../../kit/telemetry/trace-collector.js';
import { asOfTimeOf, machineIds, machinesById, MANY } from '../../kit/reads/whole-machines.js';

const INTERNAL = 1;
const CLIENT = 3;
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = { traceparent: `00-${TRACE}-b7ad6b7169203331-01` };

/** Upstream requests by the span above them, in the same trace. */
function sentBelow(spans: readonly CollectedSpan[], parent: CollectedSpan): unknown[] {
  const sent = spans.filter(({ kind, parentSpanId }) => kind === CLIENT && parentSpanId === parent.spanId);
  expect(sent.map(({ traceId }) => traceId)).toEqual(sent.map(() => parent.traceId));
  return sent.map(({ attributes }) => attributes['defender.operation']);
}

/** Every attempt that the emulator received has a span, whatever caused it. */
function expectAllTraced(
  spans: readonly CollectedSpan[],
  calls: readonly { readonly headers: Readonly<Record<string, unknown>> }[],
): void {
  const known = spans.map(({ traceId, spanId }) => `00-${traceId}-${spanId}-01`);
  expect(calls.length).toBeGreaterThan(0);
  expect(known).toEqual(expect.arrayContaining(calls.map(({ headers }) => headers['traceparent'])));
}

it(
  'make a trace of each read of the feed, with its requests, and failures as a code',
  { tags: ['slow', 'defender-first'] },
  async () => {
    const collector = await startCollector();
    const subgraph = await startSubgraph({
      emulator: { machines: 10, alerts: 10 },
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    });
    subgraph.emulator.control.addFault({ operation: 'listAlerts', times: 1 }, { status: 400 });
    const stream = await subgraph.passTime(openEventStream(subgraph, CHANGES, { headers: PARENT }));
    await untilResults(subgraph, stream, 1);
    addAlert(subgraph, 'da000000000000000001_1');
    await untilResults(subgraph, stream, 2);
    const calls = subgraph.calls();
    await subgraph.restart();

    const polls = collector.spans.filter(({ name }) => name === 'changes poll');
    for (const poll of polls) {
      const { kind, parentSpanId = '', traceId, attributes } = poll;
      expect([kind, parentSpanId]).toEqual([INTERNAL, '']);
      expect(traceId).not.toBe(TRACE);
      const operation =
        attributes['defender.changes.subject'] === 'ALERT' ? 'listAlerts' : 'listMachineActions';
      expect(sentBelow(collector.spans, poll)).toEqual([operation]);
    }
    expect(new Set(polls.map(({ traceId }) => traceId)).size).toBe(polls.length);
    expect(polls.map(({ attributes }) => attributes['error.type']).filter(Boolean)).toEqual([
      'UPSTREAM_REJECTED',
    ]);
    expectAllTraced(collector.spans, calls);
  },
);

it(
  'link the lookups of a stream to its trace, without extending a trace that is over',
  { tags: 'slow' },
  async () => {
    const collector = await startCollector();
    const { subgraph, contoso, inside } = await startLimited(undefined, {
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    });
    const headers = { 'x-defender-tenant': CONTOSO, ...PARENT };
    const stream = await subgraph.passTime(openSocketStream(subgraph, CHANGES, { headers }));
    await untilResults(subgraph, stream, 1);
    subgraph.clock.advance(1_000);
    // Without the name of its group, the machine has to be read.
    Object.assign(contoso.alerts[0]!, {
      machineId: inside[0]!.id,
      rbacGroupName: null,
      lastUpdateTime: new Date(subgraph.clock.now()).toISOString(),
    });
    await untilResults(subgraph, stream, 2);
    expect(changesOf(stream)).toHaveLength(1);
    const calls = subgraph.calls();
    await subgraph.restart();

    const start = collector.spans.find(({ name }) => name === 'subscription')!;
    const late = collector.spans.filter(
      ({ parentSpanId, startTimeUnixNano }) =>
        parentSpanId === start.spanId && BigInt(startTimeUnixNano) > BigInt(start.endTimeUnixNano),
    );
    expect(late).toEqual([]);
    const work = collector.spans.filter(({ name }) => name === 'subscription work');
    expect(work.length).toBeGreaterThan(0);
    for (const { links, parentSpanId = '', traceId } of work) {
      expect(parentSpanId).toBe('');
      expect(traceId).not.toBe(start.traceId);
      expect(links).toMatchObject([{ traceId: start.traceId, spanId: start.spanId }]);
    }
    expectAllTraced(collector.spans, calls);
  },
);

it('link a refreshed snapshot to the trace that used it', { tags: ['slow', 'defender-first'] }, async () => {
  const collector = await startCollector();
  const subgraph = await startSubgraph({
    emulator: { machines: 400, alerts: 0, machineActions: 0 },
    cache: true,
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
  });
  const ids = machineIds(subgraph, MANY);
  await machinesById(subgraph, ids);
  const before = await asOfTimeOf(subgraph);
  subgraph.clock.advance(46_000);
  await machinesById(subgraph, ids, { headers: PARENT });
  await expect.poll(() => asOfTimeOf(subgraph)).not.toBe(before);
  // The first refresh has had its time: the next request waited for the other.
  subgraph.clock.advance(15_000);
  await machinesById(subgraph, ids);
  const calls = subgraph.calls();
  await subgraph.restart();

  const refreshes = collector.spans.filter(({ name }) => name === 'snapshot refresh');
  expect(refreshes).toMatchObject([{ kind: INTERNAL, links: [{ traceId: TRACE }] }]);
  expect(sentBelow(collector.spans, refreshes[0]!)).toEqual(['listMachines']);
  expectAllTraced(collector.spans, calls);
});

it('make a trace of each call of an export', { tags: 'defender-first' }, async () => {
  const collector = await startCollector();
  const subgraph = await startSubgraph({
    emulator: { machines: 10, alerts: 0 },
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
  });
  await exportNow(subgraph, { kind: 'SOFTWARE_INVENTORY' });
  const calls = subgraph.calls().filter(({ operation }) => operation !== undefined);
  await subgraph.restart();
  const asked = collector.spans.filter(({ name }) => name === 'export call');
  expect(asked).toMatchObject([
    { kind: INTERNAL, attributes: { 'defender.export.kind': 'SOFTWARE_INVENTORY' } },
  ]);
  expect(sentBelow(collector.spans, asked[0]!)).toEqual(['exportSoftwareInventoryFiles']);
  expect(calls.map(({ operation }) => operation)).toContain('exportSoftwareInventoryFiles');
});
