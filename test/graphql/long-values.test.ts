import { describe, expect, it } from 'vitest';
import { startEmulator } from '../../emulator/emulator.js';
import { leastLongestTurn, startMeasured } from '../kit/longest-turn.js';
import { onTestFinished } from 'vitest';

const LONGEST_TURN_MS = 50;

async function start() {
  const emulator = await startEmulator({ machines: 2, alerts: 2 });
  onTestFinished(() => emulator.close());
  const served = await startMeasured(emulator);
  const token = await emulator.control.mintCallerToken({ roles: ['Defender.ViewData'] });
  const send = (body: unknown, bearer: string | null = token) =>
    fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
    }).then(async (response) => ({ status: response.status, text: await response.text() }));
  for (let warm = 0; warm < 20; warm += 1) await send({ query: '{ machines { nodes { id } } }' });
  return { served, send };
}

describe('a value that is none of its type', () => {
  it('holds the process for no longer than a valid one, however long it is and whoever sends it', async () => {
    const { served, send } = await start();
    const query = 'query ($b: Boolean!) { __typename @skip(if: $b) }';
    for (const words of [
      'Long must be ',
      ' at "b.b"; ',
      '" does not exist in "X" enum. ',
      '; Enum "X" cannot represent ',
    ]) {
      const b = words.repeat(80_000 / words.length);
      globalThis.console.time(words);
      const longest = await leastLongestTurn(
        served,
        () => send({ query, variables: { b } }, null),
        LONGEST_TURN_MS,
      );
      globalThis.console.timeEnd(words);
      console.log(longest);
      expect.soft(longest, words).toBeLessThan(LONGEST_TURN_MS);
    }
  });
  it('base', async () => {
    const { served, send } = await start();
    const query = 'query ($filter: AlertFilter) { alerts(filter: $filter) { nodes { id } } }';
    const bodies: Record<string, unknown> = {
      unused: { query: '{ __typename }', variables: { a: 'x'.repeat(900_000) } },
      one: { query, variables: { filter: { title: 'x'.repeat(900_000) } } },
      fifty: {
        query,
        variables: {
          filter: Object.fromEntries([
            ['title', 'x'.repeat(900_000)],
            ...Array.from({ length: 100 }, (_, i) => ['f' + i, 1]),
          ]),
        },
      },
      nums: { query, variables: { filter: { and: Array.from({ length: 200000 }, () => 1) } } },
    };
    for (const [name, body] of Object.entries(bodies)) {
      const all = [];
      for (let i = 0; i < 6; i++) all.push(Math.round(await served.longestTurn(() => send(body))));
      globalThis.console.log(name, all, (await send(body)).text.slice(0, 200));
    }
    served.child.kill('SIGTERM');
    await served.ended;
  });
});
