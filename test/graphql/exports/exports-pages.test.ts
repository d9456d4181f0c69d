import { describe, expect, it } from 'vitest';
import { exportNow } from '../../kit/exports/exports.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const OPERATION = 'exportSoftwareVulnerabilityChanges';
const PATH = '/api/machines/SoftwareVulnerabilityChangesByMachine';

/** Exports changes while Defender sends these pages in turn, of one row each. */
async function exportOf(links: readonly unknown[]) {
  const subgraph = await startSubgraph({ emulator: { machines: 2, alerts: 0, machineActions: 0 } });
  for (const [index, link] of links.entries()) {
    const body = { value: [{ deviceId: `device ${String(index)}` }], '@odata.nextLink': link };
    subgraph.emulator.control.addFault({ operation: OPERATION, times: 1 }, { status: 200, body });
  }
  return {
    subgraph,
    made: await exportNow(subgraph, { kind: 'SOFTWARE_VULNERABILITY_CHANGES', since: hourBefore(subgraph) }),
  };
}

function hourBefore({ clock }: SubgraphUnderTest): string {
  return new Date(clock.now() - 3_600_000).toISOString();
}

const linkTo = (token: string) => `https://api.security.microsoft.com${PATH}?pagesize=1&$skiptoken=${token}`;

describe('an export in pages', () => {
  it.each([[null], ['']])('ends with a page whose next link is %j', async (none) => {
    const { subgraph, made } = await exportOf([linkTo('two'), none]);
    expect(made).toMatchObject({ status: 'READY', rowCount: 2, failure: null });
    expect(subgraph.calls(OPERATION)).toHaveLength(2);
  });

  it.each([
    ['itself', [linkTo('two'), linkTo('two'), linkTo('two')]],
    ['an earlier page', [linkTo('two'), linkTo('three'), linkTo('two'), linkTo('three')]],
  ])('fails if a page leads to %s, which would never end', async (_name, links) => {
    const { subgraph, made } = await exportOf(links);
    expect(made).toMatchObject({
      status: 'FAILED',
      failure: { code: 'EXPORT_UNREADABLE', message: expect.stringMatching(/same page again/) },
    });
    expect(subgraph.calls(OPERATION)).toHaveLength(links.length - 1);
  });
});
