import { expect } from 'vitest';
import type { AskOptions, SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const PAGE = `query ($after: String, $first: Int, $subjects: [DefenderChangeSubject!] = [ALERT, MACHINE_ACTION]) {
  defenderChanges(after: $after, first: $first, subjects: $subjects) {
    changes {
      __typename cursor previousCursor observationTime
      ... on AlertChanged { isNew alert { id status lastUpdateTime } }
      ... on MachineActionChanged { isNew machineAction { id status type } }
      ... on InvestigationChanged { isNew investigation { id state } }
      ... on DefenderFeedReset { reason }
    }
    endCursor hasMore
  }
}`;

export const ask = (
  subgraph: SubgraphUnderTest,
  variables: Readonly<Record<string, unknown>>,
  options: AskOptions = {},
) => subgraph.passTime(subgraph.ask(PAGE, { variables, ...options }));

export async function page(
  subgraph: SubgraphUnderTest,
  variables: Readonly<Record<string, unknown>> = {},
  options: AskOptions = {},
) {
  const answer = await ask(subgraph, variables, options);
  expect(answer.errors).toBeUndefined();
  return answer.data.defenderChanges;
}

export const seconds = (count: number) => count * 1_000;
export const idsIn = ({ changes }: { changes: { alert: { id: string } }[] }) =>
  changes.map(({ alert }) => alert.id);
