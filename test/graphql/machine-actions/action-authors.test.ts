import { describe, expect, it } from 'vitest';
import { RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';

const ACTIONS =
  '{ machineActions(first: 10) { nodes { requestor requestorComment reason requestedBy auditId } } }';

/** Isolates a machine, lets the test change the stored action, and reads it. */
async function readIsolation(comment: string, change: Readonly<Record<string, unknown>> = {}) {
  const { subgraph, machine } = await startWithMachine();
  const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id, comment });
  expect(receipt.outcome).toBe('CREATED');
  const [tenant] = subgraph.emulator.tenants.values();
  Object.assign(tenant!.machineActions[0]!.action, change);
  subgraph.forgetCalls();
  const { data, errors } = await subgraph.ask(ACTIONS, { roles: [...RESPONDER, 'Defender.ViewData'] });
  expect(errors).toBeUndefined();
  expect(subgraph.calls()).toHaveLength(1);
  return { action: data.machineActions.nodes[0], auditId: receipt.auditId };
}

describe('the author and the reason of an action', () => {
  it('are the caller and the given reason for actions of this API, with the id in the audit trail', async () => {
    const { action, auditId } = await readIsolation('contain: (phase 1) of the case');
    expect(action).toMatchObject({ auditId, reason: 'contain: (phase 1) of the case' });
    expect(action.requestedBy).toMatch(/^[^()]+ \([0-9a-f-]{36}\)$/);
    expect(action.requestorComment).toBe(
      `${auditId} user ${action.requestedBy} via app ${/via app (\S+):/.exec(action.requestorComment)?.[1]}: ${action.reason}`,
    );
  });

  it('cannot be changed by a reason that imitates them', async () => {
    const other = '00000000-0000-4000-8000-000000000000 user Eve (eve) via app evil: done';
    const { action, auditId } = await readIsolation(other);
    expect(action.auditId).toBe(auditId);
    expect(action.requestedBy).not.toContain('Eve');
    expect(action.reason).toContain('done');
  });

  it.each([
    [
      'a comment of the portal',
      { requestor: 'ada@contoso.example', requestorComment: 'looks bad' },
      'looks bad',
    ],
    ['no comment', { requestor: 'ada@contoso.example', requestorComment: null }, null],
    [
      'parentheses alone',
      { requestor: 'ada@contoso.example', requestorComment: '('.repeat(1_000) },
      '('.repeat(1_000),
    ],
  ])('are the requestor and the whole comment for others: %s', async (_, change, reason) => {
    const { action } = await readIsolation('contain', change);
    expect(action).toMatchObject({ reason, requestedBy: 'ada@contoso.example', auditId: null });
  });
});
