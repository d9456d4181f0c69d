import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import type { Environment } from '../../../src/config/environment.js';
import { loadConfig } from '../../../src/config/load-config.js';

const TENANT = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';
const CLIENT = '5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b';
const MINIMUM: Environment = {
  AZURE_TENANT_ID: TENANT,
  AZURE_CLIENT_ID: CLIENT,
  AZURE_CLIENT_SECRET: 's3cret',
};

function problemsOf(env: Environment): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

const problemsWith = (env: Environment) => problemsOf({ ...MINIMUM, ...env });

describe('the environment', () => {
  it('needs a registration and its credential, and has a default for all else', () => {
    const { limits: _limits, ...config } = loadConfig(MINIMUM);
    expect(config).toMatchObject({
      server: {
        host: '127.0.0.1',
        port: 4000,
        production: false,
        explorer: 'sandbox',
        routerSecrets: [],
        corsOrigins: [],
      },
      registration: {
        tenantId: TENANT,
        clientId: CLIENT,
        credential: { kind: 'secret', secret: 's3cret' },
      },
      upstream: {
        cloud: 'commercial',
        loginHost: 'login.microsoftonline.com',
        apiUrl: 'https://api.security.microsoft.com',
        scope: 'https://api.securitycenter.microsoft.com/.default',
        graphUrl: 'https://graph.microsoft.com',
        sources: { alerts: 'auto', hunting: 'auto', incidents: 'auto' },
      },
      hunting: { tables: ['Device*', 'Alert*'] },
      callers: { audiences: [CLIENT, `api://${CLIENT}`], tenants: [TENANT] },
      quota: { scope: 'operation', share: 1 },
      audit: {},
      logLevel: 'info',
    });
    expect(config.upstream).not.toHaveProperty('entraEmulatorUrl');
  });

  it('counts what is empty or blank as missing', () => {
    const blank = { PORT: '', HOST: ' ', AUDIT_LOG: '', ROUTER_SECRET: ' ', DEFENDER_API_URL: '\t' };
    expect(loadConfig({ ...MINIMUM, ...blank })).toEqual(loadConfig(MINIMUM));
    expect(problemsOf({ ...MINIMUM, AZURE_CLIENT_SECRET: ' ' })).toEqual([
      expect.stringContaining('A credential is missing'),
    ]);
  });

  it('names every problem at once, each once, and none of the values', () => {
    const env = {
      AZURE_CLIENT_ID: 'not-a-guid',
      AZURE_CLIENT_SECRET: 'hush-hush',
      DEFENDER_CREDENTIAL: 'guess',
      PORT: 'eighty',
      DEFENDER_API_URL: 'http://evil.example/path?token=hush-hush',
      LOG_LEVEL: 'loud',
    };
    const problems = problemsOf(env);
    for (const name of [
      'AZURE_TENANT_ID',
      'AZURE_CLIENT_ID',
      'DEFENDER_CREDENTIAL',
      'PORT',
      'DEFENDER_API_URL',
      'LOG_LEVEL',
    ]) {
      expect(problems.some((problem) => problem.includes(name))).toBe(true);
    }
    expect(new Set(problems).size).toBe(problems.length);
    expect(problems.join()).not.toMatch(/hush|evil|eighty|loud|guess/);
  });

  it.each([
    ['PORT', ['-1', '65536', '80.5', 'eighty', '0x50', 'Infinity', '1e3', '80 81']],
    ['AZURE_TENANT_ID', ['contoso.onmicrosoft.com', `${TENANT}x`, `{${TENANT}}`, `${TENANT}/x`]],
    ['AZURE_CLIENT_ID', ['app', CLIENT.slice(1)]],
    ['DEFENDER_CREDENTIAL', ['managed', 'MANAGED-IDENTITY']],
    ['DEFENDER_CLOUD', ['Commercial', 'china']],
    ['DEFENDER_REGION', ['EU', 'mars']],
    ['DEFENDER_SCOPE', ['https://api.securitycenter.microsoft.com', 'a b/.default']],
    [
      'DEFENDER_SOURCES',
      [
        'graph',
        'alerts=both',
        'machines=graph',
        'alerts',
        ',',
        'alerts=graph=x',
        'alerts=graph,alerts=auto',
        '__proto__=graph',
      ],
    ],
    ['DEFENDER_QUOTA_SHARE', ['0', '0.009', '1e-9', '-0.5', '1.1', 'half', 'NaN']],
    [
      'NO_PROXY',
      ['http://x', 'login.example,https://proxy.example', 'login.example/path', 'host:port', '//x', 'user@x'],
    ],
    ['AUTH_TENANTS', ['contoso.com', `${TENANT},contoso.com`, ',']],
    ['AUTH_AUDIENCE', [',', ' , ']],
    ['ROUTER_SECRET', [',', ' , ,', 'fifteen-letters', 'secret-of-the-router,1', 'geheimnis-des-routers-ä']],
    ['DEFENDER_MAX_CALLS_PER_OPERATION', ['0', '-1', '1.5', '1e3', 'x', '007', '10000000000']],
    ['MEMORY_LIMIT', ['768', '768 Mi', '768mi', '-1', '1T', '100M', '1025Gi']],
    ['EXPLORER', ['playground', 'Sandbox']],
    ['LOG_LEVEL', ['verbose', 'INFO']],
    [
      'DEFENDER_API_URL',
      [
        'api.security.microsoft.com',
        'https://host/api',
        'https://u:p@host',
        'https://host?x=1',
        'ftp://127.0.0.1',
        '://',
      ],
    ],
  ])('refuses wrong values of %s and says whose they are', (name, values) => {
    for (const value of values) {
      const problems = problemsWith({ [name]: value });
      expect([value, problems.length > 0]).toEqual([value, true]);
      for (const problem of problems)
        expect([value, problem]).toEqual([value, expect.stringContaining(name)]);
    }
  });

  it('reads every setting', () => {
    const config = loadConfig({
      ...MINIMUM,
      PORT: '0',
      HOST: '0.0.0.0',
      NODE_ENV: 'production',
      EXPLORER: 'sandbox',
      ROUTER_SECRET: 'new-secret-of-router, old-secret-of-router',
      AUTH_AUDIENCE: `api://Mine, ${CLIENT.toUpperCase()}`,
      AUTH_TENANTS: `${TENANT.toUpperCase()},${CLIENT}`,
      AUDIT_LOG: '/var/log/audit.jsonl',
      DEFENDER_QUOTA_SHARE: '0.5',
      DEFENDER_SOURCES: 'hunting=graph, alerts=defender',
      DEFENDER_SCOPE: 'https://securitycenter.onmicrosoft.com/windowsatpservice/.default',
      DEFENDER_API_URL: 'https://proxy.corp.example/',
      LOG_LEVEL: 'debug',
    });
    expect(config).toMatchObject({
      server: {
        host: '0.0.0.0',
        port: 0,
        production: true,
        explorer: 'sandbox',
        routerSecrets: ['new-secret-of-router', 'old-secret-of-router'],
      },
      upstream: {
        apiUrl: 'https://proxy.corp.example',
        scope: 'https://securitycenter.onmicrosoft.com/windowsatpservice/.default',
        sources: { alerts: 'defender', hunting: 'graph', incidents: 'auto' },
      },
      callers: { audiences: ['api://Mine', CLIENT], tenants: [TENANT, CLIENT] },
      quota: { share: 0.5 },
      audit: { logPath: '/var/log/audit.jsonl' },
      logLevel: 'debug',
    });
  });

  it('takes the names of tables that hunts may read', () => {
    const tablesOf = (value: string) => loadConfig({ ...MINIMUM, HUNTING_TABLES: value }).hunting.tables;
    expect(tablesOf('DeviceInfo, Email* ,Custom_CL')).toEqual(['DeviceInfo', 'Email*', 'Custom_CL']);
    for (const value of ['*', 'DeviceInfo,*', '*Events', 'Device*Info', 'a b', '1a', 'Device**']) {
      expect(problemsWith({ HUNTING_TABLES: value })).toEqual([
        'HUNTING_TABLES must hold names of tables such as DeviceInfo or Device*, comma separated; * alone is none',
      ]);
    }
    expect(problemsWith({ HUNTING_TABLES: ',' })).toEqual(['HUNTING_TABLES is set and holds no value']);
  });

  it('shows no explorer in production unless told to', () => {
    expect(loadConfig({ ...MINIMUM, NODE_ENV: 'production' }).server.explorer).toBe('none');
    for (const NODE_ENV of ['Production', 'prod', 'PROD', '"production"', "'production'", ' production'])
      expect(problemsWith({ NODE_ENV })).toEqual([expect.stringMatching(/^NODE_ENV must be production/)]);
    expect(loadConfig({ ...MINIMUM, EXPLORER: 'none' }).server.explorer).toBe('none');
  });

  it('takes ids in capitals for what tokens hold: small letters', () => {
    const env = { AZURE_TENANT_ID: TENANT.toUpperCase(), AZURE_CLIENT_ID: CLIENT.toUpperCase() };
    const { registration, callers } = loadConfig({ ...MINIMUM, ...env });
    expect(registration).toMatchObject({ tenantId: TENANT, clientId: CLIENT });
    expect(callers).toMatchObject({ audiences: [CLIENT, `api://${CLIENT}`], tenants: [TENANT] });
  });
});

describe('the credential', () => {
  const { AZURE_CLIENT_SECRET: _secret, ...REST } = MINIMUM;

  it.each([
    [{ AZURE_CLIENT_SECRET: 'x' }, { kind: 'secret', secret: 'x' }],
    [{ AZURE_CLIENT_CERTIFICATE_PATH: '/c.pem' }, { kind: 'certificate', path: '/c.pem' }],
    [{ AZURE_FEDERATED_TOKEN_FILE: '/t' }, { kind: 'federated-token-file', path: '/t' }],
    [{ DEFENDER_CREDENTIAL: 'managed-identity' }, { kind: 'managed-identity' }],
  ])('can be %o', (env, credential) => {
    expect(loadConfig({ ...REST, ...env }).registration.credential).toMatchObject(credential);
  });

  it('must be there, and only one', () => {
    expect(problemsOf(REST)).toEqual([expect.stringContaining('A credential is missing')]);
    const two = { ...MINIMUM, AZURE_CLIENT_CERTIFICATE_PATH: '/c.pem' };
    expect(problemsOf(two)).toEqual([
      'Exactly one credential is allowed, but these are set: AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH',
    ]);
  });
});

describe('cloud and region', () => {
  it.each([
    [
      'gcc',
      'login.microsoftonline.com',
      'https://api-gcc.securitycenter.microsoft.us',
      'https://graph.microsoft.com',
    ],
    [
      'gcc-high',
      'login.microsoftonline.us',
      'https://api-gov.securitycenter.microsoft.us',
      'https://graph.microsoft.us',
    ],
    [
      'dod',
      'login.microsoftonline.us',
      'https://api-gov.securitycenter.microsoft.us',
      'https://dod-graph.microsoft.us',
    ],
  ])('of %s give its own hosts and scopes', (cloud, loginHost, apiUrl, graphUrl) => {
    expect(loadConfig({ ...MINIMUM, DEFENDER_CLOUD: cloud }).upstream).toMatchObject({
      cloud,
      loginHost,
      apiUrl,
      scope: `${apiUrl}/.default`,
      graphUrl,
      graphScope: `${graphUrl}/.default`,
    });
  });
});

describe('addresses of this machine', () => {
  it.each(['http://127.0.0.1:4100', 'http://localhost:4100', 'http://[::1]:4100', 'http://127.9.9.9'])(
    'may be spoken to without TLS: %s',
    (url) => {
      const env = { DEFENDER_API_URL: url, ENTRA_EMULATOR_URL: url };
      expect(loadConfig({ ...MINIMUM, ...env }).upstream).toMatchObject({
        apiUrl: url,
        graphUrl: url,
        entraEmulatorUrl: url,
      });
    },
  );

  it.each([
    'http://10.0.0.1:4100',
    'http://0.0.0.0:4100',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.1@evil.example',
    'https://login.evil.example',
    'http://127.0.0.1/tenant',
    'not a url',
  ])('are the only ones for ENTRA_EMULATOR_URL, which gets the secret: not %s', (url) => {
    const problems = problemsWith({ ENTRA_EMULATOR_URL: url });
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toContain('ENTRA_EMULATOR_URL');
  });

  it('are no place for an emulator in production', () => {
    const env = { ENTRA_EMULATOR_URL: 'http://127.0.0.1:4100', NODE_ENV: 'production' };
    expect(problemsWith(env)).toEqual(['ENTRA_EMULATOR_URL is refused when NODE_ENV=production']);
  });
});

describe('EXPLORER', () => {
  it('may be graphiql, in production too', () => {
    const env = { NODE_ENV: 'production', EXPLORER: 'graphiql' };
    expect(loadConfig({ ...MINIMUM, ...env }).server.explorer).toBe('graphiql');
  });
});
