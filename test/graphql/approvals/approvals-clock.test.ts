import { expect, it } from 'vitest';
import { approve, request, requester } from '../../kit/writes/approvals.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';

it('an approval does not last longer because a clock was set back', async () => {
  const { subgraph, machine } = await startWithMachine();
  const { payload } = await request(subgraph, { machineId: machine.id });
  await approve(subgraph, payload.approval.id);
  const send = async () => {
    const input = { ...payload.approval.input, approvalId: payload.approval.id };
    const token = await requester(subgraph).token();
    return (await write(subgraph, 'offboardMachine', input, { token })).receipt;
  };
  subgraph.clock.setBack(400_000);
  expect((await send()).refusal).toMatchObject({
    code: 'APPROVAL_INVALID',
    message: expect.stringContaining('a clock was set back'),
  });
  expect(subgraph.calls('offboardMachine')).toEqual([]);
  subgraph.clock.advance(200_000);
  expect((await send()).outcome).toBe('CREATED');
});
