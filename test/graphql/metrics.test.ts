import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../kit/start-subgraph.js';

describe('/metrics', () => {
  it('tells durations by name, errors by code, the cache, batches, tokens and the quota near its limit', async () => {
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
      'defender_token_age_seconds{registration="reading"} ',
      'defender_quota_limit{rate_class="getMachine",window="minute"} 100',
      'defender_quota_used{rate_class="listAlerts",window="minute"} 80',
      'defender_quota_near_limit{rate_class="listAlerts",window="minute"} 1',
      'defender_quota_near_limit{rate_class="getMachine",window="minute"} 0',
    ]) {
      expect(text).toContain(`\n${line}`);
    }
    expect(text).not.toContain('defender_store_up');
  });

  it('does not let callers make up names without end', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 1 } });
    await subgraph.ask('query Unknown { __typename }', { token: null });
    for (let name = 0; name < 60; name += 1) {
      await subgraph.ask(`query Made${String(name)} { defenderViewer { name } }`);
    }
    const text = await (await fetch(`${subgraph.url}/metrics`)).text();
    const names = [...text.matchAll(/graphql_operation_duration_seconds_count\{.*operation_name="(\w+)"/g)];
    expect(names.map(([, name]) => name)).toHaveLength(51);
    expect(text).toContain('operation_name="other"} 11');
  });
});
