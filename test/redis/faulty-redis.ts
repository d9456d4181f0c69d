import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/lib/clock.js';
import { RedisModel } from '../simulation/redis/redis-model.js';
import { RedisStatus } from '../simulation/redis/redis-commands.js';
import { CommandDecoder, encodeReply } from '../simulation/redis/resp.js';

/** A command with its arguments, in latin1. */
export type Command = readonly string[];

/** An effect on a command: an error in its place, the loss of the connection, no reply, a late one, or another one. */
export type RedisFault =
  | { readonly error: string }
  | 'reset before'
  | 'reset after'
  | 'never'
  | { readonly reply: (reply: string) => string };

export interface FaultyRedis {
  readonly url: string;
  readonly model: RedisModel;
  /** Commands since the last call. */
  take(): Command[];
  /** Selects the effect on each command. */
  fail(select: (command: Command) => RedisFault | undefined): void;
  /** The number of clients that are connected and have checked that Redis is ready. */
  connections(): number;
}

/** The model of Redis at an address, where commands fail as a test selects. Its time is that of the clock. */
export async function startFaultyRedis(clock: Clock): Promise<FaultyRedis> {
  let count = 0;
  const model = new RedisModel(() => Math.floor(clock.now() * 1_000) + ((count += 1) % 1_000));
  const commands: Command[] = [];
  let select: (command: Command) => RedisFault | undefined = () => undefined;
  const sockets = new Set<Socket>();
  const ready = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client.on('error', () => undefined));
    client.on('close', () => {
      sockets.delete(client);
      ready.delete(client);
    });
    const decoder = new CommandDecoder();
    let isSilent = false;
    const answer = (command: Command) => {
      if (client.destroyed || isSilent) return;
      commands.push(command);
      if (/^info$/i.test(command[0] ?? '')) ready.add(client);
      const fault = select(command);
      if (fault === 'reset before') client.destroy();
      else if (typeof fault === 'object' && 'error' in fault) client.write(`-${fault.error}\r\n`);
      else {
        const reply = encodeReply(execute(model, command));
        if (fault === 'reset after') client.destroy();
        else if (fault === 'never') isSilent = true;
        else client.write(fault === undefined ? reply : fault.reply(reply), 'latin1');
      }
    };
    client.on('data', (bytes: Buffer) => {
      for (const command of decoder.read(bytes.toString('latin1'))) answer(command);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return {
    url: `redis://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    model,
    take: () => commands.splice(0),
    fail: (next) => {
      select = next;
    },
    connections: () => ready.size,
  };
}

/** Also the commands of a new connection, which the model lacks. */
function execute(model: RedisModel, command: Command) {
  const [name = ''] = command;
  if (/^(client|select)$/i.test(name)) return new RedisStatus('OK');
  if (/^ping$/i.test(name)) return new RedisStatus('PONG');
  if (/^info$/i.test(name)) return 'loading:0\r\nmaxmemory:0\r\n';
  return model.execute(command);
}
