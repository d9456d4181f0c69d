import { describe, expect, it } from 'vitest';
import { BINARY, CONTINUATION, frameOf, openRawSocket, PING, PONG, TEXT } from '../../kit/http/raw-socket.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const PING_MESSAGE = '{"type":"ping"}';

/** Sends the frames to a new socket. @returns the code with which the server closes it */
async function codeAfter(subgraph: SubgraphUnderTest, frames: readonly Buffer[]) {
  const connection = await openRawSocket(subgraph.url);
  connection.socket.write(Buffer.concat(frames));
  await expect.poll(connection.closeCode).toBeDefined();
  return connection.closeCode();
}

const errorsIn = (subgraph: SubgraphUnderTest) => subgraph.log().match(/"level":50.*/g) ?? [];

describe('a socket is closed, and nothing is logged as a fault,', () => {
  it('if it sends messages that only servers send', async () => {
    const subgraph = await startSubgraph();
    for (const message of [
      '{"type":"connection_ack"}',
      '{"id":"a","type":"next","payload":{"data":null}}',
      '{"id":"a","type":"error","payload":[{"message":"x"}]}',
    ])
      expect([message, await codeAfter(subgraph, [frameOf(TEXT, message)])]).toEqual([message, 4400]);
    expect(errorsIn(subgraph)).toEqual([]);
  });

  it('if it sends a binary message', async () => {
    const subgraph = await startSubgraph();
    const bytes = Buffer.concat([
      Buffer.from('{"type":"ping","payload":{"x":"'),
      Buffer.from([0xff, 0x22, 0x7d, 0x7d]),
    ]);
    expect(await codeAfter(subgraph, [frameOf(BINARY, bytes)])).toBe(1003);
    expect(errorsIn(subgraph)).toEqual([]);
  });

  it('if a message has more than 1,000 frames, each of which takes memory', async () => {
    const subgraph = await startSubgraph();
    const connection = await openRawSocket(subgraph.url);
    const more = Array.from({ length: 999 }, () => frameOf(CONTINUATION, ' ', false));
    const thousand = [frameOf(TEXT, PING_MESSAGE, false), ...more];
    connection.socket.write(Buffer.concat([...thousand.with(-1, frameOf(CONTINUATION, ' '))]));
    await connection.received(/pong/);
    connection.socket.write(Buffer.concat([...thousand, frameOf(CONTINUATION, ' ', false)]));
    await expect.poll(connection.closeCode).toBe(1008);
    expect(errorsIn(subgraph)).toEqual([]);
  });

  it.each([
    ['pings', PING],
    ['pongs', PONG],
  ])('if it sends more than ten %s before authentication', async (_what, opcode) => {
    const subgraph = await startSubgraph();
    const eleven = Array.from({ length: 11 }, () => frameOf(opcode, 'x'));
    expect(await codeAfter(subgraph, eleven)).toBe(4429);
    expect(errorsIn(subgraph)).toEqual([]);
  });
});

it("a socket is cut if its client doesn't respond to the close", { tags: 'slow' }, async () => {
  const subgraph = await startSubgraph();
  const connection = await openRawSocket(subgraph.url);
  connection.socket.write(frameOf(TEXT, '{}'));
  await connection.ended();
  expect(connection.closeCode()).toBe(4400);
});

it('a ping with a payload that is nested deeply has a pong, which does not repeat it', async () => {
  const subgraph = await startSubgraph();
  const connection = await openRawSocket(subgraph.url);
  const payload = `${'{"x":'.repeat(900)}1${'}'.repeat(900)}`;
  connection.socket.write(frameOf(TEXT, `{"type":"ping","payload":${payload}}`));
  connection.socket.write(
    frameOf(TEXT, `{"type":"ping","payload":{"x":${'['.repeat(4_900)}${']'.repeat(4_900)}}}`),
  );
  expect(await connection.received(/pong[^]*pong/)).not.toContain('payload');
  expect(errorsIn(subgraph)).toEqual([]);
});
