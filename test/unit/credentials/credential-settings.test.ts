import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import type { Environment } from '../../../src/config/environment.js';
import { loadConfig } from '../../../src/config/load-config.js';

const IDS = {
  AZURE_TENANT_ID: '72f988bf-0000-4000-8000-000000000001',
  AZURE_CLIENT_ID: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
};
const SECRET = { AZURE_CLIENT_SECRET: 'reading~secret' };
const ACTIONS_ID = '11111111-bbbb-4ccc-8ddd-eeeeeeeeeeee';

const registrationOf = (env: Environment) => loadConfig({ ...IDS, ...env }).registration;
function problemsOf(env: Environment): readonly string[] {
  try {
    loadConfig({ ...IDS, ...env });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

describe('the credential', () => {
  it.each<[Environment, object]>([
    [SECRET, { kind: 'secret', setting: 'AZURE_CLIENT_SECRET', secret: 'reading~secret' }],
    [
      { AZURE_CLIENT_SECRET_PATH: '/run/secret' },
      { kind: 'secret-file', setting: 'AZURE_CLIENT_SECRET_PATH', path: '/run/secret' },
    ],
    [
      { AZURE_CLIENT_CERTIFICATE_PATH: '/run/pem' },
      { kind: 'certificate', setting: 'AZURE_CLIENT_CERTIFICATE_PATH', path: '/run/pem' },
    ],
    [
      { AZURE_FEDERATED_TOKEN_FILE: '/run/token' },
      { kind: 'federated-token-file', setting: 'AZURE_FEDERATED_TOKEN_FILE', path: '/run/token' },
    ],
    [
      { DEFENDER_CREDENTIAL: 'managed-identity' },
      { kind: 'managed-identity', setting: 'DEFENDER_CREDENTIAL' },
    ],
    [
      { DEFENDER_CREDENTIAL: 'managed-identity-federation' },
      { kind: 'managed-identity-federation', setting: 'DEFENDER_CREDENTIAL' },
    ],
    [
      {
        DEFENDER_CREDENTIAL: 'managed-identity-federation',
        AZURE_MANAGED_IDENTITY_CLIENT_ID: ACTIONS_ID.toUpperCase(),
      },
      { kind: 'managed-identity-federation', setting: 'DEFENDER_CREDENTIAL', identityClientId: ACTIONS_ID },
    ],
  ])('of %j is parsed', (env, credential) => {
    expect(registrationOf(env).credential).toEqual(credential);
    expect(registrationOf(env)).not.toHaveProperty('actions');
  });

  it.each<[string, Environment, string]>([
    [
      'is missing',
      { AZURE_CLIENT_SECRET: '  ' },
      'A credential is missing: set AZURE_CLIENT_SECRET, AZURE_CLIENT_SECRET_PATH, AZURE_CLIENT_CERTIFICATE_PATH, AZURE_FEDERATED_TOKEN_FILE or DEFENDER_CREDENTIAL=managed-identity',
    ],
    [
      'is there twice',
      { ...SECRET, AZURE_FEDERATED_TOKEN_FILE: '/run/token' },
      'Exactly one credential is allowed, but these are set: AZURE_CLIENT_SECRET, AZURE_FEDERATED_TOKEN_FILE',
    ],
    [
      'is a secret with white space at an end',
      { AZURE_CLIENT_SECRET: 'reading~secret ' },
      'AZURE_CLIENT_SECRET begins or ends with white space: copy the value of the secret again',
    ],
    [
      'is of an unknown kind',
      { DEFENDER_CREDENTIAL: 'msi' },
      'DEFENDER_CREDENTIAL must be managed-identity or managed-identity-federation',
    ],
    [
      'names an identity that nothing uses',
      { ...SECRET, AZURE_MANAGED_IDENTITY_CLIENT_ID: ACTIONS_ID },
      'AZURE_MANAGED_IDENTITY_CLIENT_ID needs DEFENDER_CREDENTIAL=managed-identity-federation: with managed-identity, AZURE_CLIENT_ID names the identity',
    ],
    [
      'is of a tenant that is no GUID',
      { ...SECRET, AZURE_TENANT_ID: 'corp.example' },
      'AZURE_TENANT_ID must be a GUID',
    ],
  ])('that %s is one problem', (_what, env, problem) => {
    expect(problemsOf(env)).toEqual([problem]);
    expect(problemsOf(env).join()).not.toContain('reading~secret');
  });
});

describe('the registration for actions', () => {
  it.each<[Environment, object]>([
    [
      { DEFENDER_ACTIONS_CLIENT_SECRET: 'acting~secret' },
      { kind: 'secret', setting: 'DEFENDER_ACTIONS_CLIENT_SECRET', secret: 'acting~secret' },
    ],
    [
      { DEFENDER_ACTIONS_CLIENT_SECRET_PATH: '/run/secret' },
      { kind: 'secret-file', setting: 'DEFENDER_ACTIONS_CLIENT_SECRET_PATH', path: '/run/secret' },
    ],
    [
      { DEFENDER_ACTIONS_CLIENT_CERTIFICATE_PATH: '/run/pem' },
      {
        kind: 'certificate',
        setting: 'DEFENDER_ACTIONS_CLIENT_CERTIFICATE_PATH',
        path: '/run/pem',
      },
    ],
  ])('has a credential of its own: %j', (env, credential) => {
    const { actions } = registrationOf({
      ...SECRET,
      ...env,
      DEFENDER_ACTIONS_CLIENT_ID: ACTIONS_ID.toUpperCase(),
    });
    expect(actions).toEqual({ clientId: ACTIONS_ID, credential });
  });

  it.each<[string, Environment, string]>([
    [
      'lacks a credential',
      { DEFENDER_ACTIONS_CLIENT_ID: ACTIONS_ID },
      'The credential of DEFENDER_ACTIONS_CLIENT_ID is missing: set DEFENDER_ACTIONS_CLIENT_SECRET, DEFENDER_ACTIONS_CLIENT_SECRET_PATH or DEFENDER_ACTIONS_CLIENT_CERTIFICATE_PATH',
    ],
    [
      'has two',
      {
        DEFENDER_ACTIONS_CLIENT_ID: ACTIONS_ID,
        DEFENDER_ACTIONS_CLIENT_SECRET: 'x',
        DEFENDER_ACTIONS_CLIENT_CERTIFICATE_PATH: '/run/pem',
      },
      'Exactly one credential of DEFENDER_ACTIONS_CLIENT_ID is allowed, but these are set: DEFENDER_ACTIONS_CLIENT_SECRET, DEFENDER_ACTIONS_CLIENT_CERTIFICATE_PATH',
    ],
    [
      'has no id',
      { DEFENDER_ACTIONS_CLIENT_SECRET: 'x' },
      'DEFENDER_ACTIONS_CLIENT_SECRET is set without DEFENDER_ACTIONS_CLIENT_ID',
    ],
    [
      'is the one that reads',
      {
        DEFENDER_ACTIONS_CLIENT_ID: IDS.AZURE_CLIENT_ID.toUpperCase(),
        DEFENDER_ACTIONS_CLIENT_SECRET: 'x',
      },
      'DEFENDER_ACTIONS_CLIENT_ID must be another registration than AZURE_CLIENT_ID',
    ],
    [
      'has an id that is no GUID',
      { DEFENDER_ACTIONS_CLIENT_ID: 'responder', DEFENDER_ACTIONS_CLIENT_SECRET: 'x' },
      'DEFENDER_ACTIONS_CLIENT_ID must be a GUID',
    ],
  ])('that %s is a problem', (_what, env, problem) => {
    expect(problemsOf({ ...SECRET, ...env })).toEqual([problem]);
  });
});

describe('acting as a person', () => {
  it('is off by default', () => {
    expect(registrationOf(SECRET).actionsAs).toBe('app');
    expect(registrationOf({ ...SECRET, DEFENDER_ACTIONS_AS: 'user' }).actionsAs).toBe('user');
    expect(problemsOf({ ...SECRET, DEFENDER_ACTIONS_AS: 'person' })).toEqual([
      'DEFENDER_ACTIONS_AS must be app or user',
    ]);
  });

  it('needs an app registration', () => {
    const env = { DEFENDER_ACTIONS_AS: 'user', DEFENDER_CREDENTIAL: 'managed-identity' };
    expect(problemsOf(env)).toEqual([
      'DEFENDER_ACTIONS_AS=user needs an app registration: a managed identity cannot act for a person, managed-identity-federation can',
    ]);
    expect(problemsOf({ ...env, DEFENDER_CREDENTIAL: 'managed-identity-federation' })).toEqual([]);
  });
});

describe('the proxy', () => {
  const proxyOf = (env: Environment) => loadConfig({ ...IDS, ...SECRET, ...env }).proxy;

  it('is that of https_proxy or HTTPS_PROXY, in this order, and none by default', () => {
    expect(proxyOf({})).toEqual({ noProxy: '' });
    const upper = { HTTPS_PROXY: 'http://upper:8080', NO_PROXY: 'upper.example' };
    expect(proxyOf(upper)).toEqual({ httpsProxy: 'http://upper:8080', noProxy: 'upper.example' });
    expect(proxyOf({ ...upper, https_proxy: 'https://lower', no_proxy: '*' })).toEqual({
      httpsProxy: 'https://lower',
      noProxy: '*',
    });
  });

  it.each(['proxy.example:8080', 'socks5://proxy.example', 'http://', 'me:pass@proxy'])(
    'that reads %s is a problem, which does not repeat it',
    (value) => {
      expect(problemsOf({ ...SECRET, HTTPS_PROXY: value })).toEqual([
        'HTTPS_PROXY must be a URL such as http://proxy.example:8080; a user and a password are percent-encoded',
      ]);
    },
  );
});
