import { describe, expect, it } from 'vitest';
import {
  DEFAULT_CLIENT_ID,
  allDefenderRoles,
  DEFAULT_CLIENT_SECRET,
} from '../../../emulator/entra/app-registrations.js';
import { DEFAULT_CALLER_CLIENT_ID } from '../../../emulator/entra/caller-token.js';
import {
  auditWords,
  posts,
  sentComment,
  startWithMachine,
  write,
} from '../../kit/writes/response-actions.js';

const DONE = ['actionIntended', 'actionSettled CREATED'];

describe('isolateMachine', () => {
  it('isolates a machine in three calls and returns CREATED with the new action', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { status, errors, receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect([status, errors]).toEqual([200, undefined]);
    expect(receipt).toMatchObject({ outcome: 'CREATED', refusal: null, warnings: [] });
    expect(receipt.machineAction).toMatchObject({
      type: 'ISOLATE',
      status: 'PENDING',
      machineId: machine.id,
    });
    expect(subgraph.emulator.control.actions().map(({ id }) => id)).toEqual([receipt.machineAction!.id]);
    const operations = subgraph.calls().map(({ operation }) => operation);
    expect(operations.sort()).toEqual(['getMachine', 'isolateMachine', 'listMachineActions']);
    const asked = subgraph.calls('listMachineActions')[0]?.query['$filter'];
    expect(asked).toContain(`machineId eq '${machine.id}'`);
    expect(asked).toMatch(/type in \('Isolate', ?'Unisolate'\)/);
    expect(auditWords(subgraph)).toEqual(DONE);
  });

  it('writes audit id, person, app and reason into the comment, and the full type', async () => {
    const { subgraph, machine } = await startWithMachine();
    const oid = '0a0a0a0a-1111-4222-8333-444444444444';
    const token = await subgraph.mintToken({
      roles: ['Defender.ActiveRemediation'],
      name: 'Ada Analyst',
      oid,
    });
    const { receipt } = await write(
      subgraph,
      'isolateMachine',
      { machineId: machine.id, comment: ' beaconing to 203.0.113.9 ' },
      { token },
    );
    expect(posts(subgraph)).toHaveLength(1);
    expect(posts(subgraph)[0]?.requestBody).toEqual({
      Comment: `${receipt.auditId} user Ada Analyst (${oid}) via app ${DEFAULT_CALLER_CLIENT_ID}: beaconing to 203.0.113.9`,
      ExternalId: receipt.auditId,
      IsolationType: 'Full',
    });
    expect(auditWords(subgraph)).toEqual(DONE);
  });

  it('names an application that calls on its own behalf', async () => {
    const { subgraph, machine } = await startWithMachine();
    const token = await subgraph.mintToken({
      roles: ['Defender.ActiveRemediation'],
      name: 'soar',
      appOnly: true,
    });
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    expect(sentComment(posts(subgraph)[0])).toMatch(
      new RegExp(`^${receipt.auditId} app .+ via app .+: contain$`),
    );
    expect(subgraph.audit()[0]?.actor.kind).toBe('app');
  });

  it('sends the requested isolation type', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { receipt } = await write(subgraph, 'isolateMachine', {
      machineId: machine.id,
      isolationType: 'SELECTIVE',
    });
    expect(receipt.outcome).toBe('CREATED');
    expect(posts(subgraph)[0]?.requestBody).toMatchObject({ IsolationType: 'Selective' });
    expect(subgraph.emulator.control.actions()[0]?.scope).toBe('Selective');
    expect(subgraph.audit()[0]).toMatchObject({ input: { isolationType: 'Selective' } });
  });

  it('returns NOT_FOUND for an unknown machine and sends nothing', async () => {
    const { subgraph } = await startWithMachine();
    const { status, errors, receipt } = await write(subgraph, 'isolateMachine', {
      machineId: 'f'.repeat(40),
    });
    expect([status, receipt]).toEqual([200, null]);
    expect(errors?.map(({ extensions, path }) => [extensions.code, path])).toEqual([
      ['NOT_FOUND', ['isolateMachine']],
    ]);
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled NOT_FOUND']);
  });

  it('names the permission that the application lacks', async () => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.registerApp({
      clientId: DEFAULT_CLIENT_ID,
      secret: DEFAULT_CLIENT_SECRET,
      roles: allDefenderRoles.filter((role) => role !== 'Machine.Isolate'),
    });
    const { errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'UPSTREAM_FORBIDDEN',
      missingPermissions: ['Machine.Isolate'],
    });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_FORBIDDEN']);
  });

  it("passes on Defender's error about a machine's platform, without repeating the POST", async () => {
    const { subgraph, machine } = await startWithMachine();
    machine.osPlatform = 'Android';
    const { errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('not supported on operating system Android'),
      extensions: { code: 'UPSTREAM_REJECTED', upstreamCode: 'OsPlatformNotSupported' },
    });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_REJECTED']);
  });

  it('sends one of two concurrent isolations, and returns its action for both', async () => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.addFault({ operation: 'isolateMachine' }, { delayMs: 30 });
    const input = { machineId: machine.id };
    const answers = await Promise.all([
      write(subgraph, 'isolateMachine', input),
      write(subgraph, 'isolateMachine', input),
    ]);
    expect(answers.map(({ receipt }) => receipt.outcome).sort()).toEqual(['ALREADY_PENDING', 'CREATED']);
    const [one, two] = answers.map(({ receipt }) => receipt.machineAction?.id);
    expect(one).toBe(two);
    expect(subgraph.emulator.control.actions()).toHaveLength(1);
    expect(auditWords(subgraph).filter((words) => words === 'actionIntended')).toHaveLength(2);
  });

  it('runs the fields of one mutation sequentially, so the second finds the first', async () => {
    const { subgraph, machine } = await startWithMachine();
    const isolate = `isolateMachine(input: { machineId: "${machine.id}", comment: "twice" }) { outcome }`;
    const { data } = await subgraph.ask(`mutation { one: ${isolate} two: ${isolate} }`, {
      roles: ['Defender.ActiveRemediation'],
    });
    expect(data).toEqual({ one: { outcome: 'CREATED' }, two: { outcome: 'ALREADY_PENDING' } });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual([...DONE, 'actionIntended', 'actionSettled ALREADY_PENDING']);
  });

  it('accepts an id in upper case', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id.toUpperCase() });
    expect(receipt).toMatchObject({ outcome: 'CREATED', machineAction: { machineId: machine.id } });
    expect(posts(subgraph)[0]?.path).toBe(`/api/machines/${machine.id}/isolate`);
    expect(auditWords(subgraph)).toEqual(DONE);
  });
});
