import { describe, expect, it } from 'vitest';
import {
  approve,
  approver,
  listed,
  reject,
  request,
  requester,
  stranger,
  type SeenApproval,
} from '../../kit/writes/approvals.js';
import { posts, startWithMachine, write } from '../../kit/writes/response-actions.js';

const HOUR = 3_600_000;
const ALL = '(states: [PENDING, APPROVED, REJECTED, EXPIRED, REDEEMED])';
const ids = (approvals: readonly SeenApproval[]) => approvals.map(({ id }) => id);
const states = (approvals: readonly SeenApproval[]) => approvals.map(({ state }) => state);

/** Requests of one person, a minute apart, oldest first. */
async function startWithRequests(comments: readonly string[]) {
  const { subgraph, machine } = await startWithMachine();
  const made: string[] = [];
  for (const comment of comments) {
    const { payload } = await request(subgraph, { machineId: machine.id, comment });
    made.push(payload.approval.id);
    subgraph.clock.advance(60_000);
  }
  return { subgraph, machine, made };
}

describe('the list of approvals', () => {
  it('has an approved write with its input, approver and deadline, until it is sent from the list alone', async () => {
    const { subgraph, made } = await startWithRequests(['retired']);
    await approve(subgraph, made[0]!);
    await subgraph.restart();
    const who = requester(subgraph);
    const [ready] = await listed(subgraph, who, '(mine: true, states: [APPROVED])');
    expect(ready).toMatchObject({ id: made[0], state: 'APPROVED', decidedBy: { name: 'Bob' } });
    expect(Date.parse(ready!.expirationTime!) - subgraph.clock.now()).toBe(15 * 60_000);
    const input = { ...ready!.input, approvalId: ready!.id };
    const { receipt } = await write(subgraph, ready!.mutation as 'offboardMachine', input, {
      token: await who.token(),
    });
    expect(receipt.outcome).toBe('CREATED');
    expect(posts(subgraph)).toHaveLength(1);
    expect(await listed(subgraph, who)).toEqual([]);
    expect(states(await listed(subgraph, who, '(states: [REDEEMED])'))).toEqual(['REDEEMED']);
  });

  it(
    'has open approvals by default, and those of the states that the caller names, newest first',
    { tags: 'slow' },
    async () => {
      const { subgraph, made } = await startWithRequests(['one', 'two', 'three', 'four']);
      await approve(subgraph, made[0]!);
      await reject(subgraph, made[1]!);
      subgraph.clock.advance(15 * 60_000);
      await approve(subgraph, made[2]!);
      for (const who of [requester(subgraph), approver(subgraph)]) {
        expect(ids(await listed(subgraph, who))).toEqual([made[3], made[2]]);
        expect(states(await listed(subgraph, who, ALL))).toEqual([
          'PENDING',
          'APPROVED',
          'REJECTED',
          'EXPIRED',
        ]);
        expect(ids(await listed(subgraph, who, '(states: [REJECTED, PENDING])'))).toEqual([made[3], made[1]]);
        expect(await listed(subgraph, who, '(states: [])')).toEqual([]);
      }
      expect(subgraph.calls()).toEqual([]);
    },
  );

  it('is limited to the caller by `mine`, and to the caller without Defender.Approver', async () => {
    const { subgraph, machine, made } = await startWithRequests(['mine']);
    const eve = stranger(subgraph);
    const { payload } = await request(subgraph, { machineId: machine.id }, { who: eve });
    const theirs = payload.approval.id;
    await approve(subgraph, made[0]!);
    for (const args of ['', ALL, '(mine: true)', '(states: [APPROVED])']) {
      expect(ids(await listed(subgraph, requester(subgraph), args))).toEqual(made);
    }
    expect(ids(await listed(subgraph, eve, ALL))).toEqual([theirs]);
    expect(ids(await listed(subgraph, approver(subgraph)))).toEqual([theirs, made[0]]);
    expect(await listed(subgraph, approver(subgraph), '(mine: true)')).toEqual([]);
  });

  it('has ended ones for 24 hours', async () => {
    const { subgraph, made } = await startWithRequests(['retired']);
    subgraph.clock.advance(24 * HOUR - 60_001);
    await approve(subgraph, made[0]!);
    subgraph.clock.advance(15 * 60_000 + 24 * HOUR - 1);
    expect(states(await listed(subgraph, requester(subgraph), ALL))).toEqual(['EXPIRED']);
    subgraph.clock.advance(1);
    expect(await listed(subgraph, requester(subgraph), ALL)).toEqual([]);
  });
});
