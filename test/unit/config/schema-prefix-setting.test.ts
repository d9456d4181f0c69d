import { expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.js';

const MINIMUM = {
  AZURE_TENANT_ID: '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6',
  AZURE_CLIENT_ID: '5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b',
  AZURE_CLIENT_SECRET: 's3cret',
};
const prefixIn = (SCHEMA_PREFIX: string) => loadConfig({ ...MINIMUM, SCHEMA_PREFIX }).server.schema.prefix;

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
