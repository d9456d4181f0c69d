import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSource } from '../../architecture/source-files.js';
import { readConsoleOperations } from '../../../src/server/console/console-documents.js';
import { readOpenMetrics } from '../../kit/telemetry/open-metrics.js';
import { configFor, startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { CHANGES, untilResults } from '../../kit/feed/follow.js';
import { openSocketStream } from '../../kit/feed/open-stream.js';
import { createOperationsFile } from '../../kit/http/send-document.js';
import { startCollector } from '../../kit/telemetry/trace-collector.js';

const OPEN_METRICS = 'application/openmetrics-text;version=1.0.0';
const hasPromtool = spawnSync('promtool', ['--version']).status === 0;
/** Names with a meaning in a language, a metrics registry or a query of Prometheus. */
const HOSTILE_NAMES = ['__proto__', 'constructor', 'le', 'other', 'NaN', '_', 'x'.repeat(101)];

interface Rule {
  readonly expr: string;
  readonly for?: string;
}

const randomName = () => randomBytes(8).toString('hex');

async function metricsOf({ url }: SubgraphUnderTest): Promise<string> {
  return (await fetch(`${url}/metrics`)).text();
}

/** The names of operations that have durations. */
async function namesIn(subgraph: SubgraphUnderTest): Promise<readonly (string | undefined)[]> {
  const counts = /graphql_operation_duration_seconds_count\{.*operation_name="(\w+)"/g;
  return [...(await metricsOf(subgraph)).matchAll(counts)].map(([, name]) => name);
}

describe('/metrics', () => {
  it('report the poll of the subject that is stuck', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
    const stream = await subgraph.passTime(openSocketStream(subgraph, CHANGES));
    await untilResults(subgraph, stream, 1);
    const lastPoll = async () =>
      Number(/defender_feed_last_poll_timestamp_seconds\{.*\} (.+)/.exec(await metricsOf(subgraph))?.[1]);
    const began = subgraph.clock.now() / 1_000;
    subgraph.emulator.control.addFault({ operation: 'listAlerts' }, { status: 503 });
    await subgraph.passTime(
      expect.poll(() => subgraph.clock.now() / 1_000 - began, { interval: 5 }).toBeGreaterThan(300),
      1_000,
    );
    expect(await lastPoll()).toBeGreaterThan(0);
    expect(await lastPoll()).toBeLessThanOrEqual(began);
  });

  it(
    'report durations by name, errors by code, the cache, batches, tokens and the quota near its limit',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 10 }, cache: true });
      const { nodes } = (await subgraph.ask('query Some { alerts(first: 1) { nodes { machineId } } }')).data
        .alerts;
      for (let time = 0; time < 2; time += 1) {
        const { errors } = await subgraph.ask(`query Fleet { machine(id: "${nodes[0].machineId}") { id } }`);
        expect(errors).toBeUndefined();
      }
      await subgraph.ask('{ nonsense }');
      for (let time = 0; time < 79; time += 1) {
        await subgraph.ask('{ alerts(first: 1) { nodes { id } } }', {
          headers: { 'cache-control': 'no-cache' },
        });
      }
      const text = await (await fetch(`${subgraph.url}/metrics`)).text();
      for (const line of [
        'graphql_operation_duration_seconds_count{operation_type="query",operation_name="Fleet"} 2',
        'graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"} ',
        'defender_cache_hits_total{class="machines"} 1',
        'defender_cache_misses_total{class="machines"} 1',
        'defender_batch_size_count{batch="machines by id"} ',
        'defender_quota_wait_seconds_count{operation="getMachine"} 1',
        'defender_token_renewal_failing_seconds{registration="reading"} 0',
        'defender_quota_limit{rate_class="getMachine",window="minute"} 100',
        'defender_quota_used{rate_class="listAlerts",window="minute"} 76',
        'defender_quota_near_limit{rate_class="listAlerts",window="minute"} 1',
        'defender_quota_near_limit{rate_class="getMachine",window="minute"} 0',
      ]) {
        expect(text).toContain(`\n${line}`);
      }
      expect(text).not.toContain('defender_store_up');
    },
  );

  it('count from zero what is alerted on at once: Prometheus sees no increase of a series that begins with 1', async () => {
    const text = await metricsOf(await startSubgraph({ emulator: { machines: 1, alerts: 1 } }));
    const { groups } = parse(readSource('deploy/prometheus/alerts.yaml')) as { groups: { rules: Rule[] }[] };
    const atOnce = groups
      .flatMap(({ rules }) => rules)
      .filter(({ for: time = '0m' }) => /^[01]m$/.test(time));
    const counters = atOnce.flatMap(({ expr }) => /(?:rate|increase)\((\w+)/.exec(expr)?.[1] ?? []);
    expect(counters.length).toBeGreaterThan(3);
    for (const counter of counters) expect(text).toContain(`\n${counter}{`);
    for (const series of [
      'graphql_errors_total{code="INTERNAL"}',
      'defender_state_refused_total{reason="forged"}',
    ])
      expect(text).toContain(`\n${series} 0\n`);
  });

  it(
    'report how long renewals of a token have failed, and nothing if it only grew old',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 1 } });
      const { control } = subgraph.emulator;
      const use = async (minutes: number) => {
        subgraph.clock.advance(minutes * 60_000);
        expect((await subgraph.ask('{ machines { totalCount } }')).errors).toBeUndefined();
        return Number(
          /renewal_failing_seconds\{registration="reading"\} (\d+)/.exec(await metricsOf(subgraph))?.[1],
        );
      };
      expect([await use(0), await use(29)]).toEqual([0, 0]);
      const fault = control.addFault({ operation: 'token' }, { status: 400 });
      await expect.poll(() => use(2), { interval: 5 }).toBeGreaterThanOrEqual(120);
      control.removeFault(fault);
      await expect.poll(() => use(1), { interval: 5 }).toBe(0);
    },
  );

  it(
    'limit the number of names that callers can create, and that one caller can',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 1 } });
      await subgraph.ask('query Unknown { __typename }', { token: null });
      for (const count of [25, 50, 50]) {
        const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], oid: randomUUID() });
        for (let made = 0; made < 30; made += 1) {
          await subgraph.ask(`query Made${String(count)}${randomName()} { defenderViewer { name } }`, {
            token,
          });
        }
        expect(await namesIn(subgraph)).toHaveLength(count + 1);
      }
      expect(await metricsOf(subgraph)).toContain('operation_name="other"} 41');
    },
  );

  it(
    'name operations of the manifest and of the console whatever callers have named theirs',
    { tags: 'slow' },
    async () => {
      const trusted = 'query Trusted { defenderViewer { name } }';
      const { env } = createOperationsFile({ trusted });
      const subgraph = await startSubgraph({
        emulator: { machines: 1, alerts: 1 },
        env: { ...env, PERSISTED_OPERATIONS: 'off' },
      });
      for (let caller = 0; caller < 2; caller += 1) {
        const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], oid: randomUUID() });
        for (let made = 0; made < 25; made += 1)
          await subgraph.ask(`query Made${randomName()} { defenderViewer { name } }`, { token });
      }
      const { texts } = await readConsoleOperations(configFor(subgraph.emulator, {}));
      await subgraph.ask(trusted);
      await subgraph.ask('query Forged { defenderViewer { name } }');
      await subgraph.ask(texts['Viewer']!);
      expect(await namesIn(subgraph)).toEqual(expect.arrayContaining(['Trusted', 'Viewer', 'other']));
      expect(await namesIn(subgraph)).not.toContain('Forged');
    },
  );

  it.each(HOSTILE_NAMES)('support an operation named %s, in both formats', async (name) => {
    const collector = await startCollector();
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 1 }, env });
    await subgraph.ask(`query ${name} { alerts(first: 1) { nodes { id machine { id } } } }`);
    await subgraph.ask(`query ${name} { nonsense }`);
    const answer = await fetch(`${subgraph.url}/metrics`, { headers: { accept: OPEN_METRICS } });
    const families = readOpenMetrics(await answer.text());
    const durations = families.find((family) => family.name === 'graphql_operation_duration_seconds');
    const counted = durations?.samples.filter((sample) => sample.name.endsWith('_count'));
    expect(counted?.map(({ labels, value }) => [labels.get('operation_name'), value])).toEqual([
      [name.length > 100 ? 'other' : name, 1],
      // Invalid operations have no name.
      ['anonymous', 1],
    ]);
    expect(families.flatMap(({ samples }) => samples).some(({ exemplar }) => exemplar !== undefined)).toBe(
      true,
    );
    expect(families.filter(({ help }) => help === '').map((family) => family.name)).toEqual([]);
    if (!hasPromtool) return;
    const plain = await (await fetch(`${subgraph.url}/metrics`)).text();
    const check = spawnSync('promtool', ['check', 'metrics'], { input: plain, encoding: 'utf8' });
    expect([check.status, check.stdout, check.stderr]).toEqual([0, '', '']);
  });
});

describe('the parser that verifies them', () => {
  const family = (lines: string) => `# TYPE a histogram\n${lines}\n# EOF\n`;
  const whole = 'a_bucket{le="1"} 1\na_bucket{le="+Inf"} 2\na_sum 3\na_count 2';

  it('accepts a complete exposition', () => {
    expect(readOpenMetrics(family(whole))).toMatchObject([{ name: 'a', type: 'histogram' }]);
  });

  it.each([
    ['no end', whole],
    ['text after the end', `${family(whole)}\n`],
    ['a repeated family', family(`${whole}\n# TYPE b gauge\nb 1\n# HELP a again`)],
    ['a repeated sample', family('a_sum 3\na_sum 4')],
    ['a sample without a family', family('b 1')],
    ['a counter with the name of its sample', '# TYPE a_total counter\na_total 1\n# EOF\n'],
    ['decreasing buckets', family('a_bucket{le="1"} 2\na_bucket{le="+Inf"} 1')],
    ['a count that differs from the last bucket', family('a_bucket{le="+Inf"} 1\na_count 2')],
    ['an exemplar of another bucket', family('a_bucket{le="1"} 1 # {t="x"} 2')],
    ['an exemplar that is too long', family(`a_bucket{le="1"} 1 # {t="${'x'.repeat(128)}"} 1`)],
    ['a label without escapes', '# TYPE a gauge\na{b="\\x"} 1\n# EOF\n'],
    ['a repeated label', '# TYPE a gauge\na{b="1",b="2"} 1\n# EOF\n'],
    ['an empty line', '# TYPE a gauge\n\na 1\n# EOF\n'],
  ])('rejects %s', (_, text) => {
    expect(() => readOpenMetrics(text)).toThrow();
  });
});
