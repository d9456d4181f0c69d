import { expect, it } from 'vitest';
import { LIMITS } from '../../../src/config/limits.js';
import { PATIENT } from '../../kit/time/patience.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const MACHINES = '{ machines(first: 1) { nodes { id } } }';

it.each(['application/json', 'text/event-stream'])(
  'requests of clients that disconnected count until their work has ended (%s)',
  { tags: ['slow', 'defender-first'] },
  async (accept) => {
    const subgraph = await startSubgraph({ limits: { ...LIMITS, maxConcurrentOfCaller: 2 } });
    const { url, emulator } = subgraph;
    const letGo = emulator.control.hold({ operation: 'listMachines' });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const client = new AbortController();
    const sent = [1, 2].map(() =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: MACHINES }),
        signal: client.signal,
      }).catch(() => 'left'),
    );
    await expect.poll(() => subgraph.calls().length, PATIENT).toBe(1);
    client.abort();
    expect(await Promise.all(sent)).toEqual(['left', 'left']);
    const third = subgraph.ask(MACHINES, { token });
    const waiting = async () =>
      /^defender_requests_waiting (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1];
    await expect.poll(waiting, PATIENT).toBe('1');
    letGo();
    expect((await third).errors).toBeUndefined();
  },
);
