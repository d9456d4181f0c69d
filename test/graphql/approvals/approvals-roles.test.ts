import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { approve, approver, BOB, person, request, requester } from '../../kit/writes/approvals.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

describe('requesting an approval', () => {
  it.each([
    [
      'offboardMachine',
      ['Defender.ActiveRemediation', 'Defender.Release', 'Defender.Approver'],
      'Defender.Offboard',
    ],
    ['isolateMachine', ['Defender.Offboard', 'Defender.Release'], 'Defender.ActiveRemediation'],
    ['releaseMachine', ['Defender.ActiveRemediation'], 'Defender.Release'],
  ])('for %s needs the role of the mutation', async (mutation, roles, missing) => {
    const { subgraph, machine } = await startWithMachine();
    const who = requester(subgraph, { roles });
    const { errors } = await request(subgraph, { machineId: machine.id }, { mutation, who });
    expect(errors).toMatchObject([
      {
        message: `requestDefenderActionApproval for ${mutation} needs the role ${missing}.`,
        extensions: { code: 'FORBIDDEN', requiredRoles: [missing] },
      },
    ]);
    expect(subgraph.audit()).toMatchObject([
      {
        type: 'accessRefused',
        coordinate: 'Mutation.requestDefenderActionApproval',
        requiredRoles: [missing],
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('to cancel needs the roles of the action, of both', async () => {
    const { subgraph, machine } = await startWithMachine();
    const action = subgraph.emulator.control.addAction({ machineId: machine.id, type: 'Isolate' });
    const wanted = { machineActionId: action.id.toUpperCase() };
    const ask = (roles: readonly string[]) =>
      request(subgraph, wanted, { mutation: 'cancelMachineAction', who: requester(subgraph, { roles }) });
    const half = await ask(['Defender.ActiveRemediation']);
    expect(half.errors?.[0]?.extensions).toMatchObject({ requiredRoles: ['Defender.Release'] });
    const { payload } = await ask(['Defender.ActiveRemediation', 'Defender.Release']);
    expect(payload.approval.input).toEqual({ machineActionId: action.id, comment: 'retired' });
    const decide = (roles: readonly string[]) =>
      approve(subgraph, payload.approval.id, approver(subgraph, { roles }));
    const weak = await decide(['Defender.Approver', 'Defender.ActiveRemediation']);
    expect(weak.errors?.[0]?.extensions).toMatchObject({ requiredRoles: ['Defender.Release'] });
    const strong = await decide(['Defender.Approver', 'Defender.ActiveRemediation', 'Defender.Release']);
    expect(strong.payload.outcome).toBe('DONE');
    expect(subgraph.calls()).toHaveLength(4);
  });

  it('to cancel an unknown action is NOT_FOUND', async () => {
    const { subgraph } = await startWithMachine();
    const who = requester(subgraph, { roles: ['Defender.Release'] });
    const { errors } = await request(
      subgraph,
      { machineActionId: randomUUID() },
      { mutation: 'cancelMachineAction', who },
    );
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('to cancel a pending isolation with a release needs the role of both too', async () => {
    const { subgraph, machine } = await startWithMachine();
    const options = { mutation: 'releaseMachine', who: requester(subgraph, { roles: ['Defender.Release'] }) };
    const { errors } = await request(subgraph, { machineId: machine.id, cancelPending: true }, options);
    expect(errors?.[0]?.extensions).toMatchObject({ requiredRoles: ['Defender.ActiveRemediation'] });
    const { payload } = await request(subgraph, { machineId: machine.id }, options);
    expect(payload.outcome).toBe('CREATED');
  });
});

describe('a stronger sign-in for decisions', () => {
  it('is required before anything is decided', async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 3, alerts: 0, machineActions: 0 },
      env: { AUTH_STEP_UP: 'c3:approveDefenderAction' },
    });
    const { payload } = await request(subgraph, { machineId: 'a'.repeat(40) });
    const { errors } = await approve(subgraph, payload.approval.id);
    expect(errors?.[0]?.message).toContain('authentication context c3');
    const stronger = person(subgraph, {
      oid: BOB,
      roles: ['Defender.Approver', 'Defender.Offboard'],
      extraClaims: { acrs: ['c3'] },
    });
    const decided = await approve(subgraph, payload.approval.id, stronger);
    expect(decided.payload.outcome).toBe('DONE');
  });
});
