import { describe, expect, it } from 'vitest';
import {
  machineIds,
  machinesById,
  MANY,
  queriesOf,
  startWhole,
  WHOLE,
} from '../../kit/reads/whole-machines.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

describe('machines by id', () => {
  it(
    'are read with all others if that takes fewer calls, for any size of the collection',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startWhole();
      const answers = await machinesById(subgraph, machineIds(subgraph, MANY));
      expect(answers.map((machine) => machine?.id)).toEqual(machineIds(subgraph, MANY));
      expect(queriesOf(subgraph)).toEqual([WHOLE]);
    },
  );

  it('are read by id if that takes as many calls', async () => {
    const subgraph = await startWhole();
    await machinesById(subgraph, machineIds(subgraph, 50));
    expect(subgraph.calls()).toHaveLength(1);
    expect(queriesOf(subgraph)).not.toContainEqual(WHOLE);
  });

  it(
    'are read with all others from fifty on, once these are known to fit on a page',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startWhole();
      await machinesById(subgraph, machineIds(subgraph, MANY));
      subgraph.clock.advance(61_000);
      subgraph.forgetCalls();
      await machinesById(subgraph, machineIds(subgraph, 51));
      expect(queriesOf(subgraph)).toEqual([WHOLE]);
    },
  );

  it(
    'make no call while all are cached, and equal those read by id',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startWhole();
      await machinesById(subgraph, machineIds(subgraph, MANY));
      subgraph.forgetCalls();
      const fromSnapshot = await machinesById(subgraph, machineIds(subgraph, 300, 100));
      expect(subgraph.calls()).toHaveLength(0);
      const byId = await machinesById(subgraph, machineIds(subgraph, 300, 100), {
        headers: { 'cache-control': 'no-cache' },
      });
      expect(subgraph.calls()).toHaveLength(6);
      expect(fromSnapshot).toEqual(byId);
    },
  );

  it(
    'are read by id if the whole list is unavailable, with the errors of each',
    { tags: 'slow' },
    async () => {
      const subgraph = await startWhole();
      subgraph.emulator.control.addFault({ operation: 'listMachines', times: 1 }, { status: 400 });
      const answers = await machinesById(subgraph, machineIds(subgraph, 150));
      expect(answers.every((machine) => machine !== null)).toBe(true);
      subgraph.forgetCalls();
      // Not retried for a while.
      subgraph.clock.advance(61_000);
      await machinesById(subgraph, machineIds(subgraph, 150));
      expect(queriesOf(subgraph)).not.toContainEqual(WHOLE);
    },
  );

  it.each([
    'one: machine(id: $id) { id computerDnsName } ORDERED',
    'ORDERED one: machine(id: $id) { id computerDnsName }',
  ])(
    'make no call beside a list for which all are being read: { %s }',
    { tags: 'defender-first' },
    async (fields) => {
      const subgraph = await startWhole();
      const ordered =
        'many: machines(first: 3, orderBy: { field: LAST_SEEN, direction: DESC }) { nodes { id } }';
      const query = `query ($id: ID!) { ${fields.replace('ORDERED', ordered)} }`;
      const [id = ''] = machineIds(subgraph, 1);
      const { data, errors } = await subgraph.ask(query, { variables: { id } });
      expect(errors).toBeUndefined();
      expect(data.one).toEqual({ id, computerDnsName: expect.any(String) });
      expect(data.many.nodes).toHaveLength(3);
      expect(queriesOf(subgraph)).toEqual([WHOLE]);
      // Only the single read proves absence.
      subgraph.clock.advance(61_000);
      const unknown = await subgraph.ask(query, { variables: { id: 'f'.repeat(40) } });
      expect(unknown.data.one).toBeNull();
      expect(subgraph.calls('getMachine')).toHaveLength(1);
    },
  );

  it('that a cached snapshot lacks are read: a new machine is found', async () => {
    const subgraph = await startWhole();
    await machinesById(subgraph, machineIds(subgraph, MANY));
    const [template] = onlyTenant(subgraph).machines;
    const id = 'f'.repeat(40);
    onlyTenant(subgraph).machines.push({ ...template!, id });
    expect(await machinesById(subgraph, [id])).toMatchObject([{ id }]);
  });

  const startInPages = () =>
    startSubgraph({
      emulator: { machines: 150, alerts: 0, machineActions: 0 },
      cache: true,
      adjust: ({ cache, ...config }) => ({
        ...config,
        cache: { ...cache, snapshots: { ...cache.snapshots, pageRows: 100, usualRows: 200 } },
      }),
    });

  it(
    'are read with all others on two pages if that takes fewer calls, although their number is unknown',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startInPages();
      await machinesById(subgraph, machineIds(subgraph, 120));
      expect(queriesOf(subgraph)).toEqual([{ $top: '100' }, { $top: '100', $skip: '99' }]);
    },
  );

  it(
    'take one more call a day to find out that all others do not fit on a page',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startInPages();
      const callsAfter = async (hours: number) => {
        subgraph.clock.advance(hours * 3_600_000);
        const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
        subgraph.forgetCalls();
        await machinesById(subgraph, machineIds(subgraph, 99), { token });
        return subgraph.calls('listMachines').length;
      };
      const calls = [];
      for (const hours of [0, 2, 20, 2]) calls.push(await callsAfter(hours));
      expect(calls).toEqual([3, 2, 2, 3]);
    },
  );
});
