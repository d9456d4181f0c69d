import { describe, expect, it } from 'vitest';
import { writeMachine } from '../../../emulator/defender/machines/machine-model.js';
import { change, operations } from '../../kit/writes/machine-writes.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import {
  BOTH,
  CONTOSO,
  customersFor,
  FABRIKAM,
  MARKS,
  startTenants,
} from '../../kit/servers/start-tenants.js';
import {
  asOfTimeOf,
  machineIds,
  machinesById,
  MANY,
  queriesOf,
  startWhole,
  WHOLE,
} from '../../kit/reads/whole-machines.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

describe('a snapshot of all machines', () => {
  it('expires, and is not read again while unused', { tags: 'defender-first' }, async () => {
    const subgraph = await startWhole();
    await machinesById(subgraph, machineIds(subgraph, MANY));
    subgraph.forgetCalls();
    subgraph.clock.advance(60_000);
    expect(subgraph.calls()).toHaveLength(0);
    await machinesById(subgraph, machineIds(subgraph, 1));
    expect(operations(subgraph)).toEqual(['getMachine']);
  });

  it(
    'is refreshed while it is used, by one call in the background',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startWhole();
      const ids = machineIds(subgraph, MANY);
      await machinesById(subgraph, ids);
      const before = await asOfTimeOf(subgraph);
      subgraph.forgetCalls();
      subgraph.clock.advance(44_000);
      await machinesById(subgraph, ids);
      expect(subgraph.calls()).toHaveLength(0);
      subgraph.clock.advance(2_000);
      await Promise.all([machinesById(subgraph, ids), machinesById(subgraph, ids)]);
      await expect.poll(() => asOfTimeOf(subgraph)).not.toBe(before);
      expect(queriesOf(subgraph)).toEqual([WHOLE]);
      // The refreshed one is served when the first has expired.
      subgraph.clock.advance(15_000);
      await machinesById(subgraph, ids);
      expect(queriesOf(subgraph)).toEqual([WHOLE]);
    },
  );

  it('is invalidated by a write that changes one of them', async () => {
    const subgraph = await startWhole();
    const [id = '', ...others] = machineIds(subgraph, MANY);
    await machinesById(subgraph, [id, ...others]);
    const { payload } = await change(subgraph, 'addMachineTag', { machineId: id, tag: 'new' });
    expect(payload.outcome).toBe('DONE');
    const [machine] = await machinesById(subgraph, [id]);
    expect(machine?.machineTags).toContain('new');
  });

  it(
    'is discarded if one of them was changed while it was read',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startWhole();
      const [id = '', ...others] = machineIds(subgraph, MANY);
      const before = onlyTenant(subgraph).machines.map(writeMachine);
      subgraph.emulator.control.addFault(
        { operation: 'listMachines', times: 1 },
        { status: 200, body: structuredClone({ value: before }) },
      );
      const letGo = subgraph.emulator.control.hold({ operation: 'listMachines', times: 1 });
      const reading = machinesById(subgraph, [id, ...others]);
      await expect.poll(() => subgraph.calls('listMachines').length).toBe(1);
      await change(subgraph, 'addMachineTag', { machineId: id, tag: 'new' });
      const [after] = await machinesById(subgraph, [id]);
      expect(after?.machineTags).toContain('new');
      letGo();
      await reading;
      const [later] = await machinesById(subgraph, [id]);
      expect(later?.machineTags).toContain('new');
    },
  );

  it('is not used for decisions about writes, which read Defender', async () => {
    const subgraph = await startWhole();
    const [id = '', ...others] = machineIds(subgraph, MANY);
    await machinesById(subgraph, [id, ...others]);
    subgraph.forgetCalls();
    await change(
      subgraph,
      'isolateMachines',
      { machineIds: [id] },
      { roles: ['Defender.ActiveRemediation'] },
    );
    expect(operations(subgraph).filter((name) => /^(get|list)Machines?$/.test(name))).toHaveLength(1);
  });
});

describe('snapshots of several tenants', () => {
  it(
    'are never mixed, though their machines have the same ids',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const tenants = await startTenants(BOTH, { cache: true, emulator: { machines: 200 } });
      const ids = tenants.contoso.machines.slice(0, MANY).map(({ id }) => id);
      const question = (tenant: string) =>
        `{ _entities(representations: [${ids.map((id) => `{ __typename: "Machine", tenantId: "${tenant}", id: "${id}" }`).join(' ')}]) { ... on Machine { computerDnsName } } }`;
      const asked = [CONTOSO, FABRIKAM, CONTOSO, FABRIKAM];
      for (const tenant of asked) {
        const { data } = await tenants.ask(tenant, question(tenant));
        const names: readonly string[] = data._entities.map(
          (one: { readonly computerDnsName: string }) => one.computerDnsName,
        );
        expect(names).toHaveLength(MANY);
        expect(names.every((name) => name.startsWith(MARKS[tenant] ?? ''))).toBe(true);
      }
      expect(tenants.subgraph.calls().map(({ query }) => query)).toEqual([WHOLE, WHOLE]);
    },
  );

  it('return only rows inside the device groups of limited callers', { tags: 'defender-first' }, async () => {
    const limited = await startLimited(customersFor({ deviceGroups: [SERVERS] }), {
      cache: true,
      emulator: { machines: 200 },
    });
    const ids = limited.contoso.machines.map(({ id }) => id);
    const question = `{ _entities(representations: [${ids.map((id) => `{ __typename: "Machine", tenantId: "${CONTOSO}", id: "${id}" }`).join(' ')}]) { ... on Machine { id } } }`;
    for (const calls of [1, 0]) {
      limited.subgraph.forgetCalls();
      const { data } = await limited.ask(CONTOSO, question);
      const shown = data._entities.map((one: { readonly id: string } | null) => one?.id ?? null);
      expect(shown).toEqual(ids.map((id) => (limited.isInside(id) ? id : null)));
      expect(limited.subgraph.calls()).toHaveLength(calls);
    }
  });
});
