import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SubgraphUnderTest } from '../kit/start-subgraph.js';

/**
 * Moves the clock until the work is done, but only while it waits for time: for a pause or for quota, beside the
 * deadline of the one read that it makes. However slow sockets are, no deadline passes because of them.
 */
export async function passWaits<T>({ clock }: SubgraphUnderTest, work: Promise<T>, stepMs = 100): Promise<T> {
  let done = false;
  const finish = () => {
    done = true;
  };
  work.then(finish, finish);
  while (!done) {
    await nextTurn();
    if (clock.sleeping > 1) clock.advance(stepMs);
  }
  return work;
}

/** Signs in, so that nothing but reads is there to wait for; again where a busy machine took longer than a short limit allows. */
export async function signIn(subgraph: SubgraphUnderTest, triesLeft = 20): Promise<SubgraphUnderTest> {
  const { errors } = await subgraph.ask(
    '{ alerts(first: 1) { nodes { id } } defenderHunt(query: "AlertInfo | take 1") { rowCount } }',
    {
      roles: ['Defender.ViewData', 'Defender.Hunting'],
    },
  );
  const isLate = errors?.every(({ extensions }) => extensions.code === 'UPSTREAM_TIMEOUT') ?? false;
  if (isLate && triesLeft > 0) return signIn(subgraph, triesLeft - 1);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  subgraph.forgetCalls();
  return subgraph;
}
