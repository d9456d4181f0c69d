import { describe, expect, inject, it } from 'vitest';
import { startSupergraph } from './start-supergraph.js';

const QUERY = '{ devices { nodes { serialNumber machine { id computerDnsName } } } }';

describe.each(['hive', 'apollo'] as const)('automatic persisted queries of a gateway (%s)', (gateway) => {
  it('send a document once, and its hash from then on', async () => {
    const supergraph = await startSupergraph();
    const url = inject('supergraph').apq[gateway];
    const first = await supergraph.ask(url, QUERY);
    expect(first.errors).toBeUndefined();
    expect(first.data.devices.nodes[0].machine.id).toBe(supergraph.machines[0]!.id);
    const sent = async () => (await supergraph.sentTo('defender')).map(({ query }) => query !== '');
    expect(await sent()).toEqual([false, true]);
    expect((await supergraph.ask(url, QUERY)).data).toEqual(first.data);
    expect(await sent()).toEqual([false, true, false]);
  });

  it("don't change refusals", async () => {
    const supergraph = await startSupergraph();
    const url = inject('supergraph').apq[gateway];
    await supergraph.ask(url, QUERY);
    supergraph.subgraph.forgetCalls();
    const refused = await supergraph.ask(url, QUERY, { roles: ['Defender.Auditor'] });
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    expect(JSON.stringify((await supergraph.ask(url, QUERY, { roles: null })).errors)).toContain(
      'UNAUTHENTICATED',
    );
    expect(supergraph.subgraph.calls()).toEqual([]);
  });
});
