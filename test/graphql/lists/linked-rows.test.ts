import { expect, it } from 'vitest';
import { startSubgraph, type Asserted } from '../../kit/servers/start-subgraph.js';
import { operationsOf, roles, start } from '../../kit/reads/device-inventory-pages.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const RECOMMENDATION = 'recommendationReference recommendation { id recommendationName }';
const LISTS = [
  ['defenderDeviceVulnerabilities', `cveId vulnerability { id cvssV3 } ${RECOMMENDATION}`, 2],
  ['defenderDeviceConfigurations', RECOMMENDATION, 1],
  ['defenderRemediationTasks', RECOMMENDATION, 1],
] as const;

it.each(LISTS)(
  'rows of %s lead to what they name, and share the calls',
  { tags: 'defender-first' },
  async (field, selection, edges) => {
    const subgraph = await start();
    const { data, errors } = await subgraph.ask(`{ ${field}(first: 20) { nodes { ${selection} } } }`, {
      roles,
    });
    expect(errors).toBeUndefined();
    const { nodes } = data[field];
    const named = nodes.filter(({ recommendation }: Asserted) => recommendation !== null);
    expect(named.length).toBeGreaterThan(0);
    for (const { recommendationReference, recommendation } of named)
      expect(recommendation.id).toBe(recommendationReference);
    for (const { cveId, vulnerability } of nodes) expect(vulnerability?.id ?? null).toBe(cveId ?? null);
    expect(operationsOf(subgraph).slice(1).sort()).toEqual(
      ['listRecommendations', 'listVulnerabilities'].slice(0, edges),
    );
  },
);

it('lists that fit on a page have a total, and so have the vulnerabilities of a machine', async () => {
  const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 0 } });
  const tenant = onlyTenant(subgraph);
  const { data: lists } = await subgraph.ask(
    '{ all: defenderRemediationTasks(first: 1000) { totalCount } one: defenderRemediationTasks(first: 1) { totalCount } }',
    { roles },
  );
  expect(lists).toEqual({ all: { totalCount: tenant.remediationTasks.length }, one: { totalCount: null } });
  const { data } = await subgraph.ask(
    '{ machines(first: 3) { nodes { one: vulnerabilities(first: 1) { totalCount nodes { id } } all: vulnerabilities(first: 500) { nodes { id } } } } }',
    { roles: [...roles, 'Defender.ViewData'] },
  );
  for (const { one, all } of data.machines.nodes) expect(one.totalCount).toBe(all.nodes.length);
});
