import { setImmediate as nextTurn } from 'node:timers/promises';
import { untilPoolIsFree } from './pass-time.js';
import type { SubgraphUnderTest } from '../servers/start-subgraph.js';
import { countUndecided } from '../http/travelling-requests.js';

/**
 * Advances the clock until the work is done, but only while it waits for a pause, for quota, or for a response that
 * never comes, apart from the deadline of its one read. So slow sockets cause no timeouts.
 */
export async function passWaits<T>(subgraph: SubgraphUnderTest, work: Promise<T>, stepMs = 100): Promise<T> {
  const { clock, emulator } = subgraph;
  let done = false;
  const finish = () => {
    done = true;
  };
  work.then(finish, finish);
  while (!done) {
    await nextTurn();
    await untilPoolIsFree();
    if (subgraph.isBusy() || countUndecided(emulator.url) > 0) continue;
    if (clock.sleeping > 1) clock.advance(stepMs);
  }
  return work;
}

/** Signs in, so that reads wait for nothing else. */
export async function signIn(subgraph: SubgraphUnderTest): Promise<SubgraphUnderTest> {
  const { errors } = await subgraph.ask(
    '{ alerts(first: 1) { nodes { id } } defenderHunt(query: "AlertInfo | take 1") { rowCount } }',
    {
      roles: ['Defender.ViewData', 'Defender.Hunting'],
    },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  subgraph.forgetCalls();
  return subgraph;
}
