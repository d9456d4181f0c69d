import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CHANGES, untilResults } from '../../kit/feed/follow.js';
import { openSocketStream } from '../../kit/feed/open-stream.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

describe('clients of graphql-ws connect again', () => {
  /** Subscribes with the library, which gives up at the codes that it takes for final. */
  async function firstResult(subgraph: SubgraphUnderTest, token: string, onRetry: () => void) {
    const client = createClient({
      url: `${subgraph.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryWait: async () => {
        onRetry();
      },
    });
    onTestFinished(() => client.dispose());
    return subgraph.passTime(client.iterate({ query: CHANGES }).next());
  }

  it(
    'after tokens could not be verified, because signing keys were unavailable',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph();
      const { control } = subgraph.emulator;
      const fault = control.addFault({ operation: 'keys' }, { status: 500 });
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      const { value } = await firstResult(subgraph, token, () => {
        control.removeFault(fault);
        subgraph.clock.advance(60_000);
      });
      expect(value).toMatchObject({ data: { defenderChanges: {} } });
    },
  );

  it('after the caller had as many sockets as it may', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ env: { CALLER_RATE: '5' } });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const earlier = await openSocketStream(subgraph, CHANGES, { token });
    await untilResults(subgraph, earlier, 1);
    const { value } = await firstResult(subgraph, token, () => {
      earlier.close();
    });
    expect(value).toMatchObject({ data: { defenderChanges: {} } });
  });
});

it('sockets open at the paths of GraphQL, as requests do with a slash or a query after them, and at no other', async () => {
  const subgraph = await startSubgraph();
  const statusAt = (path: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`${subgraph.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws');
      onTestFinished(() => socket.terminate());
      socket.once('open', () => resolve('open'));
      socket.once('error', ({ message }) => resolve(message));
    });
  for (const path of ['/', '/graphql', '/graphql/', '/?a=b', '/graphql?a=/b'])
    expect([path, await statusAt(path)]).toEqual([path, 'open']);
  for (const path of ['/explorer', '/graphql/x', '//', '/graphql//'])
    expect([path, await statusAt(path)]).toEqual([path, 'Unexpected server response: 404']);
});
