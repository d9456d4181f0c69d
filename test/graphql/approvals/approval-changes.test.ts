import { describe, expect, it } from 'vitest';
import {
  ADA,
  approve,
  approver,
  reject,
  request,
  requester,
  stranger,
  type Party,
} from '../../kit/writes/approvals.js';
import { CHANGES, untilResults } from '../../kit/feed/follow.js';
import {
  openEventStream,
  openSocketStream,
  type OpenAnyStream,
  type OpenStream,
} from '../../kit/feed/open-stream.js';
import { page } from '../changes/change-pages.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO, customersFor, HOME } from '../../kit/servers/start-tenants.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const READER = 'Defender.ViewData';
const OFFBOARDER = { roles: [READER, 'Defender.Offboard'] };
const APPROVER = { roles: [READER, 'Defender.Approver', 'Defender.Offboard'] };
const REQUEST =
  'mutation ($input: RequestDefenderActionApprovalInput!) { requestDefenderActionApproval(input: $input) { outcome } }';
const variables = { subjects: ['ACTION_APPROVAL'] };

async function follow(subgraph: SubgraphUnderTest, who: Party, open: OpenAnyStream = openSocketStream) {
  const token = await who.token();
  const stream = await subgraph.passTime(open(subgraph, CHANGES, { token, variables }));
  await untilResults(subgraph, stream, 1);
  return stream;
}

/** The state of the approval, and whether the request is new, of each message that isn't a bookmark. */
function told({ results }: OpenStream): readonly unknown[] {
  return results
    .map(({ data }) => data?.defenderChanges)
    .filter((change) => change?.approval !== undefined)
    .map(({ isNew, approval }) => [approval?.state, isNew]);
}

async function untilTold(subgraph: SubgraphUnderTest, stream: OpenStream, changes: readonly unknown[]) {
  await subgraph.passTime(expect.poll(() => told(stream), { interval: 5 }).toEqual(changes));
}

describe('approvals in the change feed', () => {
  it.each([
    ['a socket', openSocketStream],
    ['server-sent events', openEventStream],
  ] as const)(
    'reach requester and approvers over %s, and no other caller, without a call',
    async (_, open) => {
      const { subgraph, machine } = await startWithMachine();
      const asking = await follow(subgraph, requester(subgraph, OFFBOARDER), open);
      const deciding = await follow(subgraph, approver(subgraph, APPROVER), open);
      const strange = await follow(subgraph, stranger(subgraph, OFFBOARDER), open);
      const { payload } = await request(subgraph, { machineId: machine.id });
      for (const stream of [asking, deciding]) await untilTold(subgraph, stream, [['PENDING', true]]);
      await approve(subgraph, payload.approval.id);
      const approved = [
        ['PENDING', true],
        ['APPROVED', false],
      ];
      for (const stream of [asking, deciding]) await untilTold(subgraph, stream, approved);
      expect(asking.results.at(-1).data.defenderChanges.approval).toMatchObject({
        id: payload.approval.id,
        decidedBy: { name: 'Bob' },
      });
      expect(subgraph.calls()).toEqual([]);
      const sent = { machineId: machine.id, approvalId: payload.approval.id, comment: 'retired' };
      await write(subgraph, 'offboardMachine', sent, { token: await requester(subgraph).token() });
      await untilTold(subgraph, asking, [...approved, ['REDEEMED', false]]);
      // The stranger's stream has passed the end of the others.
      await untilResults(subgraph, strange, 2);
      expect(told(strange)).toEqual([]);
    },
  );

  it('reports a rejection, and a request that expires by itself', { tags: 'slow' }, async () => {
    const { subgraph, machine, other } = await startWithMachine();
    const ada = requester(subgraph, { ...OFFBOARDER, expiresInSeconds: 200_000 });
    const { payload } = await request(subgraph, { machineId: machine.id });
    const stream = await follow(subgraph, ada);
    await reject(subgraph, payload.approval.id);
    await untilTold(subgraph, stream, [['REJECTED', false]]);
    await request(subgraph, { machineId: other.id });
    await untilTold(subgraph, stream, [
      ['REJECTED', false],
      ['PENDING', true],
    ]);
    stream.close();
    const { cursor } = stream.results.at(-1).data.defenderChanges;
    // After 24 hours without a poll, a new log begins, in which the request is new.
    subgraph.clock.advance(24 * 3_600_000 - 60_000);
    const token = await ada.token();
    const later = await subgraph.passTime(
      openSocketStream(subgraph, CHANGES, { token, variables: { ...variables, after: cursor } }),
    );
    await untilTold(subgraph, later, [['EXPIRED', false]]);
  });

  it('returns a reset to a listener who was away for longer than ended approvals are stored', async () => {
    const { subgraph, machine } = await startWithMachine();
    const ada = requester(subgraph, { ...OFFBOARDER, expiresInSeconds: 200_000 });
    const { payload } = await request(subgraph, { machineId: machine.id });
    const token = await ada.token();
    const from = await page(subgraph, variables, { token });
    await reject(subgraph, payload.approval.id);
    subgraph.clock.advance(25 * 3_600_000);
    const { changes } = await page(subgraph, { ...variables, after: from.endCursor }, { token });
    expect(changes).toMatchObject([{ __typename: 'DefenderFeedReset', reason: 'TOO_OLD' }]);
  });

  it(
    'hides requests about machines outside the device groups of an approver',
    { tags: 'defender-first' },
    async () => {
      const { ask, subgraph, inside, outside } = await startLimited(
        customersFor(
          { roles: [READER, 'Defender.Offboard'] },
          { roles: ['Defender.Approver'], deviceGroups: [SERVERS] },
        ),
      );
      const token = await subgraph.mintToken({ roles: APPROVER.roles, tenantId: HOME });
      const headers = { 'x-defender-tenant': CONTOSO };
      const stream = await subgraph.passTime(
        openSocketStream(subgraph, CHANGES, { token, variables, headers }),
      );
      await untilResults(subgraph, stream, 1);
      const ada = await subgraph.mintToken({ roles: ['Defender.Offboard'], oid: ADA, tenantId: HOME });
      for (const { id } of [outside[0]!, inside[0]!]) {
        const input = { mutation: 'offboardMachine', input: { machineId: id, comment: 'x' }, reason: 'old' };
        await ask(CONTOSO, REQUEST, { token: ada, variables: { input: { ...input, tenantId: CONTOSO } } });
      }
      await untilTold(subgraph, stream, [['PENDING', true]]);
      expect(stream.results.at(-1).data.defenderChanges.approval.input.machineId).toBe(inside[0]!.id);
    },
  );
});
