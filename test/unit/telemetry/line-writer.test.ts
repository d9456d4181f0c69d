import { describe, expect, it } from 'vitest';
import { LineWriter } from '../../../src/telemetry/line-writer.js';

const BUSY = Object.assign(new Error('The pipe is full'), { code: 'EAGAIN' });

/** A pipe with room for some bytes. */
function startPipe() {
  let text = '';
  let room = 0;
  let tries = 0;
  const put = (bytes: Uint8Array): number => {
    tries += 1;
    const count = Math.min(room, bytes.length);
    if (count === 0) throw BUSY;
    text += Buffer.from(bytes.subarray(0, count)).toString();
    room -= count;
    return count;
  };
  const writer = new LineWriter(2, {
    writeSync: (_fd: number, bytes: NodeJS.ArrayBufferView | string) => put(bytes as Uint8Array),
    write: (_fd, bytes, done) => {
      try {
        done(null, put(bytes));
      } catch (error) {
        done(error as Error, 0);
      }
    },
  });
  return {
    writer,
    text: () => text,
    tries: () => tries,
    makeRoom: (bytes: number) => {
      room = bytes;
    },
  };
}

describe('a flush', () => {
  it('writes a batch whose reader is busy, and what came after it, in order', async () => {
    const { writer, text, tries, makeRoom } = startPipe();
    makeRoom(3);
    writer.write('first\n');
    await expect.poll(tries).toBeGreaterThan(1);
    writer.write('second\n');
    makeRoom(100);
    writer.flushSync();
    expect(text()).toBe('first\nsecond\n');
    writer.write('third\n');
    await expect.poll(text).toBe('first\nsecond\nthird\n');
  });

  it('ends if its reader stays busy', { tags: 'slow' }, () => {
    const { writer, text } = startPipe();
    writer.write('lost\n');
    writer.flushSync();
    expect(text()).toBe('');
  });
});
