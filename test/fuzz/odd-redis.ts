import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import fc from 'fast-check';
import { systemClock } from '../../src/lib/clock.js';
import { createRedisCallCounter } from '../../src/store/redis-call-counter.js';
import { connectRedis } from '../../src/store/redis-link.js';
import { createRedisStore } from '../../src/store/redis-store.js';
import { createRedisTokenBuckets } from '../../src/store/redis-token-buckets.js';
import { StoreUnavailableError } from '../../src/store/store.js';
import { findLie, sealed } from './kept-entries.js';
import { oddText, oddValue } from './odd-values.js';

const bulk = (text: string) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
/** Nothing is answered, or the connection ends. */
const SILENCE = '';
const END = 'end';

/** An answer in Redis' protocol, of whatever type, or nearly one. */
export const oddAnswer: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '+OK\r\n',
    ':0\r\n',
    ':1\r\n',
    ':-9223372036854775808\r\n',
    '$-1\r\n',
    '$0\r\n\r\n',
    '*-1\r\n',
    '*0\r\n',
    '*1\r\n$-1\r\n',
    '*2\r\n$7\r\ngranted\r\n*0\r\n',
    '*2\r\n*1\r\n:1\r\n:2\r\n',
    '-ERR wrong\r\n',
    '-NOSCRIPT\r\n',
    '-WRONGTYPE Operation against a key\r\n',
    '-\r\n',
    '$5\r\nab\r\n',
    '$99999999999\r\n',
    '*99999999999\r\n',
    'HTTP/1.1 400 Bad Request\r\n\r\n',
    SILENCE,
    END,
  ),
  oddText.map(bulk),
  oddValue.map((value) => bulk(JSON.stringify(value) ?? '')),
  fc.array(oddText, { maxLength: 5 }).map((texts) => `*${texts.length}\r\n${texts.map(bulk).join('')}`),
  oddText.map((text) => bulk(`sealed1 9999999999999 ${'A'.repeat(43)} ${text}`)),
);

const TIMEOUT_MS = 20;

/** Asks a Redis that answers everything oddly, once it is connected. */
export async function checkOddRedis(answers: readonly string[]): Promise<string | undefined> {
  const sockets = new Set<Socket>();
  let asked = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      // The first commands of a connection get the responses of Redis.
      for (const command of chunk.toString('latin1').split(/(?=\*\d+\r\n\$)/)) {
        if (/^\*\d+\r\n\$\d+\r\n(?:client|info|ping)\r\n/i.test(command)) {
          socket.write(/\binfo\b/i.test(command) ? bulk('redis_version:7.0.0\r\nloading:0') : '+OK\r\n');
          continue;
        }
        const answer = answers[asked % answers.length] ?? '';
        asked += 1;
        if (answer === END) socket.destroy();
        else if (answer !== SILENCE) socket.write(answer);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const link = connectRedis({ url: `redis://127.0.0.1:${port}`, clock: systemClock, timeoutMs: TIMEOUT_MS });
  try {
    const raw = createRedisStore(link);
    const told = { 'approval one': '{"decision":null}', 'approval two': '{"decision":"APPROVED"}' };
    return (
      (await findLie(sealed(raw), told)) ??
      (await findWrongType(raw)) ??
      (await settle(async () => {
        const counter = createRedisCallCounter(link);
        const windows = [{ key: 'w', lengthMs: 60_000, room: 1, revision: '', position: 0 }];
        await counter.take({ group: 'g', id: 'i', windows });
        await counter.read('g', { key: 'w', lengthMs: 60_000 }, []);
      })) ??
      (await settle(async () => {
        const spent = await createRedisTokenBuckets(link, 'n').spend({ perSecond: 1, capacity: 1 }, [
          { key: 'k', amount: 1 },
        ]);
        if (spent.some((level) => typeof level !== 'number')) throw new Error('A level is no number');
      }))
    );
  } finally {
    await link.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

/** The store must not return a value of another type as text. */
async function findWrongType(store: ReturnType<typeof createRedisStore>): Promise<string | undefined> {
  let value: unknown;
  const thrown = await settle(async () => {
    value = await store.get('k');
  });
  return (
    thrown ??
    (value === undefined || typeof value === 'string' ? undefined : `no text: ${JSON.stringify(value)}`)
  );
}

async function settle(work: () => Promise<void>): Promise<string | undefined> {
  return work().then(
    () => undefined,
    (error: unknown) => (error instanceof StoreUnavailableError ? undefined : `thrown: ${String(error)}`),
  );
}
