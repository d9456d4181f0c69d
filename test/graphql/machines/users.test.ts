import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../emulator/tenants/model.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const SMALL = { emulator: { machines: 12, alerts: 30 } };
const DETAILS =
  'firstSeen lastSeen logonTypes logOnMachinesCount isDomainAdmin isOnlyNetworkUser mostPrevalentMachineId leastPrevalentMachineId';

const isSame = (one: string | null | undefined, other: string) => one?.toLowerCase() === other.toLowerCase();
const idsIn = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).sort();

/** A subgraph whose first alert is about an account that has logged on to machines. */
async function startWithUser(changes: Partial<Alert> = {}) {
  const subgraph = await startSubgraph(SMALL);
  const { alerts, logons } = onlyTenant(subgraph);
  const [alert, logon] = [alerts[0]!, logons[0]!];
  Object.assign(alert, {
    relatedUser: { userName: logon.accountName.toUpperCase(), domainName: logon.accountDomain.toLowerCase() },
    evidence: [],
    ...changes,
  });
  const user = (selection: string) => subgraph.ask(`{ alert(id: "${alert.id}") { user { ${selection} } } }`);
  return { subgraph, alert, logon, user };
}

function withEvidence(subgraph: SubgraphUnderTest) {
  return onlyTenant(subgraph).alerts.flatMap(({ evidence }) => evidence)[0]!;
}

describe('the users of a machine', () => {
  it.each(['boolean', 'text'] as const)(
    'have flags that were sent as %s, and the id',
    { tags: 'defender-first' },
    async (userFlags) => {
      const subgraph = await startSubgraph({ emulator: { ...SMALL.emulator, switches: { userFlags } } });
      Object.assign(onlyTenant(subgraph).logons[0]!, { accountName: 'svc-deploy' });
      const { data, errors } = await subgraph.ask(
        '{ machines { nodes { logonUsers { nodes { userId accountName accountDomain isDomainAdmin } } } } }',
      );
      expect(errors).toBeUndefined();
      const users = data.machines.nodes.flatMap(
        ({ logonUsers }: { logonUsers: { nodes: object[] } }) => logonUsers.nodes,
      ) as {
        accountName: string;
        accountDomain: string;
      }[];
      expect(users).toEqual(
        users.map(({ accountName, accountDomain }) => ({
          userId: `${accountDomain}\\${accountName}`,
          accountName,
          accountDomain,
          isDomainAdmin: accountName === 'svc-deploy',
        })),
      );
      expect(new Set(users.map(({ accountName }) => accountName === 'svc-deploy')).size).toBe(2);
      expect(subgraph.calls()).toHaveLength(13);
    },
  );

  it(
    'are the accounts that logged on to it, with all fields of their rows, in one call a machine',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph(SMALL);
      const { machines, logons } = onlyTenant(subgraph);
      const { data, errors } = await subgraph.ask(
        `{ machines { nodes { id logonUsers { nodes { accountName accountDomain accountSid ${DETAILS} } } } } }`,
      );
      expect(errors).toBeUndefined();
      for (const { id, logonUsers } of data.machines.nodes as {
        id: string;
        logonUsers: { nodes: Record<string, unknown>[] };
      }[]) {
        const names = logons
          .filter(({ machineId }) => machineId === id)
          .map(({ accountName }) => accountName);
        expect(logonUsers.nodes.map(({ accountName }) => accountName).sort()).toEqual(
          [...new Set(names)].sort(),
        );
        for (const user of logonUsers.nodes) {
          expect(user).toMatchObject({
            accountDomain: 'corp',
            accountSid: null,
            lastSeen: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
            logOnMachinesCount: null,
            isOnlyNetworkUser: null,
          });
        }
      }
      expect(subgraph.calls('listMachineLogonUsers')).toHaveLength(machines.length);
      expect(subgraph.calls()).toHaveLength(machines.length + 1);
    },
  );

  it(
    'are empty if the machine has gone, and a failure affects its machine only',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph(SMALL);
      const [gone, failing] = onlyTenant(subgraph).machines;
      const body = { error: { code: 'ResourceNotFound', message: 'Machine was not found' } };
      const { control } = subgraph.emulator;
      control.addFault({ pathPattern: `${gone!.id}/logonusers` }, { status: 404, body });
      control.addFault({ pathPattern: `${failing!.id}/logonusers` }, { status: 404, body: '' });
      const { data, errors } = await subgraph.ask(
        '{ machines(first: 3) { nodes { id logonUsers { nodes { accountName } } } } }',
      );
      expect(data.machines.nodes.slice(0, 2)).toEqual([
        { id: gone!.id, logonUsers: { nodes: [] } },
        { id: failing!.id, logonUsers: null },
      ]);
      expect(errors).toMatchObject([
        { path: ['machines', 'nodes', 1, 'logonUsers'], extensions: { code: 'UPSTREAM_REJECTED' } },
      ]);
    },
  );
});

describe('the user of an alert', () => {
  it(
    "is the related user without a call, with the evidence's data of the same account, in any case",
    { tags: 'defender-first' },
    async () => {
      const { subgraph, logon, user } = await startWithUser();
      const sample = withEvidence(subgraph);
      const piece = { ...sample, entityType: 'Process', accountName: logon.accountName };
      onlyTenant(subgraph).alerts[0]!.evidence = [
        { ...piece, domainName: 'other', userSid: 'S-1-5-21-0', aadUserId: 'x' },
        { ...piece, accountName: 'somebody-else', domainName: 'corp', userSid: 'S-1-5-21-1' },
        {
          ...piece,
          domainName: 'CORP',
          userSid: 'S-1-5-21-2',
          aadUserId: '',
          userPrincipalName: 'a@corp.example',
        },
      ];
      const { data, errors } = await user('accountName accountDomain accountSid aadUserId userPrincipalName');
      expect(errors).toBeUndefined();
      expect(data.alert.user).toEqual({
        accountName: logon.accountName.toUpperCase(),
        accountDomain: 'corp',
        accountSid: 'S-1-5-21-2',
        aadUserId: null,
        userPrincipalName: 'a@corp.example',
      });
      expect(subgraph.calls()).toHaveLength(1);
    },
  );

  it(
    'is the first account of the evidence if the service names none, and null without any',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, user } = await startWithUser({ relatedUser: null });
      expect((await user('accountName')).data.alert).toEqual({ user: null });
      const sample = withEvidence(subgraph);
      onlyTenant(subgraph).alerts[0]!.evidence = [
        { ...sample, entityType: 'Process', accountName: 'system', domainName: 'nt authority' },
        { ...sample, entityType: 'user', accountName: 'Ada', domainName: '' },
      ];
      const { data } = await user('accountName accountDomain lastSeen');
      // The service has no user of this alert, so its fields are null.
      expect(data.alert).toEqual({ user: { accountName: 'Ada', accountDomain: null, lastSeen: null } });
    },
  );

  it('has further fields in one call an alert', { tags: 'defender-first' }, async () => {
    const { subgraph, logon, user } = await startWithUser();
    const own = onlyTenant(subgraph).logons.filter(({ accountName }) => accountName === logon.accountName);
    const { data, errors } = await user(`accountName accountSid ${DETAILS}`);
    expect(errors).toBeUndefined();
    expect(data.alert.user).toMatchObject({
      accountName: logon.accountName.toUpperCase(),
      accountSid: logon.accountSid,
      logOnMachinesCount: String(new Set(own.map(({ machineId }) => machineId)).size),
      isDomainAdmin: expect.any(Boolean),
    });
    expect(
      subgraph
        .calls()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['getAlert', 'getAlertUser']);
  });

  it('returns nothing of an account with another name', { tags: 'defender-first' }, async () => {
    const { subgraph, user } = await startWithUser();
    const body = { id: 'corp\\other', accountName: 'other', lastSeen: '2026-01-01T00:00:00Z' };
    subgraph.emulator.control.addFault({ operation: 'getAlertUser' }, { status: 200, body });
    const { data, errors } = await user('lastSeen');
    expect(errors).toBeUndefined();
    expect(data.alert.user).toEqual({ lastSeen: null });
  });
});

describe('alerts and machines of a user', () => {
  it(
    'are joined by bare account name, in any case and of any domain',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph();
      const { alerts, machines, logons } = onlyTenant(subgraph);
      const name = 'user0007';
      logons.push({
        ...logons[0]!,
        accountName: 'User0007',
        accountDomain: 'OTHER',
        machineId: machines[0]!.id,
      });
      const { data, errors } = await subgraph.ask(
        `{ defenderUser(accountName: "USER0007") { accountName accountDomain lastSeen
           alerts(first: 1000) { nodes { id user { accountName } } } machines(first: 1000) { nodes { id } } } }`,
      );
      expect(errors).toBeUndefined();
      const user = data.defenderUser;
      expect(user).toMatchObject({ accountName: 'USER0007', accountDomain: null, lastSeen: null });
      const named = alerts.filter(
        ({ relatedUser, evidence }) =>
          isSame(relatedUser?.userName, name) ||
          evidence.some(({ accountName }) => isSame(accountName, name)),
      );
      expect(named.length).toBeGreaterThan(0);
      expect(idsIn(user.alerts)).toEqual(named.map(({ id }) => id).sort());
      const seen = new Set(
        logons.filter(({ accountName }) => isSame(accountName, name)).map(({ machineId }) => machineId),
      );
      expect(seen).toContain(machines[0]!.id);
      expect(idsIn(user.machines)).toEqual(machines.map(({ id }) => id).filter((id) => seen.has(id)));
      expect(
        subgraph
          .calls()
          .map(({ operation }) => operation)
          .sort(),
      ).toEqual(['listUserAlerts', 'listUserMachines']);
    },
  );

  it('are read once a name, for any number of alerts and machines', { tags: 'defender-first' }, async () => {
    const { subgraph, logon } = await startWithUser();
    for (const alert of onlyTenant(subgraph).alerts.slice(0, 4)) {
      alert.relatedUser = { userName: logon.accountName, domainName: 'corp' };
    }
    onlyTenant(subgraph).alerts[1]!.relatedUser!.userName = logon.accountName.toUpperCase();
    const { errors } = await subgraph.ask(
      '{ alerts(first: 4, orderBy: { field: ID }) { nodes { user { machines { nodes { id } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(subgraph.calls('listUserMachines')).toHaveLength(1);
  });

  it(
    'never become another request, for any account name in evidence',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, user } = await startWithUser({ relatedUser: { userName: '..', domainName: '.' } });
      const page = '{ nodes { id } }';
      const dots = await user(`accountName alerts ${page} machines ${page}`);
      expect(dots.errors).toBeUndefined();
      expect(dots.data.alert.user).toEqual({
        accountName: '..',
        alerts: { nodes: [] },
        machines: { nodes: [] },
      });
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['getAlert']);
      onlyTenant(subgraph).alerts[0]!.relatedUser!.userName = '../machines?x#y/%2e%2e';
      subgraph.forgetCalls();
      const path = await user(`alerts ${page}`);
      expect(path.data.alert.user.alerts.nodes).toHaveLength(1);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['getAlert', 'listUserAlerts']);
    },
  );

  it.each([
    ['ada@corp.example', /account name only/],
    ['corp\\ada', /account name only/],
    ['', /1 to 256 characters/],
    [' ', /1 to 256 characters/],
    ['..', /not only dots/],
    ['a\u0000b', /no control characters/],
    ['\ud83d', /no control characters/],
    ['a'.repeat(257), /1 to 256 characters/],
  ])('are rejected without a call for %j', async (accountName, message) => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const { data, errors } = await subgraph.ask(
      'query ($accountName: String!) { defenderUser(accountName: $accountName) { alerts { nodes { id } } } }',
      { variables: { accountName } },
    );
    expect(data).toEqual({ defenderUser: null });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(message) as string,
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'accountName' },
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });
});
