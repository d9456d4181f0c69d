import { abortAfter } from '../../../src/lib/clock.js';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { ManualClock } from '../../kit/time/manual-clock.js';

const limit = (timeoutMs = 10_000) => ({
  clock: new ManualClock(),
  timeoutMs,
  tooLate: () => new Error('late'),
});

it('aborts work at its timeout, with the error that the caller receives', async () => {
  const { clock, ...rest } = limit();
  let signal: AbortSignal | undefined;
  const work = abortAfter({ clock, ...rest }, (late) => {
    signal = late;
    return new Promise<never>(() => undefined);
  });
  const failure = work.catch((error: unknown) => error);
  clock.advance(9_999);
  expect(signal?.aborted).toBe(false);
  clock.advance(1);
  const error = await failure;
  expect(error).toMatchObject({ message: 'late' });
  expect(signal?.reason).toBe(error);
});

it.each([
  ['succeeds', () => Promise.resolve('done')],
  ['fails', () => Promise.reject(new Error('failed'))],
])('leaves no timer, and aborts nothing, if the work %s', async (_, work) => {
  const { clock, ...rest } = limit();
  let signal: AbortSignal | undefined;
  await abortAfter({ clock, ...rest }, (late) => {
    signal = late;
    return work();
  }).catch(() => undefined);
  expect([clock.sleeping, signal?.aborted]).toEqual([0, false]);
});

it('accepts what arrived before its timeout and is read only after it, as after a blocked event loop', async () => {
  const { clock, ...rest } = limit();
  const server = createServer((socket) => {
    socket.write('pong');
    clock.advance(10_000);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => void client.destroy());
  const [data] = await abortAfter({ clock, ...rest }, () => once(client, 'data'));
  expect(String(data)).toBe('pong');
});
