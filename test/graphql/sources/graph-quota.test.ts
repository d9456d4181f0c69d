import { expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const APP_WIDE =
  'API calls quota exceeded! maximum allowed 100 per 00:01:00 for the key TenantID+AppID. You can send requests again in 1 seconds.';

it('alerts of Graph are read again although the quota of the application at Defender is low', async () => {
  const subgraph = await startSubgraph({
    emulator: { machines: 2, alerts: 2, machineActions: 0 },
    env: { DEFENDER_SOURCES: 'alerts=graph', DEFENDER_QUOTA_SHARE: '0.02' },
    cache: true,
  });
  const { clock, emulator } = subgraph;
  const [alert] = onlyTenant(subgraph).alerts;
  const query = `{ alerts(first: 5) { nodes { id } } alert(id: "${alert!.id}") { id evidence { entityType } } }`;
  emulator.control.addFault(
    { operation: 'getMachine', times: 1 },
    { status: 429, body: { error: { code: 'TooManyRequests', message: APP_WIDE } } },
  );
  // Of the 30 calls of an hour.
  for (let reads = 0; reads < 25; reads += 1) {
    clock.advance(61_000);
    const id = String(reads).padStart(40, '0');
    await subgraph.passTime(subgraph.ask(`{ machine(id: "${id}") { id } }`), 1_000);
  }
  await subgraph.ask(query);
  clock.advance(61_000);
  const { extensions } = await subgraph.ask(query);
  expect(extensions).toBeUndefined();
  for (const operation of ['listAlertsV2', 'getAlertV2'])
    expect(subgraph.calls(operation), operation).toHaveLength(2);
});
