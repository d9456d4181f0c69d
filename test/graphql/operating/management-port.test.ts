import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const EMULATOR = { machines: 3, alerts: 3, machineActions: 0 };
const PATHS = ['/metrics', '/health/live', '/health/ready'];

const statusesAt = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  Promise.all(PATHS.map(async (path) => (await fetch(`${url}${path}`, { headers })).status));

describe('MANAGEMENT_PORT', () => {
  it("serves metrics and health checks there only, without the router's secret", async () => {
    const env = { MANAGEMENT_PORT: '0', ROUTER_SECRET: 'secret-of-the-router' };
    const subgraph = await startSubgraph({ emulator: EMULATOR, env });
    const { managementUrl } = subgraph;
    expect(managementUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await statusesAt(managementUrl!)).toEqual([200, 200, 200]);
    expect(await statusesAt(subgraph.url, { 'router-authorization': 'secret-of-the-router' })).toEqual([
      404, 404, 404,
    ]);
    const graphql = await fetch(`${managementUrl!}/graphql`, { method: 'POST', body: '{}' });
    expect(graphql.status).toBe(404);
  });
});

describe('/metrics on the port of GraphQL', () => {
  it("needs the router's secret if there is one; health checks do not", async () => {
    const subgraph = await startSubgraph({
      emulator: EMULATOR,
      env: { ROUTER_SECRET: 'secret-of-the-router' },
    });
    expect(await statusesAt(subgraph.url)).toEqual([401, 200, 200]);
    expect(await statusesAt(subgraph.url, { 'router-authorization': 'wrong' })).toEqual([401, 200, 200]);
    expect(await statusesAt(subgraph.url, { 'router-authorization': 'secret-of-the-router' })).toEqual([
      200, 200, 200,
    ]);
  });

  it('counts rejected requests by code and names no caller', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    await subgraph.ask('{ defenderViewer { name } }', { token: 'a.b.c' });
    await subgraph.ask('{ defenderViewer { name } }');
    const text = await (await fetch(`${subgraph.url}/metrics`)).text();
    expect(text).toContain('graphql_refused_requests_total{code="UNAUTHENTICATED"} 1');
    const [tenant] = subgraph.emulator.tenants.keys();
    expect(text).not.toContain(tenant);
  });
});
