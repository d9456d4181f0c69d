import { describe, expect, it } from 'vitest';
import type { RemediationTask } from '../../emulator/tenants/remediation.js';
import { startSubgraph } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';

const roles = ['Defender.ViewVulnerabilities'];
const EMULATOR = { machines: 40, alerts: 0 };
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

const FIELDS =
  'id title createdOn requesterId requesterEmail requesterNotes status statusLastModifiedOn description relatedComponent targetDevices fixedDevices rbacGroupNames dueOn category productivityImpactRemediationType priority completionMethod completerId completerEmail scid type productId vendorId nameId recommendedVersion recommendedVendor recommendedProgram';

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('a remediation task', () => {
  it('is shown as it was sent, at one call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    for (const task of onlyTenant(subgraph).remediationTasks.slice(0, 3)) {
      const { data, errors } = await subgraph.ask(`{ remediationTask(id: "${task.id}") { ${FIELDS} } }`, {
        roles,
      });
      expect(errors).toBeUndefined();
      expect(data.remediationTask).toEqual(task);
    }
    expect(subgraph.calls('getRemediationTask')).toHaveLength(3);
    expect(subgraph.calls()).toHaveLength(3);
  });

  it('is null when there is none, and for what is no GUID without a call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(
      `{ known: remediationTask(id: "${UNKNOWN}") { id } none: remediationTask(id: "../machines") { id } }`,
      { roles },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ known: null, none: null });
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('is found among all tasks when several are asked for: they share a call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const ids = idsOf(onlyTenant(subgraph).remediationTasks);
    expect(ids.length).toBeGreaterThan(10);
    const fields = ids.map((id, index) => `t${String(index)}: remediationTask(id: "${id}") { id }`);
    const { data, errors } = await subgraph.ask(`{ ${fields.join(' ')} }`, { roles });
    expect(errors).toBeUndefined();
    expect(Object.values(data as Record<string, RemediationTask>).map(({ id }) => id)).toEqual(ids);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listRemediationTasks']);
  });

  it('reads enums without regard to case, and knows none beyond them', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [task] = onlyTenant(subgraph).remediationTasks;
    subgraph.emulator.control.addFault(
      { operation: 'getRemediationTask' },
      { status: 200, body: { ...task, status: 'ACTIVE', priority: 'Urgent', fixedDevices: 'x', title: undefined } },
    );
    const { data, errors } = await subgraph.ask(
      `{ remediationTask(id: "${task!.id}") { status priority fixedDevices title category } }`,
      { roles },
    );
    expect(errors).toBeUndefined();
    expect(data.remediationTask).toEqual({
      status: 'Active',
      priority: 'UNRECOGNIZED',
      fixedDevices: null,
      title: null,
      category: 'Software',
    });
  });
});

describe('remediation tasks', () => {
  it('are paged through, each once, at a call a page', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { remediationTasks } = onlyTenant(subgraph);
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const { data, errors } = await subgraph.ask(
        'query ($after: String) { remediationTasks(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { roles, variables: { after } },
      );
      expect(errors).toBeUndefined();
      seen.push(...idsOf(data.remediationTasks.nodes));
      after = data.remediationTasks.pageInfo.hasNextPage ? data.remediationTasks.pageInfo.endCursor : null;
      pages += 1;
    } while (after !== null);
    expect(seen).toEqual(idsOf(remediationTasks));
    expect(subgraph.calls()).toHaveLength(pages);
  });

  it.each<[string, (tasks: readonly RemediationTask[]) => unknown, (task: RemediationTask, filter: never) => boolean]>([
    ['status', () => ({ status: { eq: 'Active' } }), ({ status }) => status === 'Active'],
    ['no status', () => ({ status: { ne: 'Active' } }), ({ status }) => status !== 'Active'],
    [
      'creation',
      (tasks) => ({ createdOn: { ge: tasks[2]!.createdOn } }),
      ({ createdOn }, filter: { createdOn: { ge: string } }) => createdOn >= filter.createdOn.ge,
    ],
    ['nothing', () => ({ status: { in: [] } }), () => false],
  ])('are filtered by %s', async (_, filterFor, fits) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { remediationTasks } = onlyTenant(subgraph);
    const filter = filterFor(remediationTasks) as never;
    const { data, errors } = await subgraph.ask(
      'query ($filter: RemediationTaskFilter) { remediationTasks(first: 1000, filter: $filter) { nodes { id } } }',
      { roles, variables: { filter } },
    );
    expect(errors).toBeUndefined();
    expect(idsOf(data.remediationTasks.nodes)).toEqual(
      idsOf(remediationTasks.filter((task) => fits(task, filter))),
    );
    expect(subgraph.calls().length).toBeLessThanOrEqual(1);
  });

  it('need the role for vulnerabilities', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { errors } = await subgraph.ask('{ remediationTasks { nodes { id } } }');
    expect(errors).toMatchObject([{ path: ['remediationTasks'], extensions: { code: 'FORBIDDEN' } }]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('say that the licence is missing', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.addFault({ operation: 'listRemediationTasks' }, 'licenseMissing');
    const { errors } = await subgraph.ask('{ remediationTasks { nodes { id } } }', { roles });
    expect(errors).toMatchObject([{ extensions: { code: 'LICENSE_REQUIRED' } }]);
    expect(subgraph.calls()).toHaveLength(1);
  });
});
