import { expect, it } from 'vitest';
import { BOTH, CONTOSO, FABRIKAM, startTenants } from '../kit/start-tenants.js';

const ROLES = ['Defender.ViewData', 'Defender.ViewVulnerabilities'];
const LIST = 'listVulnerabilitiesByMachineAndSoftware';
const OF_MACHINE = `query ($id: ID!) { machine(id: $id) { vulnerabilities(first: 1000) {
  edges { products { id } } } } }`;
const OF_FABRIKAM_ONLY = 'f'.repeat(40);

it(
  'returns no vulnerable products of another tenant to requests with the same id',
  { tags: ['slow', 'defender-first'] },
  async () => {
    const { subgraph, contoso, fabrikam, ask } = await startTenants(BOTH, { cache: true });
    const ids = contoso.machines.map(({ id }) => id);
    fabrikam.machines[2] = { ...fabrikam.machines[2]!, id: OF_FABRIKAM_ONLY };
    const open = (tenant: string, id: string | undefined, headers = {}) =>
      ask(tenant, OF_MACHINE, { variables: { id }, roles: ROLES, headers });
    for (const id of ids.slice(0, 2)) for (const tenant of [CONTOSO, FABRIKAM]) await open(tenant, id);
    subgraph.forgetCalls();
    // The third machine within a minute: the list of all is read.
    const sameId = { 'x-request-id': 'one-id-of-two-requests' };
    const [, ofFabrikam] = await Promise.all([
      open(CONTOSO, ids[2], sameId),
      open(FABRIKAM, OF_FABRIKAM_ONLY, sameId),
    ]);
    const alone = await open(FABRIKAM, OF_FABRIKAM_ONLY, { 'cache-control': 'no-cache' });
    expect(JSON.stringify(alone.data)).toContain(OF_FABRIKAM_ONLY);
    expect(ofFabrikam).toMatchObject({ data: alone.data });
    expect(subgraph.calls(LIST).map(({ query: { $filter } }) => $filter === undefined)).toEqual([
      true,
      true,
      false,
    ]);
  },
);
