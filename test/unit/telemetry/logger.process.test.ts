import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLogger } from '../../../src/telemetry/logger.js';
import { BUILT } from '../../kit/processes/build-processes.js';

const TOKEN = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}`;

function createLog(level = 'info') {
  const lines: string[] = [];
  return {
    logger: createLogger(level, { write: (line) => void lines.push(line) }),
    text: () => lines.join(''),
  };
}

describe('the log', () => {
  it.each([
    ['in a message', { msg: `rejected ${TOKEN}` }],
    ['deep in an object', { a: { b: { c: [{ d: TOKEN }] } } }],
    ['in an error and its cause', { err: new Error(TOKEN, { cause: new Error(`x ${TOKEN} y`) }) }],
    ['as a name', { [TOKEN]: 1 }],
    ['twice', { a: TOKEN, b: `${TOKEN} ${TOKEN}` }],
    ['without a signature', { a: `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.` }],
  ])('redacts tokens %s, and each line stays JSON', (_where, entry) => {
    const { logger, text } = createLog();
    logger.info(entry, `and again ${TOKEN}`);
    expect(text()).not.toMatch(/eyJ/);
    expect(text()).toContain('[jwt]');
    expect(() => JSON.parse(text()) as unknown).not.toThrow();
  });

  it('escapes commands to a terminal and ends of lines, and nothing else', () => {
    const { logger, text } = createLog();
    const message = 'a\u009B31m b\u202Ec\u2028d\u{E0041}e\tf é 😀';
    logger.info(message);
    expect(text()).toContain(String.raw`a\u009b31m b\u202ec\u2028d\udb40\udc41e\tf é 😀`);
    expect(JSON.parse(text())).toMatchObject({ msg: message });
  });

  it('keeps the messages of an error and its cause apart', () => {
    const { logger, text } = createLog();
    logger.warn({ err: new Error('Redis is not reachable.', { cause: new Error('connect failed') }) });
    expect(JSON.parse(text())).toMatchObject({
      err: { message: 'Redis is not reachable.', cause: { message: 'connect failed' } },
    });
  });

  it('redacts headers and secrets by name, at any depth', () => {
    const { logger, text } = createLog();
    logger.child({ secret: 'hush' }).info({
      authorization: 'Basic abc',
      request: { secret: { is: 'hush' }, headers: { authorization: ['Basic abc'], accept: '*/*' } },
      tried: [{ request: { headers: { authorization: 'Basic abc' } } }],
    });
    expect(text()).not.toMatch(/hush|Basic abc/);
    expect(text().match(/\[redacted\]/g)).toHaveLength(5);
    expect(JSON.parse(text())).toMatchObject({ request: { headers: { accept: '*/*' } } });
  });

  it('writes nothing below its level', () => {
    const { logger, text } = createLog('warn');
    logger.info('quiet');
    logger.warn('loud');
    expect(text()).toContain('loud');
    expect(text()).not.toContain('quiet');
  });
});

describe('the log of a process', () => {
  it('includes a last line that was logged during a write', async () => {
    const child = spawn(process.execPath, [`${BUILT}test/kit/telemetry/log-behind-a-line.js`], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    // The pipe has no reader, so the first line fills it.
    await once(child, 'message');
    let text = '';
    child.stderr!.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await expect.poll(() => text).toContain('"msg":"last"');
  });
});
