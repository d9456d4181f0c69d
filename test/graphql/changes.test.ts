import { expect, it } from 'vitest';
import { addAlert, alertsOf, changeAlert } from '../kit/change-alerts.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const PAGE = `query ($after: String, $first: Int, $subjects: [ChangeSubject!] = [ALERT, MACHINE_ACTION]) {
  changes(after: $after, first: $first, subjects: $subjects) {
    changes {
      __typename cursor previousCursor observedAt
      ... on AlertChanged { isNew alert { id status lastUpdateTime } }
      ... on MachineActionChanged { isNew machineAction { id status type } }
      ... on InvestigationChanged { isNew investigation { id state } }
      ... on FeedReset { reason }
    }
    endCursor hasMore
  }
}`;

async function page(subgraph: SubgraphUnderTest, variables: Readonly<Record<string, unknown>> = {}) {
  const answer = await subgraph.passTime(subgraph.ask(PAGE, { variables }));
  expect(answer.errors).toBeUndefined();
  return answer.data.changes;
}

const seconds = (count: number) => count * 1_000;

it('begins now, and tells from then on what was raised and what changed, in the order of its time', async () => {
  const subgraph = await startSubgraph();
  const begin = await page(subgraph);
  expect(begin).toMatchObject({ changes: [], hasMore: false });
  const changed = alertsOf(subgraph)[3]!;
  subgraph.clock.advance(seconds(20));
  changeAlert(subgraph, changed, { status: 'Resolved' });
  subgraph.clock.advance(seconds(1));
  const raised = addAlert(subgraph, 'da000000000000000001_1');
  subgraph.clock.advance(seconds(40));
  const next = await page(subgraph, { after: begin.endCursor });
  expect(next.changes).toMatchObject([
    { __typename: 'AlertChanged', isNew: false, alert: { id: changed.id }, previousCursor: null },
    { __typename: 'AlertChanged', isNew: true, alert: { id: raised.id } },
  ]);
  expect(next.changes[1].previousCursor).toBe(next.changes[0].cursor);
  expect(next.hasMore).toBe(false);
  const last = await page(subgraph, { after: next.changes[0].cursor });
  expect(last.changes).toMatchObject([{ alert: { id: raised.id }, cursor: next.changes[1].cursor }]);
});

it('costs one call for each subject and interval, however often it is asked', async () => {
  const subgraph = await startSubgraph();
  const { endCursor } = await page(subgraph);
  subgraph.forgetCalls();
  for (let asked = 0; asked < 20; asked += 1) await page(subgraph, { after: endCursor });
  expect(subgraph.calls()).toHaveLength(0);
  subgraph.clock.advance(seconds(16));
  for (let asked = 0; asked < 20; asked += 1) await page(subgraph, { after: endCursor });
  expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listAlerts']);
});
