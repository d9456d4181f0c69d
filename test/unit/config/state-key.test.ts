import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.js';
import { REQUIRED_SETTINGS } from '../../kit/servers/required-settings.js';

const keyOf = (bytes: number) => Buffer.alloc(bytes, bytes + 200).toString('base64');
const load = (STATE_KEY: string) => loadConfig({ ...REQUIRED_SETTINGS, STATE_KEY });

describe('STATE_KEY', () => {
  it('may be left out, and is one key or several, the newest first', () => {
    expect(loadConfig(REQUIRED_SETTINGS)).not.toHaveProperty('stateKeys');
    expect(load(' ')).not.toHaveProperty('stateKeys');
    const texts = [keyOf(32), keyOf(33), keyOf(64)];
    const keys = load(texts.join(' , ')).stateKeys;
    expect(keys?.map((key) => key.export().toString('base64'))).toEqual(texts);
    expect(load(texts[1]!.replace(/=+$/, '')).stateKeys?.[0]?.equals(keys![1]!)).toBe(true);
  });

  const SHORT = keyOf(31);
  it.each([
    [SHORT, 'STATE_KEY: key 1 has 31 bytes and needs 32 or more'],
    [`${keyOf(32)},${SHORT}`, 'STATE_KEY: key 2 has 31 bytes'],
    [`${keyOf(32)},`, 'STATE_KEY: key 2 is empty'],
    [`${keyOf(32)},,${keyOf(32)}`, 'STATE_KEY: key 2 is empty'],
    ['correct horse battery staple correct horse battery', 'STATE_KEY: key 1 is not base64'],
    ['0123-4567'.repeat(6), 'STATE_KEY: key 1 is not base64'],
    [`${keyOf(32).slice(0, 20)}\n${keyOf(32)}`, 'STATE_KEY must be text on one line'],
    [`${'A'.repeat(42)}B=`, 'STATE_KEY: key 1 is not base64'],
    [`${keyOf(33)}=`, 'STATE_KEY: key 1 is not base64'],
  ])('is refused by its place and never shown: %j', (value, problem) => {
    let message = '';
    try {
      load(value);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(problem);
    for (const part of value.split(',').filter((text) => text.trim() !== ''))
      expect(message).not.toContain(part);
  });

  it('does not come to a log with the configuration', () => {
    const text = keyOf(32);
    const config = load(text);
    for (const printed of [JSON.stringify(config), inspect(config, { depth: 9, showHidden: true })]) {
      expect(printed).not.toContain(text);
      expect(printed).not.toContain(Buffer.from(text, 'base64').toString('hex'));
    }
  });
});
