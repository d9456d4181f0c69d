import { expect } from 'vitest';
import type { OpenStream } from './open-stream.js';
import type { Asserted, SubgraphUnderTest } from '../servers/start-subgraph.js';

/** All messages of a stream, about alerts and actions. */
export const CHANGES = `subscription ($after: String, $subjects: [DefenderChangeSubject!] = [ALERT, MACHINE_ACTION]) {
  defenderChanges(after: $after, subjects: $subjects) {
    __typename cursor previousCursor observationTime
    ... on AlertChanged { isNew alert { id status machine { id } } }
    ... on MachineActionChanged { isNew machineAction { id status } }
    ... on DefenderActionApprovalChanged { isNew approval { id state input decidedBy { name } } }
    ... on DefenderFeedReset { reason }
  }
}`;

/** Advances the clock until a stream has `count` results, or has ended. */
export async function untilResults(
  subgraph: Pick<SubgraphUnderTest, 'passTime'>,
  stream: OpenStream,
  count: number,
): Promise<void> {
  const isThere = () => stream.isOver() || stream.results.length >= count;
  await subgraph.passTime(expect.poll(isThere, { interval: 5 }).toBe(true));
}

/** Advances the clock until a stream has ended, and returns its last result. */
export async function untilEnd(subgraph: Pick<SubgraphUnderTest, 'passTime'>, stream: OpenStream) {
  await untilResults(subgraph, stream, Infinity);
  return stream.results.at(-1);
}

type Told = Readonly<Record<string, Asserted>>;

/** The changes of a stream, without bookmarks. */
export function changesOf(stream: OpenStream): Told[] {
  return stream.results
    .map(({ data }) => data?.defenderChanges as Told | undefined)
    .filter((change) => change !== undefined && change['__typename'] !== 'DefenderFeedBookmark') as Told[];
}
