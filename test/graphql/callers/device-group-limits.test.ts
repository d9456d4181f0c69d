import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUNTER, SERVERS, startLimited, WORKSTATIONS } from '../../kit/servers/start-limited.js';
import { BOTH, CONTOSO, customersFor, startTenants } from '../../kit/servers/start-tenants.js';

const CLIENTS = {
  servers: '77777777-7777-4777-8777-777777777771',
  workstations: '77777777-7777-4777-8777-777777777772',
  all: '77777777-7777-4777-8777-777777777773',
};

/** Two tenants; in one of them, a client for each of two groups and one for all. */
async function startShared() {
  const [contoso, fabrikam] = BOTH;
  const tenant = contoso!.callers[0]!['tenant'];
  const callers = [
    { tenant, clients: [CLIENTS.servers], deviceGroups: [SERVERS] },
    { tenant, clients: [CLIENTS.workstations], deviceGroups: [WORKSTATIONS] },
    { tenant, clients: [CLIENTS.all] },
  ];
  return startTenants([{ ...contoso!, callers }, fabrikam!], { cache: true });
}

/** The device groups in a response. */
function groupsIn(data: unknown): (string | undefined)[] {
  return [...JSON.stringify(data).matchAll(/"rbacGroupName":"?([^"}]*)/g)].map(([, name]) => name);
}

describe('the cache', () => {
  it("never returns rows of one caller's scope to another", { tags: 'slow' }, async () => {
    const tenants = await startShared();
    const ids = tenants.contoso.machines.slice(0, 8).map(({ id }) => id);
    const queries = [
      ...ids.map((id) => `{ machine(id: "${id}") { id rbacGroupName } }`),
      `{ ${ids.map((id, index) => `m${index}: machine(id: "${id}") { id rbacGroupName }`).join(' ')} }`,
      '{ machines { nodes { rbacGroupName } } }',
      '{ alerts(first: 10, orderBy: { field: ID }) { nodes { machine { rbacGroupName } } } }',
      '{ machineActions(first: 10, orderBy: { field: ID }) { nodes { machine { rbacGroupName } } } }',
    ];
    const tokens = Object.fromEntries(
      await Promise.all(
        Object.entries(CLIENTS).map(
          async ([who, clientId]) =>
            [who, await tenants.subgraph.mintToken({ roles: ['Defender.ViewData'], clientId })] as const,
        ),
      ),
    );
    const groupOf: Readonly<Record<string, string | undefined>> = {
      servers: SERVERS.name,
      workstations: WORKSTATIONS.name,
    };
    const question = fc.record({
      who: fc.constantFrom(...Object.keys(CLIENTS)),
      query: fc.constantFrom(...queries),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 3, maxLength: 15 }), async (asked) => {
        const answers = await Promise.all(
          asked.map(({ who, query }) => tenants.ask(CONTOSO, query, { token: tokens[who]! })),
        );
        for (const [index, { data, errors }] of answers.entries()) {
          expect(errors).toBeUndefined();
          const only = groupOf[asked[index]!.who];
          if (only !== undefined) expect(groupsIn(data).filter((name) => name !== only)).toEqual([]);
        }
        tenants.subgraph.clock.advance(20_000);
        tenants.subgraph.emulator.control.resetQuota();
      }),
      { numRuns: 12 },
    );
    const all = await tenants.ask(
      CONTOSO,
      `{ ${ids.map((id, index) => `m${index}: machine(id: "${id}") { id }`).join(' ')} }`,
      { token: tokens['all']! },
    );
    expect(Object.values(all.data as object).filter((machine) => machine === null)).toEqual([]);
  });

  it('binds cursors to the scope', async () => {
    const { ask, subgraph } = await startLimited(
      customersFor(
        {
          roles: ['Defender.ViewData'],
          deviceGroups: [SERVERS],
          clients: ['77777777-7777-4777-8777-777777777771'],
        },
        { roles: ['Defender.ViewData'], clients: ['77777777-7777-4777-8777-777777777772'] },
      ),
    );
    const [limited, all] = await Promise.all(
      ['1', '2'].map((end) =>
        subgraph.mintToken({
          roles: ['Defender.ViewData'],
          clientId: `77777777-7777-4777-8777-77777777777${end}`,
        }),
      ),
    );
    const { data } = await ask(CONTOSO, '{ machines(first: 2) { pageInfo { endCursor } } }', {
      token: limited!,
    });
    const { errors } = await ask(
      CONTOSO,
      `{ machines(first: 2, after: "${data.machines.pageInfo.endCursor}") { nodes { id } } }`,
      { token: all! },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a write by a limited caller', () => {
  const release = (id: string, more = '') =>
    `mutation { releaseMachine(input: { comment: "x", machineId: "${id}", tenantId: "${CONTOSO}" }) { outcome machineAction { id ${more} } } }`;
  const options = { emulator: { machineActions: 0 } };

  it(
    'outside is NOT_FOUND with the message for a machine that does not exist, and nothing is sent',
    { tags: 'defender-first' },
    async () => {
      const { ask, outside, subgraph } = await startLimited(undefined, options);
      const nowhere = 'f'.repeat(40);
      const [theirs, unknown] = await Promise.all(
        [outside[0]!.id, nowhere].map((id) => ask(CONTOSO, release(id), { roles: HUNTER })),
      );
      expect(theirs!.errors?.[0]).toMatchObject({
        message: `There is no machine ${outside[0]!.id}.`,
        extensions: { code: 'NOT_FOUND' },
      });
      expect(unknown!.errors?.[0]).toMatchObject({
        message: `There is no machine ${nowhere}.`,
        extensions: { code: 'NOT_FOUND' },
      });
      expect(subgraph.calls().filter(({ method }) => method !== 'GET')).toEqual([]);
      expect(subgraph.audit().map(({ type }) => type)).toEqual(['accessRefused', 'accessRefused']);
    },
  );

  it('inside is done', { tags: 'defender-first' }, async () => {
    const { ask, inside } = await startLimited(undefined, options);
    const { id } = inside.find(({ osPlatform }) => osPlatform.startsWith('Windows'))!;
    expect(
      (await ask(CONTOSO, release(id, 'machine { id }'), { roles: HUNTER })).data.releaseMachine,
    ).toMatchObject({ outcome: 'CREATED', machineAction: { machine: { id } } });
  });

  it(
    "needs its role on the machine, and returns only fields for which the caller's read role applies",
    { tags: 'defender-first' },
    async () => {
      const { ask, inside, contoso } = await startLimited(
        customersFor(
          { roles: ['Defender.ViewData'], deviceGroups: [SERVERS] },
          { roles: ['Defender.Release'], deviceGroups: [WORKSTATIONS] },
        ),
        options,
      );
      const server = inside.find(({ osPlatform }) => osPlatform.startsWith('Windows'))!;
      const workstation = contoso.machines.find(
        ({ rbacGroupId, osPlatform }) => rbacGroupId === 140 && osPlatform.startsWith('Windows'),
      )!;
      expect((await ask(CONTOSO, release(server.id), { roles: HUNTER })).errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
      const { data, errors } = await ask(
        CONTOSO,
        release(workstation.id, 'type machineId requestorComment'),
        {
          roles: HUNTER,
        },
      );
      expect(data.releaseMachine.machineAction).toMatchObject({
        type: 'UNISOLATE',
        machineId: workstation.id,
        requestorComment: null,
      });
      expect(errors?.[0]).toMatchObject({
        path: ['releaseMachine', 'machineAction', 'requestorComment'],
        extensions: { code: 'FORBIDDEN' },
      });
    },
  );

  it(
    'cancels no action on a machine outside, and none for which the required role does not apply',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { ask, inside, outside, subgraph } = await startLimited(
        customersFor(
          { roles: ['Defender.Release', 'Defender.AlertsInvestigation'], deviceGroups: [SERVERS] },
          { roles: ['Defender.AlertsInvestigation'] },
        ),
        options,
      );
      const { control } = subgraph.emulator;
      const [ours, theirs] = [inside[0]!, outside[0]!].map(({ id }) =>
        control.addAction({ tenantId: CONTOSO, machineId: id, type: 'Unisolate' }),
      );
      subgraph.clock.advance(10_000);
      const cancel = (id: string) =>
        ask(
          CONTOSO,
          `mutation { cancelMachineAction(input: { machineActionId: "${id}", comment: "x", tenantId: "${CONTOSO}" }) { outcome } }`,
          { roles: ['Defender.Release', 'Defender.AlertsInvestigation'] },
        );
      // The rule of the mutation is satisfied outside too, by a role that cancels other kinds of actions.
      expect((await cancel(theirs!.id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await cancel('00000000-0000-4000-8000-000000000000')).errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
      expect(subgraph.calls().filter(({ method }) => method !== 'GET')).toEqual([]);
      expect((await cancel(ours!.id)).data.cancelMachineAction.outcome).toBe('DONE');
    },
  );

  it('rejects a malformed id as usual', async () => {
    const { ask, subgraph } = await startLimited(undefined, options);
    expect((await ask(CONTOSO, release('x'), { roles: HUNTER })).errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    expect(subgraph.calls()).toEqual([]);
  });
});
