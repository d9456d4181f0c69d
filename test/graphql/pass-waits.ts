import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SubgraphUnderTest } from '../kit/start-subgraph.js';

/**
 * Advances the clock until the work is done, but only while it waits for a pause or for quota, apart from the deadline
 * of its one read. So slow sockets cause no timeouts.
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

/** Signs in, so that reads wait for nothing else. Repeats if a busy machine exceeded a short timeout. */
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
