import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import type { Environment } from '../../../src/config/environment.js';
import { loadConfig } from '../../../src/config/load-config.js';

const EMULATED: Environment = {
  AZURE_TENANT_ID: '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6',
  AZURE_CLIENT_ID: '5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b',
  AZURE_CLIENT_SECRET: 's3cret',
  ENTRA_EMULATOR_URL: 'http://127.0.0.1:4100',
};
const DEMO = { callers: [{ name: 'all', token: 'x' }], variables: { 'triage-alert': { id: 'a' } } };

const explorerOf = (env: Environment) => loadConfig({ ...EMULATED, ...env }).server;

function problemsOf(env: Environment): readonly string[] {
  try {
    explorerOf(env);
    return [];
  } catch (error) {
    return error instanceof ConfigurationError ? error.problems : [String(error)];
  }
}

describe('EXPLORER_DEMO', () => {
  it('puts callers and variables into the explorer of an emulated tenant', () => {
    expect(explorerOf({ EXPLORER_DEMO: JSON.stringify(DEMO) }).explorerDemo).toEqual(DEMO);
    expect(explorerOf({}).explorerDemo).toBeUndefined();
  });

  it('is refused where callers are real', () => {
    const env = { EXPLORER_DEMO: JSON.stringify(DEMO), ENTRA_EMULATOR_URL: '' };
    expect(problemsOf(env)).toEqual([
      'EXPLORER_DEMO shows tokens to every visitor, so it needs ENTRA_EMULATOR_URL',
    ]);
  });

  it.each(['{', '{}', 'null', '{"callers":[],"variables":{}}', '{"callers":[{"name":"x"}],"variables":{}}'])(
    'is refused when it is %s',
    (text) => {
      expect(problemsOf({ EXPLORER_DEMO: text })).toEqual([
        'EXPLORER_DEMO must be JSON with callers and variables',
      ]);
    },
  );
});

describe('EXPLORER', () => {
  it('may be graphiql, in production too when somebody says so', () => {
    expect(explorerOf({ EXPLORER: 'graphiql' }).explorer).toBe('graphiql');
    const production = { NODE_ENV: 'production', ENTRA_EMULATOR_URL: '', EXPLORER: 'graphiql' };
    expect(explorerOf(production).explorer).toBe('graphiql');
  });
});
