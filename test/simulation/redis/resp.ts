import { RedisFailure, RedisStatus, type Reply } from './redis-commands.js';

/** Encodes a reply in Redis' protocol. */
export function encodeReply(reply: Reply): string {
  if (reply === null) return '$-1\r\n';
  if (typeof reply === 'number') return `:${reply}\r\n`;
  if (typeof reply === 'string') return `$${reply.length}\r\n${reply}\r\n`;
  if (reply instanceof RedisStatus) return `+${reply.text}\r\n`;
  if (reply instanceof RedisFailure) return `-${reply.message.replace(/[\r\n]+/g, ' ')}\r\n`;
  return `*${reply.length}\r\n${reply.map(encodeReply).join('')}`;
}

/** Decodes commands in Redis' protocol, which may arrive in pieces. */
export class CommandDecoder {
  #rest = '';

  /** @returns the commands that are whole by now */
  read(bytes: string): string[][] {
    this.#rest += bytes;
    const commands: string[][] = [];
    let at = 0;
    for (;;) {
      const found = readCommand(this.#rest, at);
      if (found === undefined) break;
      commands.push(found.words);
      at = found.end;
    }
    this.#rest = this.#rest.slice(at);
    return commands;
  }
}

function readCommand(text: string, start: number): { words: string[]; end: number } | undefined {
  const head = readNumber(text, start);
  if (head === undefined) return undefined;
  const words: string[] = [];
  let at = head.end;
  for (let index = 0; index < head.value; index += 1) {
    const length = readNumber(text, at);
    if (length === undefined || text.length < length.end + length.value + 2) return undefined;
    words.push(text.slice(length.end, length.end + length.value));
    at = length.end + length.value + 2;
  }
  return { words, end: at };
}

/** The number of a line such as `*3` or `$11`. */
function readNumber(text: string, start: number): { value: number; end: number } | undefined {
  const end = text.indexOf('\r\n', start);
  return end < 0 ? undefined : { value: Number(text.slice(start + 1, end)), end: end + 2 };
}
