import { describe, expect, it } from 'vitest';
import type { RemediationTask } from '../../emulator/tenants/remediation-task.js';
import { machinesOfTask } from '../../emulator/tenants/remediation.js';
import { DIGITS, inDigits } from '../kit/digits.js';
import { startSubgraph } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';
import { graphName } from '../kit/graph-names.js';

const roles = ['Defender.ViewVulnerabilities'];
const both = ['Defender.ViewVulnerabilities', 'Defender.ViewData'];
const EMULATOR = { machines: 40, alerts: 0 };
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

const FIELDS =
  'id title createdOn requesterId requesterEmail requesterNotes status statusLastModifiedOn description relatedComponent targetDevices fixedDevices rbacGroupNames dueOn category productivityImpactRemediationType priority completionMethod completerId completerEmail scid type productId vendorId nameId recommendedVersion recommendedVendor recommendedProgram recommendationReference';

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('a remediation task', () => {
  it('is returned as it was sent, in one call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    for (const task of onlyTenant(subgraph).remediationTasks.slice(0, 3)) {
      const { data, errors } = await subgraph.ask(
        `{ defenderRemediationTask(id: "${task.id}") { ${FIELDS} } }`,
        { roles },
      );
      expect(errors).toBeUndefined();
      expect(data.defenderRemediationTask).toEqual({
        ...inDigits(task, 'targetDevices', 'fixedDevices'),
        status: graphName(task.status),
        priority: graphName(task.priority),
      });
    }
    expect(subgraph.calls('getRemediationTask')).toHaveLength(3);
    expect(subgraph.calls()).toHaveLength(3);
  });

  it('is null if there is none, and rejected without a call for a malformed GUID', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(
      `{ known: defenderRemediationTask(id: "${UNKNOWN}") { id } none: defenderRemediationTask(id: "../machines") { id } }`,
      { roles },
    );
    expect(errors).toMatchObject([{ path: ['none'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(data).toEqual({ known: null, none: null });
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('is found among all tasks if several are read concurrently: they share a call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const ids = idsOf(onlyTenant(subgraph).remediationTasks);
    const fields = ids.map((id, index) => `t${String(index)}: defenderRemediationTask(id: "${id}") { id }`);
    const { data, errors } = await subgraph.ask(`{ ${fields.join(' ')} }`, { roles });
    expect(errors).toBeUndefined();
    expect(Object.values(data as Record<string, RemediationTask>).map(({ id }) => id)).toEqual(ids);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listRemediationTasks']);
  });

  it('reads enums in any case, and knows none beyond them', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [task] = onlyTenant(subgraph).remediationTasks;
    subgraph.emulator.control.addFault(
      { operation: 'getRemediationTask' },
      {
        status: 200,
        body: { ...task, status: 'Active', priority: 'Urgent', fixedDevices: 'x', title: undefined },
      },
    );
    const { data, errors } = await subgraph.ask(
      `{ defenderRemediationTask(id: "${task!.id}") { status priority fixedDevices title category } }`,
      { roles },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderRemediationTask).toEqual({
      status: 'ACTIVE',
      priority: 'UNRECOGNIZED',
      fixedDevices: null,
      title: null,
      category: 'Software',
    });
  });
});

describe('remediation tasks', () => {
  it('need the role for vulnerabilities', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { errors } = await subgraph.ask('{ defenderRemediationTasks { nodes { id } } }');
    expect(errors).toMatchObject([{ path: ['defenderRemediationTasks'], extensions: { code: 'FORBIDDEN' } }]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('report a missing license', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.addFault({ operation: 'listRemediationTasks' }, 'licenseMissing');
    const { errors } = await subgraph.ask('{ defenderRemediationTasks { nodes { id } } }', { roles });
    expect(errors).toMatchObject([{ extensions: { code: 'LICENSE_REQUIRED' } }]);
    expect(subgraph.calls()).toHaveLength(1);
  });
});

describe('the machines of a remediation task', () => {
  it('are partly known in one call, none of a completed task', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 200, alerts: 0 } });
    const tenant = onlyTenant(subgraph);
    for (const task of tenant.remediationTasks.slice(0, 6)) {
      subgraph.forgetCalls();
      const { data, errors } = await subgraph.ask(
        `{ defenderRemediationTask(id: "${task.id}") { machines(first: 1000) { nodes { id computerDnsName } } } }`,
        { roles: both },
      );
      expect(errors).toBeUndefined();
      expect(data.defenderRemediationTask.machines.nodes).toEqual(
        machinesOfTask(tenant, task).map(({ id, computerDnsName }) => ({ id, computerDnsName })),
      );
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
        'getRemediationTask',
        'listRemediationTaskMachines',
      ]);
    }
    expect(tenant.remediationTasks.some((task) => machinesOfTask(tenant, task).length > 10)).toBe(true);
  });

  it('are whole, 50 a call, for more fields, page by page', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 200, alerts: 0 } });
    const tenant = onlyTenant(subgraph);
    const task = tenant.remediationTasks.find((one) => machinesOfTask(tenant, one).length > 10)!;
    const machines = machinesOfTask(tenant, task);
    const ask = (after: string | null) =>
      subgraph.ask(
        `query ($after: String) { defenderRemediationTask(id: "${task.id}") { machines(first: 5, after: $after) { nodes { id healthStatus } pageInfo { endCursor } } } }`,
        { roles: both, variables: { after } },
      );
    const first = await ask(null);
    const second = await ask(first.data.defenderRemediationTask.machines.pageInfo.endCursor);
    expect([
      ...first.data.defenderRemediationTask.machines.nodes,
      ...second.data.defenderRemediationTask.machines.nodes,
    ]).toEqual(
      machines.slice(0, 10).map(({ id, healthStatus }) => ({ id, healthStatus: graphName(healthStatus) })),
    );
    expect(subgraph.calls('listMachines')).toHaveLength(2);
  });
});

describe('the software of a remediation task', { tags: 'defender-first' }, () => {
  it('makes no call for its name, and one call for all of a page', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 200, alerts: 0 } });
    const thin = await subgraph.ask(
      '{ defenderRemediationTasks { nodes { productId nameId software { id name } } } }',
      {
        roles,
      },
    );
    expect(thin.errors).toBeUndefined();
    for (const { productId, nameId, software } of thin.data.defenderRemediationTasks.nodes)
      expect(software).toEqual({ id: productId, name: nameId });
    expect(subgraph.calls()).toHaveLength(1);
    const whole = await subgraph.ask(
      '{ defenderRemediationTasks { nodes { productId software { id weaknesses } } } }',
      {
        roles,
      },
    );
    expect(whole.errors).toBeUndefined();
    for (const { productId, software } of whole.data.defenderRemediationTasks.nodes)
      if (software !== null) expect(software).toEqual({ id: productId, weaknesses: DIGITS });
    expect(subgraph.calls('listSoftware')).toHaveLength(1);
  });
});

describe('the remediation tasks of machines', () => {
  const QUERY = '{ machines(first: 100) { nodes { id remediationTasks { nodes { id title status } } } } }';

  it('are its active tasks, in a call a task, then cached', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 200, alerts: 0 }, cache: true });
    const tenant = onlyTenant(subgraph);
    const active = tenant.remediationTasks.filter(({ status }) => status === 'Active');
    const { data, errors } = await subgraph.ask(QUERY, { roles: both });
    expect(errors).toBeUndefined();
    const idsByTask = new Map(active.map((task) => [task, new Set(idsOf(machinesOfTask(tenant, task)))]));
    for (const { id, remediationTasks } of data.machines.nodes) {
      const expected = active.filter((task) => idsByTask.get(task)!.has(id as string));
      expect(remediationTasks.nodes).toEqual(
        expected.map(({ id: taskId, title, status }) => ({ id: taskId, title, status: graphName(status) })),
      );
    }
    expect(
      data.machines.nodes.some(
        ({ remediationTasks }: { remediationTasks: { nodes: unknown[] } }) =>
          remediationTasks.nodes.length > 1,
      ),
    ).toBe(true);
    expect(subgraph.calls('listRemediationTasks')).toHaveLength(1);
    expect(subgraph.calls('listRemediationTaskMachines')).toHaveLength(active.length);
    expect(subgraph.calls()).toHaveLength(2 + active.length);
    subgraph.forgetCalls();
    subgraph.clock.advance(590_000);
    await subgraph.ask(QUERY, { roles: both });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listMachines']);
  });

  it('are an error that names the limit if there are too many active tasks', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { remediationTasks } = onlyTenant(subgraph);
    const [task] = remediationTasks;
    remediationTasks.splice(
      0,
      remediationTasks.length,
      ...Array.from({ length: 51 }, (_, index) => ({
        ...task!,
        id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        status: 'Active',
      })),
    );
    const query = '{ machines(first: 1) { nodes { id remediationTasks { nodes { id } } } } }';
    const { data, errors } = await subgraph.ask(query, { roles: both });
    expect(data.machines.nodes[0].remediationTasks).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('There are 51, and at most 50 are allowed.'),
        extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', calls: 51, limit: 50 },
      },
    ]);
    expect(subgraph.calls('listRemediationTaskMachines')).toEqual([]);
  });

  it("are an error if the machines of one task can't be read, rather than a shorter list", async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.addFault(
      { operation: 'listRemediationTaskMachines', times: 1 },
      { status: 400, body: { error: { code: 'BadRequest', message: 'No.' } } },
    );
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 2) { nodes { id remediationTasks { nodes { id } } } } }',
      {
        roles: both,
      },
    );
    expect(
      data.machines.nodes.map(({ remediationTasks }: { remediationTasks: unknown }) => remediationTasks),
    ).toEqual([null, null]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
      'UPSTREAM_REJECTED',
      'UPSTREAM_REJECTED',
    ]);
  });
});
