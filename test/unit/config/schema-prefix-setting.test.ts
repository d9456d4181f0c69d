import { expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.js';
import { REQUIRED_SETTINGS } from '../../kit/servers/required-settings.js';

const prefixIn = (SCHEMA_PREFIX: string) =>
  loadConfig({ ...REQUIRED_SETTINGS, SCHEMA_PREFIX }).server.schema.prefix;

it('SCHEMA_PREFIX is a GraphQL name that begins with a capital, or not set', () => {
  const good = ['Defender', 'MDE', 'Mde_', 'Defender+PageInfo'];
  expect(good.map(prefixIn)).toEqual(good);
  expect(prefixIn(' ')).toBeUndefined();
});

it.each([
  'defender',
  '_Defender',
  'Defender-',
  '1Defender',
  'Défender',
  'A B',
  '__A',
  'Defender+',
  'Defender+Alert',
])('SCHEMA_PREFIX is not %j', (wrong) => {
  expect(() => prefixIn(wrong)).toThrow(
    'SCHEMA_PREFIX must be a GraphQL name that begins with a capital, such as Defender',
  );
});
