import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const NOT_EXECUTED =
  'Apollo Server answers 400 for what it does not execute, whatever the client accepts, so that proxies and metrics see it.';

/** Deviations of the server from "GraphQL over HTTP", with their reasons. None of them is a MUST. */
const EXPLAINED: Readonly<Record<string, string>> = {
  '572B warn': NOT_EXECUTED,
  'FDE2 warn': NOT_EXECUTED,
  '7B9B warn': NOT_EXECUTED,
};

describe('the audit of GraphQL over HTTP', () => {
  it('finds no unexplained deviation', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 1, machineActions: 0 } });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const withToken: typeof fetch = async (input, init) =>
      fetch(input, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), authorization: `Bearer ${token}` },
      });
    const found: string[] = [];
    for (const audit of serverAudits({ url: `${subgraph.url}/graphql`, fetchFn: withToken })) {
      const result = await audit.fn();
      if (result.status !== 'ok') found.push(`${audit.id} ${result.status}`);
    }
    expect(found.sort()).toEqual(Object.keys(EXPLAINED).sort());
  });
});
