import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readConsole } from '../../../src/server/console/console-bundle.js';
import {
  startSubgraph,
  type StartOptions,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';

const SMALL = { machines: 10, alerts: 10, machineActions: 0 };
const PAGE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
/** All files of the page, in bytes as transferred. */
const BUDGET_BYTES = 250_000;
/** The files that every visitor loads. */
const FIRST_BYTES = 60_000;

/** Of the single-page application of the console. */
const CLIENT_ID = '3d1c7a52-4f0e-4b8b-9d55-0e6a1f2b3c4d';

const start = (options: StartOptions = {}) => startSubgraph({ emulator: SMALL, ...options });

async function open(subgraph: SubgraphUnderTest, path = '/') {
  const response = await fetch(`${subgraph.url}${path}`, { headers: PAGE });
  const text = await response.text();
  const settings = /<script type="application\/json" id="settings">(.*?)<\/script>/.exec(text)?.[1];
  return {
    status: response.status,
    text,
    isConsole: text.includes('console/main.js'),
    isExplorer: text.includes('explorer/bar.js') || text.includes('explorer/sandbox.js'),
    settings: JSON.parse(settings ?? '{}') as Readonly<Record<string, unknown>>,
    policy: new Map(
      (response.headers.get('content-security-policy') ?? '')
        .split('; ')
        .map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')] as const),
    ),
  };
}

describe('the console', () => {
  it('is the page at / outside production, with the explorer at an address of its own', async () => {
    const subgraph = await start();
    const page = await open(subgraph);
    expect([page.status, page.isConsole]).toEqual([200, true]);
    expect(page.settings).toMatchObject({ endpoint: './graphql', explorer: './explorer', callers: [] });
    for (const path of ['/explorer', '/explorer/', '/graphql']) {
      expect([path, (await open(subgraph, path)).isExplorer]).toEqual([path, true]);
    }
  });

  it.each([
    ['EXPLORER=none', { env: { EXPLORER: 'none' } }, { isConsole: false, isExplorer: false }],
    ['production', { production: true }, { isConsole: false, isExplorer: false }],
    [
      'CONSOLE_CLIENT_ID beside EXPLORER=none',
      { env: { EXPLORER: 'none', CONSOLE_CLIENT_ID: CLIENT_ID } },
      { isConsole: true, isExplorer: false },
    ],
  ] as const)('with %s is at / only if the setting says so', async (_name, options, expected) => {
    const subgraph = await start(options);
    const { isConsole, isExplorer, settings } = await open(subgraph);
    expect({ isConsole, isExplorer }).toEqual(expected);
    expect((await open(subgraph, '/console/main.css')).status).toBe(expected.isConsole ? 200 : 404);
    if (expected.isConsole) expect(settings).not.toHaveProperty('explorer');
  });

  it('allows scripts and styles from its own files only, and parses no text as HTML', async () => {
    const { policy, text } = await open(await start());
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    expect(text.match(/<script(?! type="application\/json"| src=)|style=|\son\w+=/g)).toBeNull();
  });

  it('embeds the data of an emulated tenant without any markup', async () => {
    const callers = [{ name: '</script><script>alert(1)</script>', token: 'token-of-all' }];
    const { settings, text } = await open(
      await start({
        adjust: (config) => ({
          ...config,
          server: { ...config.server, explorerDemo: { callers, variables: {} } },
        }),
      }),
    );
    expect(settings['callers']).toEqual(callers);
    expect(text).not.toContain('<script>alert');
  });

  it('knows the Entra host for sign-in, which its policy then allows', async () => {
    const clientId = '3d1c7a52-4f0e-4b8b-9d55-0e6a1f2b3c4d';
    const { settings, policy } = await open(await start({ env: { CONSOLE_CLIENT_ID: clientId } }));
    const { authority, scope } = settings['signIn'] as Readonly<Record<'authority' | 'scope', string>>;
    expect(authority).toMatch(/^https:\/\/login\.microsoftonline\.com\/[0-9a-f-]{36}$/);
    expect(scope).toMatch(/^api:\/\/[0-9a-f-]{36}\/access_as_user$/);
    expect(policy.get('connect-src')).toBe("'self' https://login.microsoftonline.com");
    expect(policy.get('script-src')).toBe("'self'");
  });

  it('sends documents that are valid in this schema, with any prefix', { tags: 'slow' }, async () => {
    for (const env of [{}, { SCHEMA_PREFIX: 'Defender' }]) {
      const subgraph = await start({ env });
      const { operations } = (await open(subgraph)).settings as {
        operations: Readonly<Record<string, string>>;
      };
      expect(Object.keys(operations).length).toBeGreaterThan(20);
      for (const [name, query] of Object.entries(operations)) {
        const { errors } = await subgraph.ask(query, { headers: { 'x-defender-explain': '1' } });
        const codes = (errors ?? []).map(({ extensions: { code } }) => code);
        expect([name, codes.filter((code) => code === 'GRAPHQL_VALIDATION_FAILED')]).toEqual([name, []]);
      }
    }
  });

  it('is small, and includes the licenses of its packages', { tags: 'slow' }, async () => {
    const files = new Map(await readConsole());
    const packed = [...files].map(([name, text]) => [name, gzipSync(text).length] as const);
    const all = packed.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(all).toBeLessThan(BUDGET_BYTES);
    const first = packed.filter(([name]) => name.startsWith('main.'));
    expect(first.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(FIRST_BYTES);
    expect(files.get('main.js')).not.toContain('login.microsoftonline.com');
    for (const name of ['preact', 'graphql-ws', '@azure/msal-browser', '@azure/msal-common']) {
      expect(files.get('licences.txt')).toMatch(new RegExp(`^${name}\n`, 'm'));
    }
  });
});
