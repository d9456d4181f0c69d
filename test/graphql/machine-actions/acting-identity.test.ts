import { describe, expect, it } from 'vitest';
import { allDefenderRoles, DEFAULT_CLIENT_ID } from '../../../emulator/entra/app-registrations.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { auditWords, posts, RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const ACTIONS_CLIENT_ID = '0b6f7c52-3f0e-4c2b-9a51-6d1e2f3a4b5c';
const PERSON = '6f1d2c3b-4a59-4687-9a0b-1c2d3e4f5a6b';

describe('a second registration for actions', () => {
  const env = {
    DEFENDER_ACTIONS_CLIENT_ID: ACTIONS_CLIENT_ID,
    DEFENDER_ACTIONS_CLIENT_SECRET: 'actions-secret',
  };

  it('sends the action; all reads, including those of guards, use the first registration', async () => {
    const { subgraph, machine } = await startWithMachine({ env });
    const { control } = subgraph.emulator;
    control.registerApp({
      clientId: ACTIONS_CLIENT_ID,
      secret: 'actions-secret',
      roles: ['Machine.Isolate'],
    });
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(receipt.outcome).toBe('CREATED');
    expect(subgraph.calls().map(({ method, appId }) => [method, appId])).toEqual([
      ['GET', DEFAULT_CLIENT_ID],
      ['GET', DEFAULT_CLIENT_ID],
      ['POST', ACTIONS_CLIENT_ID],
    ]);
  });

  it('makes the first registration work without any permission to act', async () => {
    const { subgraph, machine } = await startWithMachine({ env });
    const { control } = subgraph.emulator;
    control.registerApp({
      clientId: DEFAULT_CLIENT_ID,
      secret: 'emulator-secret',
      roles: allDefenderRoles.filter((role) => role.endsWith('.Read.All')),
    });
    control.registerApp({
      clientId: ACTIONS_CLIENT_ID,
      secret: 'actions-secret',
      roles: ['Machine.Isolate'],
    });
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(receipt.outcome).toBe('CREATED');
  });
});

describe('actions on behalf of the caller', () => {
  const env = { DEFENDER_ACTIONS_AS: 'user' };
  const person = { roles: RESPONDER, oid: PERSON, name: 'responder', scp: 'user_impersonation' };

  it("are recorded by Defender as the caller's, while reads use the application", async () => {
    const { subgraph, machine } = await startWithMachine({ env });
    const token = await subgraph.mintToken(person);
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    expect(receipt.outcome).toBe('CREATED');
    const [action] = subgraph.emulator.control.actions();
    expect(action?.requestor).toBe('responder@corp.example');
    const grants = subgraph.emulator.control
      .calls({ operation: 'token' })
      .map(({ requestBody }) => (requestBody as { grant_type: string }).grant_type);
    expect(grants).toEqual(['client_credentials', 'urn:ietf:params:oauth:grant-type:jwt-bearer']);
  });

  it("reach only machines of the caller's device groups", async () => {
    const { subgraph, machine } = await startWithMachine({ env });
    subgraph.emulator.control.setPerson({ oid: PERSON, deviceGroups: [machine.rbacGroupId + 1] });
    const token = await subgraph.mintToken(person);
    const { errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([expect.stringMatching(/^UPSTREAM_/)]);
    expect(subgraph.emulator.control.actions()).toEqual([]);
  });

  it('are rejected for applications before anything is sent', async () => {
    const { subgraph, machine } = await startWithMachine({ env });
    const token = await subgraph.mintToken({ roles: RESPONDER, appOnly: true });
    const { errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(subgraph.calls().filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it(
    'are not sent if the sign-in takes longer than the request may',
    { tags: 'defender-first' },
    async () => {
      const clock = new ManualClock();
      const losesAuditLine = (line: string) => {
        if (line.includes('"actionIntended"')) clock.advance(17_000);
        return false;
      };
      const { subgraph, machine } = await startWithMachine({ env, clock, losesAuditLine });
      const token = await subgraph.mintToken(person);
      await subgraph.ask('{ machines(first: 1) { nodes { id } } }');
      subgraph.emulator.control.addFault({ operation: 'token' }, 'hang');
      const writing = write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
      const { errors } = await subgraph.passTime(writing);
      expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_TIMEOUT');
      expect(posts(subgraph)).toEqual([]);
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_TIMEOUT']);
    },
  );

  it('pass on the claims challenge of conditional access', async () => {
    const { subgraph, machine } = await startWithMachine({ env });
    subgraph.emulator.control.setPerson({ oid: PERSON, policy: 'compliant-device' });
    const token = await subgraph.mintToken(person);
    const { errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', claims: expect.any(String) });
    expect(subgraph.calls().filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('step-up', () => {
  const env = { AUTH_STEP_UP: 'c1:isolateMachine' };

  it('requires a stronger sign-in, returns the claims for it, and records the refusal', async () => {
    const { subgraph, machine } = await startWithMachine({ env });
    const { errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    const { code, claims } = errors![0]!.extensions;
    expect(code).toBe('FORBIDDEN');
    expect(JSON.parse(Buffer.from(String(claims), 'base64').toString())).toEqual({
      access_token: { acrs: { essential: true, value: 'c1' } },
    });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit().map(({ type }) => type)).toEqual(['accessRefused']);
  });

  it('also sends the challenge in WWW-Authenticate for client libraries, with status 200 for gateways', async () => {
    const { subgraph, machine } = await startWithMachine({ env });
    const { status, headers, errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(status).toBe(200);
    const [tenantId] = subgraph.emulator.tenants.keys();
    expect(headers.get('www-authenticate')).toBe(
      `Bearer realm="", authorization_uri="https://login.microsoftonline.com/${tenantId!}/oauth2/v2.0/authorize", ` +
        `error="insufficient_claims", claims="${String(errors![0]!.extensions['claims'])}"`,
    );
  });

  it.each([
    ['two mutations', (id: string) => `mutation { ${isolation('a', id)} ${isolation('b', id)} }`],
    [
      'one that asks for the challenge and one that does not',
      (id: string) =>
        `mutation { ${isolation('a', id)} releaseMachine(input: { machineId: "${id}", comment: "x" }) { outcome } }`,
    ],
    [
      'a mutation in a fragment',
      (id: string) => `mutation { ...F } fragment F on Mutation { ${isolation('a', id)} }`,
    ],
    ['a query', () => '{ defenderViewer { oid } }'],
  ])('sends no header if the request is %s', async (_what, operationFor) => {
    const { subgraph, machine } = await startWithMachine({ env });
    const { headers } = await subgraph.ask(operationFor(machine.id), { roles: RESPONDER });
    expect(headers.get('www-authenticate')).toBeNull();
  });

  it('passes on a challenge by conditional access', async () => {
    const { subgraph, machine } = await startWithMachine({ env: { DEFENDER_ACTIONS_AS: 'user' } });
    subgraph.emulator.control.setPerson({ oid: PERSON, policy: 'compliant-device' });
    const token = await subgraph.mintToken({ roles: RESPONDER, oid: PERSON, scp: 'user_impersonation' });
    const { headers, errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    expect(headers.get('www-authenticate')).toContain(
      `error="insufficient_claims", claims="${String(errors![0]!.extensions['claims'])}"`,
    );
  });

  it('accepts a token with the context, and other mutations without it', async () => {
    const { subgraph, machine, other } = await startWithMachine({ env });
    const token = await subgraph.mintToken({ roles: RESPONDER, extraClaims: { acrs: ['c1'] } });
    const strong = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    expect(strong.receipt.outcome).toBe('CREATED');
    const elsewhere = await write(subgraph, 'releaseMachine', { machineId: other.id });
    expect(elsewhere.receipt.outcome).toBe('CREATED');
  });

  it('stops the start if it names a mutation that the schema does not have', async () => {
    await expect(startSubgraph({ env: { AUTH_STEP_UP: 'c1:isolateMachin' } })).rejects.toThrow(
      "AUTH_STEP_UP names 'isolateMachin', which is not a mutation",
    );
  });
});

function isolation(alias: string, machineId: string): string {
  return `${alias}: isolateMachine(input: { machineId: "${machineId}", comment: "x" }) { outcome }`;
}
