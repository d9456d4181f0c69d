import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEndAnnouncer } from '../../../src/server/http/shutdown.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

async function startServer() {
  const clock = new ManualClock();
  const http = createServer((_request, response) => response.end('served'));
  const end = createEndAnnouncer(http, clock);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => {
    agent.destroy();
    http.close();
  });
  const { port } = http.address() as AddressInfo;
  const ask = () =>
    new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
      get({ port, host: '127.0.0.1', agent }, (answer) => {
        answer.resume().on('end', () => resolve([answer.statusCode, answer.headers.connection]));
      }).on('error', reject);
    });
  return { clock, end, ask, port };
}

describe('a server before its shutdown', () => {
  it('continues to serve for the delay, and closes each connection after its response', async () => {
    const { clock, end, ask, port } = await startServer();
    // An idle connection.
    const idle = connect(port, '127.0.0.1');
    onTestFinished(() => void idle.destroy());
    await once(idle, 'connect');
    expect([end.isEnding(), await ask()]).toEqual([false, [200, 'keep-alive']]);
    let isOver = false;
    const announced = end.announce(2_000).then(() => (isOver = true));
    expect([end.isEnding(), await ask(), await ask()]).toEqual([true, [200, 'close'], [200, 'close']]);
    for (let left = 2_000; left > 0; left -= 50) {
      await clock.untilSleeping();
      expect(isOver).toBe(false);
      clock.advance(50);
    }
    await announced;
  });

  it('skips the delay without connections', async () => {
    const { clock, end } = await startServer();
    const before = clock.now();
    await end.announce(2_000);
    expect(clock.now()).toBe(before);
  });
});
