import { describe, expect, it } from 'vitest';
import type { SubgraphUnderTest } from '../kit/start-subgraph.js';
import { DAY, HOUR, operationsOf, roles, start } from './device-inventory-pages.js';

describe('cursors', () => {
  const page = async (subgraph: SubgraphUnderTest, after: string, first = 7) =>
    subgraph.ask(
      `{ defenderDeviceVulnerabilities(first: ${String(first)}, after: "${after}") { nodes { id } pageInfo { endCursor } } }`,
      // Minted again: the clock may have advanced beyond a token's lifetime.
      { token: await subgraph.emulator.control.mintCallerToken({ roles }) },
    );
  const firstPage = async (subgraph: SubgraphUnderTest) => {
    const { data } = await subgraph.ask(
      '{ defenderDeviceVulnerabilities(first: 10) { nodes { id } edges { cursor } pageInfo { endCursor } } }',
      { roles },
    );
    return data.defenderDeviceVulnerabilities;
  };

  it(
    'stay in the snapshot of the first page, whatever Defender creates meanwhile',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const { pageInfo } = await firstPage(subgraph);
      const before = (await page(subgraph, pageInfo.endCursor)).data.defenderDeviceVulnerabilities.nodes;
      subgraph.clock.advance(6 * HOUR);
      subgraph.forgetCalls();
      const after = (await page(subgraph, pageInfo.endCursor, 8)).data.defenderDeviceVulnerabilities.nodes;
      expect(after.slice(0, 7)).toEqual(before);
      expect(operationsOf(subgraph)).toEqual(['exportSoftwareVulnerabilities']);
    },
  );

  it('continue from the middle of a page too', async () => {
    const subgraph = await start();
    const { nodes, edges } = await firstPage(subgraph);
    const { data } = await page(subgraph, edges[3].cursor, 4);
    expect(data.defenderDeviceVulnerabilities.nodes).toEqual(nodes.slice(4, 8));
  });

  it.each([
    ['cut', (cursor: string) => cursor.slice(0, -9)],
    ['of another API', () => Buffer.from('{"v":1}').toString('base64url')],
    ['nonsense', () => '"; drop'],
    ['far too long', (cursor: string) => cursor.repeat(400)],
  ])('that are %s are rejected, before any call', async (_, change) => {
    const subgraph = await start();
    const { pageInfo } = await firstPage(subgraph);
    subgraph.forgetCalls();
    const { data, errors } = await subgraph.ask(
      'query ($after: String) { defenderDeviceVulnerabilities(after: $after) { nodes { id } } }',
      { roles, variables: { after: change(pageInfo.endCursor) } },
    );
    expect([data.defenderDeviceVulnerabilities, errors?.[0]?.extensions?.['code']]).toEqual([
      null,
      'BAD_USER_INPUT',
    ]);
    expect(operationsOf(subgraph)).toEqual([]);
  });

  it('of another field, and of changes since another moment, are rejected', async () => {
    const subgraph = await start();
    const { pageInfo } = await firstPage(subgraph);
    const since = (days: number) => new Date(subgraph.clock.now() - days * DAY).toISOString();
    const changes = await subgraph.ask(
      `{ defenderDeviceVulnerabilityChanges(first: 2, since: "${since(5)}") { pageInfo { endCursor } } }`,
      { roles },
    );
    const ask = async (field: string, args: string, after: string) =>
      (await subgraph.ask(`{ ${field}(after: "${after}"${args}) { nodes { deviceId } } }`, { roles }))
        .errors?.[0]?.extensions?.['code'];
    expect(await ask('defenderDeviceSoftware', '', pageInfo.endCursor)).toBe('BAD_USER_INPUT');
    const { endCursor } = changes.data.defenderDeviceVulnerabilityChanges.pageInfo;
    expect(await ask('defenderDeviceVulnerabilityChanges', `, since: "${since(4)}"`, endCursor)).toBe(
      'BAD_USER_INPUT',
    );
  });

  it(
    'that are forged reach no other address and only cause a rejection',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const { pageInfo } = await firstPage(subgraph);
      const cursor = JSON.parse(Buffer.from(pageInfo.endCursor, 'base64url').toString()) as {
        p: Record<string, unknown>;
      };
      for (const [p, code] of [
        [{ ...cursor.p, token: 'x&$filter=1 #/../alerts' }, 'BAD_USER_INPUT'],
        [{ ...cursor.p, skip: 1e9 }, 'BAD_USER_INPUT'],
        [{ ...cursor.p, path: '/api/alerts' }, 'BAD_USER_INPUT'],
      ] as const) {
        const { errors } = await page(
          subgraph,
          Buffer.from(JSON.stringify({ ...cursor, p })).toString('base64url'),
        );
        expect(errors?.[0]?.extensions?.['code']).toBe(code);
      }
      expect(new Set(subgraph.calls().map(({ path }) => path))).toEqual(
        new Set(['/api/machines/SoftwareVulnerabilitiesByMachine']),
      );
    },
  );

  it('of a deleted snapshot say so', { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    const { pageInfo } = await firstPage(subgraph);
    subgraph.clock.advance(30 * HOUR);
    const { errors } = await page(subgraph, pageInfo.endCursor);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('restart with the first page');
  });

  it.each([
    ['no token', '/api/machines/SoftwareVulnerabilitiesByMachine?page=2'],
    ['no address', 'next'],
  ])(
    'are not made of a link with %s: a truncated list would look complete',
    { tags: 'defender-first' },
    async (_, link) => {
      const subgraph = await start();
      subgraph.emulator.control.addFault(
        { operation: 'exportSoftwareVulnerabilities' },
        { status: 200, body: { value: [{ id: '1', deviceId: 'a' }], '@odata.nextLink': link } },
      );
      const { errors } = await subgraph.ask('{ defenderDeviceVulnerabilities { nodes { id } } }', { roles });
      expect(errors?.[0]?.extensions?.['code']).toBe('UPSTREAM_UNAVAILABLE');
    },
  );

  it('skip pages without usable rows', { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    const { control } = subgraph.emulator;
    const link = 'https://elsewhere.example/x?$skiptoken=abc%2B';
    control.addFault(
      { operation: 'exportSoftwareVulnerabilities', times: 1 },
      { status: 200, body: { value: [{ id: '1' }], '@odata.nextLink': link } },
    );
    control.addFault(
      { operation: 'exportSoftwareVulnerabilities' },
      { status: 200, body: { value: [{ id: '2', deviceId: 'b' }] } },
    );
    const { data } = await subgraph.ask('{ defenderDeviceVulnerabilities { nodes { id } } }', { roles });
    expect(data.defenderDeviceVulnerabilities.nodes).toEqual([{ id: '2' }]);
    expect(subgraph.calls().map(({ query }) => query['$skiptoken'])).toEqual([undefined, 'abc+']);
  });
});
