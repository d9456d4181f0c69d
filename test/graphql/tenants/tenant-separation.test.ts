import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID } from '../../../emulator/entra/app-registrations.js';
import {
  BOTH,
  CONTOSO,
  createTenantsFile,
  FABRIKAM,
  HOME,
  MARKS,
  startTenants,
  type TenantsUnderTest,
} from '../../kit/servers/start-tenants.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

/** Every kind of read that could mix tenants; ids are the same in both. */
function questionsAbout({ contoso }: TenantsUnderTest): readonly string[] {
  const machine = (index: number) => contoso.machines[index]!.id;
  const alert = (index: number) => contoso.alerts[index]!.id;
  const action = contoso.machineActions[0]!.action.id;
  const names = '{ id computerDnsName }';
  return [
    `{ machine(id: "${machine(0)}") ${names} }`,
    `{ a: machine(id: "${machine(0)}") ${names} b: machine(id: "${machine(1)}") ${names} }`,
    `{ machines(first: 3) { nodes ${names} } }`,
    `{ findMachines(by: { id: "${machine(2)}" }) ${names} }`,
    `{ alert(id: "${alert(0)}") { id title machine ${names} } }`,
    '{ alerts(first: 5) { nodes { id title machine { computerDnsName alerts(first: 2) { nodes { title } } } } } }',
    `{ machineAction(id: "${action}") { id requestorComment machine ${names} } }`,
    '{ machineActions(first: 5, orderBy: { field: ID }) { nodes { requestorComment machine { computerDnsName actions { nodes { requestorComment } } } } } }',
    `{ _entities(representations: [{ __typename: "Machine", tenantId: "TENANT", id: "${machine(3)}" }]) { ... on Machine ${names} } }`,
  ];
}

const TEXTS = /"(?:computerDnsName|title|requestorComment)":"(\w+)[. ]/g;

function marksIn(data: unknown): string[] {
  return [...JSON.stringify(data).matchAll(TEXTS)].map(([, mark = '']) => mark);
}

describe('two tenants with the same ids', () => {
  it(
    'never return anything of each other, with caches, batches and shared calls, in any order',
    { tags: 'slow' },
    async () => {
      const tenants = await startTenants(BOTH, { cache: true });
      const questions = questionsAbout(tenants);
      const question = fc.record({
        tenant: fc.constantFrom(CONTOSO, FABRIKAM),
        query: fc.constantFrom(...questions),
        later: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(question, { minLength: 4, maxLength: 24 }), async (asked) => {
          const waves = [asked.filter(({ later }) => !later), asked.filter(({ later }) => later)];
          for (const wave of waves) {
            const answers = await Promise.all(
              wave.map(({ tenant, query }) => tenants.ask(tenant, query.replace('TENANT', tenant))),
            );
            for (const [index, { data, errors }] of answers.entries()) {
              expect(errors).toBeUndefined();
              const marks = marksIn(data);
              expect(marks.length).toBeGreaterThan(0);
              expect(new Set(marks)).toEqual(new Set([MARKS[wave[index]!.tenant]]));
            }
          }
          tenants.subgraph.clock.advance(3_000);
          tenants.subgraph.emulator.control.resetQuota();
        }),
        { numRuns: 12 },
      );
    },
  );

  it('share no call: concurrent reads of the same ids make one call each', async () => {
    const { ask, subgraph, contoso } = await startTenants(BOTH, { cache: true });
    const query = `{ machine(id: "${contoso.machines[0]!.id}") { computerDnsName } }`;
    const answers = await Promise.all(
      [CONTOSO, FABRIKAM, CONTOSO, FABRIKAM].map((tenant) => ask(tenant, query)),
    );
    expect(answers.map(({ data }) => marksIn(data)[0])).toEqual([
      'contoso',
      'fabrikam',
      'contoso',
      'fabrikam',
    ]);
    expect(
      subgraph
        .calls()
        .map(({ tenantId }) => tenantId)
        .sort(),
    ).toEqual([CONTOSO, FABRIKAM]);
  });

  it("have separate caches, and a write invalidates its own tenant's only", async () => {
    const { ask, subgraph, contoso } = await startTenants(BOTH, {
      cache: true,
      emulator: { machineActions: 0 },
    });
    const query = '{ machineActions(orderBy: { field: ID }) { nodes { id } } }';
    for (const tenant of [CONTOSO, FABRIKAM, CONTOSO, FABRIKAM]) await ask(tenant, query);
    expect(subgraph.calls('listMachineActions')).toHaveLength(2);
    const { id } = contoso.machines.find(({ osPlatform }) => osPlatform.startsWith('Windows'))!;
    await ask(
      CONTOSO,
      `mutation { releaseMachine(input: { machineId: "${id}", comment: "x", tenantId: "${CONTOSO}" }) { outcome } }`,
      { roles: ['Defender.Release'] },
    );
    subgraph.forgetCalls();
    for (const tenant of [CONTOSO, FABRIKAM]) await ask(tenant, query);
    expect(subgraph.calls('listMachineActions').map(({ tenantId }) => tenantId)).toEqual([CONTOSO]);
  });

  it('see their own new actions immediately, and not each other’s', async () => {
    const { ask, contoso } = await startTenants(BOTH, { emulator: { machineActions: 0 } });
    const { id } = contoso.machines.find(({ osPlatform }) => osPlatform.startsWith('Windows'))!;
    const { data } = await ask(
      CONTOSO,
      `mutation { releaseMachine(input: { machineId: "${id}", comment: "x", tenantId: "${CONTOSO}" }) { machineAction { id } } }`,
      { roles: ['Defender.Release'] },
    );
    const read = `{ machineAction(id: "${data.releaseMachine.machineAction.id}") { id } machine(id: "${id}") { actions { nodes { id } } } }`;
    const [own, other] = [(await ask(CONTOSO, read)).data, (await ask(FABRIKAM, read)).data];
    expect(own.machineAction).toEqual(data.releaseMachine.machineAction);
    expect(own.machine.actions.nodes).toHaveLength(1);
    expect(other).toEqual({ machineAction: null, machine: { actions: { nodes: [] } } });
  });

  it(
    'have a quota each, and one that is exhausted does not stop the other',
    { tags: 'defender-first' },
    async () => {
      const { ask, subgraph } = await startTenants();
      const query = '{ machines(first: 1) { nodes { id } } }';
      subgraph.emulator.control.addFault(
        { operation: 'listMachines', times: 1 },
        { status: 429, headers: { 'retry-after': '3000' } },
      );
      expect((await ask(CONTOSO, query)).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
      expect((await ask(FABRIKAM, query)).errors).toBeUndefined();
      const quota = '{ defenderUpstreamQuota { rateClass window used remaining } }';
      const remaining = async (tenant: string) =>
        (await ask(tenant, quota)).data.defenderUpstreamQuota.map(
          (reading: { remaining: number }) => reading.remaining,
        );
      expect(await remaining(CONTOSO)).toContain(0);
      expect(await remaining(FABRIKAM)).toEqual([99, 1499]);
      const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
      expect(metrics).toContain(`window="minute",tenant="${FABRIKAM}"} 99`);
    },
  );

  it('don’t share idempotency keys', async () => {
    const { subgraph, ask, contoso } = await startTenants();
    const { id } = contoso.machines.find(({ onboardingStatus }) => onboardingStatus === 'Onboarded')!;
    const input = `machineId: "${id}", tag: "seen", comment: "x", idempotencyKey: "k"`;
    const ids = new Set<string>();
    for (const tenantId of [CONTOSO, FABRIKAM, CONTOSO, FABRIKAM]) {
      const write = `mutation { addMachineTag(input: { ${input}, tenantId: "${tenantId}" }) { outcome auditId } }`;
      const { data } = await ask(tenantId, write, { roles: ['Defender.SecuritySettings'] });
      expect(data.addMachineTag.outcome).toBe('DONE');
      ids.add(data.addMachineTag.auditId as string);
    }
    const sent = subgraph.calls('addOrRemoveMachineTag').map(({ tenantId }) => tenantId);
    expect([ids.size, sent]).toEqual([2, [CONTOSO, FABRIKAM]]);
  });

  it('reject each other’s cursors', async () => {
    const { ask } = await startTenants();
    const page = (after: string) => `{ machines(first: 2${after}) { pageInfo { endCursor } } }`;
    const { data } = await ask(CONTOSO, page(''));
    const { errors } = await ask(FABRIKAM, page(`, after: "${data.machines.pageInfo.endCursor}"`));
    expect(errors?.[0]?.message).toContain('another field, filter, order or tenant');
  });
});

describe('tokens of tenants', () => {
  const query = '{ machines(first: 1) { nodes { id } } }';
  const tokenCalls = ({ subgraph }: Pick<TenantsUnderTest, 'subgraph'>) =>
    subgraph.emulator.control.calls({ operation: 'token' });

  it(
    'are requested once by 100 cold requests of one tenant',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const tenants = await startTenants();
      const answers = await Promise.all(Array.from({ length: 100 }, () => tenants.ask(CONTOSO, query)));
      expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
      expect(tokenCalls(tenants)).toHaveLength(1);
    },
  );

  it(
    'are requested once a tenant by 100 cold requests of 10 tenants, each for its own',
    { tags: 'slow' },
    async () => {
      // The emulator generates a key for each tenant, which takes time; a unit test covers 100 tenants.
      const ids = Array.from(
        { length: 10 },
        (_, index) => `${String(index).padStart(8, '0')}-0000-4000-8000-00000000000d`,
      );
      const { path } = createTenantsFile(
        ids.map((id) => ({ id, name: `Customer ${id}`, callers: [{ tenant: HOME }] })),
      );
      const subgraph = await startSubgraph({
        emulator: { machines: 1, alerts: 0, machineActions: 0, tenants: [HOME, ...ids] },
        env: { TENANTS_FILE: path },
      });
      const asked = Array.from({ length: 100 }, (_, index) => ids[index % ids.length]!);
      const answers = await Promise.all(
        asked.map((id) => subgraph.ask(query, { headers: { 'x-defender-tenant': id } })),
      );
      expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      expect(
        tokenCalls({ subgraph })
          .map(({ tenantId }) => tenantId)
          .sort(),
      ).toEqual(ids);
      expect(new Set(answers.map(({ data }) => data.machines.nodes[0].id)).size).toBe(10);
    },
  );

  it('fail for one tenant without being requested for the others', { tags: 'defender-first' }, async () => {
    const tenants = await startTenants();
    tenants.subgraph.emulator.control.registerApp({
      clientId: DEFAULT_CLIENT_ID,
      secret: 'emulator-secret',
      roles: ['Machine.Read.All'],
      tenants: [FABRIKAM],
    });
    expect((await tenants.ask(CONTOSO, query)).errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect((await tenants.ask(FABRIKAM, query)).errors).toBeUndefined();
    expect((await fetch(`${tenants.subgraph.url}/health/ready`)).status).toBe(200);
  });
});
