import { describe, expect, it } from 'vitest';
import { startWhole } from '../../kit/reads/whole-machines.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const FIND = 'query ($by: MachineLookup!) { findMachines(by: $by) { id } }';
const ALL = 'machines(first: 1, orderBy: { field: LAST_SEEN }) { nodes { id } }';

/** Two machines with the same name and tag, in a tenant that is read whole. */
async function startWithTwins() {
  const subgraph = await startWhole(20);
  const { machines } = onlyTenant(subgraph);
  for (const machine of machines) machine.machineTags = ['Other'];
  const twins = machines.slice(0, 2);
  for (const twin of twins)
    Object.assign(twin, { computerDnsName: 'Twin.corp.example', machineTags: ['Twins'] });
  const find = async (by: object) => {
    const { data, errors } = await subgraph.ask(FIND, { variables: { by } });
    expect(errors).toBeUndefined();
    return (data.findMachines as readonly { readonly id: string }[]).map(({ id }) => id);
  };
  return { subgraph, machines, find, ids: twins.map(({ id }) => id) };
}

describe('findMachines, while all machines are cached', () => {
  it.each([{ computerDnsName: 'Twin.corp.example' }, { tag: 'Twins' }])('makes no call by %j', async (by) => {
    const { subgraph, find, ids } = await startWithTwins();
    await subgraph.ask(`{ ${ALL} }`);
    subgraph.forgetCalls();
    expect(await find(by)).toEqual(ids);
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([
    [{ computerDnsName: 'TWIN.corp.example' }, 'listMachines'],
    [{ tag: 'twins' }, 'findMachinesByTag'],
  ])(
    'makes a call if case could change the result: %j',
    { tags: 'defender-first' },
    async (by, operation) => {
      const { subgraph, find } = await startWithTwins();
      await subgraph.ask(`{ ${ALL} }`);
      subgraph.forgetCalls();
      await find(by);
      expect(subgraph.calls().map((call) => call.operation)).toEqual([operation]);
    },
  );

  it(
    'makes a call if the cache has no match: a new machine is found',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, machines, find } = await startWithTwins();
      await subgraph.ask(`{ ${ALL} }`);
      const id = 'f'.repeat(40);
      machines.push({ ...machines[0]!, id, computerDnsName: 'late.corp.example' });
      expect(await find({ computerDnsName: 'late.corp.example' })).toEqual([id]);
    },
  );

  it('makes a call again once a tag was written', { tags: 'defender-first' }, async () => {
    const { subgraph, find, ids } = await startWithTwins();
    await subgraph.ask(`{ ${ALL} }`);
    await subgraph.ask(
      'mutation ($id: ID!) { removeMachineTag(input: { machineId: $id, tag: "Twins", comment: "x" }) { machine { id } } }',
      { variables: { id: ids[0] }, roles: ['Defender.ViewData', 'Defender.SecuritySettings'] },
    );
    expect(onlyTenant(subgraph).machines[0]!.machineTags).toEqual([]);
    subgraph.forgetCalls();
    expect(await find({ tag: 'Twins' })).toEqual([ids[1]]);
    expect(subgraph.calls().map((call) => call.operation)).toEqual(['findMachinesByTag']);
  });
});
