import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { auditWords, posts, RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

function grant({ emulator }: SubgraphUnderTest, roles: readonly string[]): void {
  emulator.control.registerApp({ clientId: DEFAULT_CLIENT_ID, secret: DEFAULT_CLIENT_SECRET, roles });
}

describe('a response action whose permission the application lacks', () => {
  it('is sent if it tightens, because Defender decides', async () => {
    const { subgraph, machine } = await startWithMachine();
    grant(subgraph, ['Machine.Read.All']);
    const { errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'UPSTREAM_FORBIDDEN',
      missingPermissions: ['Machine.Isolate'],
    });
    expect(posts(subgraph)).toMatchObject([{ operation: 'isolateMachine', status: 403 }]);
  });

  it('is not blocked by a read that is not granted either, if it tightens', async () => {
    const { subgraph, machine } = await startWithMachine();
    grant(subgraph, ['Machine.Isolate']);
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(subgraph.calls('getMachine')).toMatchObject([{ status: 403 }]);
  });

  it('is not sent if it loosens, and the refusal is recorded', async () => {
    const { subgraph, machine } = await startWithMachine();
    grant(subgraph, ['Machine.Read.All']);
    const { errors } = await write(subgraph, 'releaseMachine', { machineId: machine.id });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'UPSTREAM_FORBIDDEN',
      missingPermissions: ['Machine.Isolate'],
    });
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_FORBIDDEN']);
  });

  it('is sent once the permission was granted and the token is five minutes old, if it loosens', async () => {
    const { subgraph, machine } = await startWithMachine();
    const release = () => write(subgraph, 'releaseMachine', { machineId: machine.id });
    grant(subgraph, ['Machine.Read.All']);
    await release();
    grant(subgraph, ['Machine.Read.All', 'Machine.Isolate']);
    expect((await release()).errors?.[0]?.extensions.code).toBe('UPSTREAM_FORBIDDEN');
    expect(posts(subgraph)).toEqual([]);
    subgraph.clock.advance(5 * 60_000);
    expect((await release()).receipt.outcome).toBe('CREATED');
  });

  it('is accepted soon after the permission was granted and a token of five minutes was rejected, if it tightens', async () => {
    const { subgraph, machine } = await startWithMachine();
    const isolate = () => write(subgraph, 'isolateMachine', { machineId: machine.id });
    grant(subgraph, ['Machine.Read.All']);
    await isolate();
    grant(subgraph, ['Machine.Read.All', 'Machine.Isolate']);
    subgraph.clock.advance(5 * 60_000);
    expect((await isolate()).errors?.[0]?.extensions.code).toBe('UPSTREAM_FORBIDDEN');
    await expect.poll(async () => (await isolate()).receipt?.outcome).toBe('CREATED');
  });

  it('is sent on behalf of a person, whose permissions may differ', async () => {
    const { subgraph, machine } = await startWithMachine({ env: { DEFENDER_ACTIONS_AS: 'user' } });
    subgraph.emulator.control.registerApp({
      clientId: DEFAULT_CLIENT_ID,
      secret: DEFAULT_CLIENT_SECRET,
      roles: ['Machine.Read.All'],
      scopes: ['Machine.Isolate'],
    });
    const token = await subgraph.mintToken({ roles: RESPONDER, scp: 'user_impersonation' });
    const { receipt } = await write(subgraph, 'releaseMachine', { machineId: machine.id }, { token });
    expect(receipt.outcome).toBe('CREATED');
  });
});
