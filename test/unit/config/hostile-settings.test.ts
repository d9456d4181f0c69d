import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import { SETTING_NAMES, loadConfig } from '../../../src/config/load-config.js';
import { readSource } from '../../architecture/source-files.js';
import { REQUIRED_SETTINGS } from '../../kit/servers/required-settings.js';

const PASSWORD = 'hunter2-secret';

/** Nobody who reads them would see what they are. */
const UNPRINTABLE = {
  NUL: '\0',
  'a line feed': '\n',
  'a carriage return': '\r',
  'an escape that clears the screen': '\u001B[2J',
  'a delete': '\u007F',
  'a control character beyond ASCII': '\u0085',
  "a separator of Unicode's own": '\u2028',
  'text turned around': '\u202E',
  'a space of no width': '\u200B',
  'half a character': '\uD800',
};

/** Texts that show, and that hardly any setting means. */
const ODD = {
  prototype: '__proto__',
  constructor: 'constructor',
  'a negative number': '-1',
  'a number beyond all': '1e999',
  'no number': 'NaN',
  'a number of twenty digits': '99999999999999999999',
  'a fraction of many digits': '0.00000000000000000000000000000001',
  'a space that does not break': 'a\u00A0b',
  'a script': 'javascript:alert(1)',
  'a file': 'file:///etc/passwd',
  'a password in a URL': `ftp://user:${PASSWORD}@host.example/`,
  'another host behind a fragment': 'https://a.example/#@b.example',
  'a path that climbs': '../../../../etc/passwd',
};

/** Settings that take any text that shows: paths, names, and secrets of others. */
const FREE_TEXT = ['NODE_ENV', 'DATA_DIR', 'AUDIT_LOG', 'AZURE_CLIENT_SECRET'];
const NO_HOSTS = [
  'a space that does not break',
  'a script',
  'a file',
  'a password in a URL',
  'another host behind a fragment',
  'a path that climbs',
] as const;
/** The texts that the others accept, because they are valid there. */
const TAKEN: Readonly<Record<string, readonly (keyof typeof ODD)[]>> = {
  HOST: [
    'constructor',
    'no number',
    'a number beyond all',
    'a number of twenty digits',
    'a fraction of many digits',
  ],
  HUNTING_TABLES: ['prototype', 'constructor', 'no number'],
  NO_PROXY: oddWithout(NO_HOSTS),
  no_proxy: oddWithout(NO_HOSTS),
  // An audience is compared, and nothing else.
  AUTH_AUDIENCE: oddWithout(['a space that does not break']),
  ROUTER_SECRET: oddWithout([
    ...['prototype', 'constructor', 'a negative number', 'a number beyond all', 'no number'],
    'a space that does not break',
  ] as const),
  SCHEMA_PREFIX: ['no number'],
};

function oddWithout(refused: readonly (keyof typeof ODD)[]): readonly (keyof typeof ODD)[] {
  return (Object.keys(ODD) as (keyof typeof ODD)[]).filter((kind) => !refused.includes(kind));
}

/** Undefined where it is taken. Any other error than one for the operator fails the test. */
function refusalOf(name: string, value: string): ConfigurationError | undefined {
  try {
    loadConfig({ ...REQUIRED_SETTINGS, [name]: value });
    return undefined;
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}

function expectReadable({ message }: Error): void {
  expect(message.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  expect(message.length).toBeLessThan(10_000);
  expect(message).not.toContain(PASSWORD);
}

describe('every setting', () => {
  it('is in the sweep, which is made of the schema', () => {
    expect(SETTING_NAMES.length).toBeGreaterThan(50);
    const page = readSource('docs/settings.md');
    const missing = SETTING_NAMES.filter((name) => !page.includes(`### ${name.toUpperCase()}\n`));
    expect(missing).toEqual([]);
    for (const name of [...FREE_TEXT, ...Object.keys(TAKEN)]) expect(SETTING_NAMES).toContain(name);
  });

  it.each(SETTING_NAMES)(
    '%s refuses what does not show, names it by code and place, and prints none of it',
    (name) => {
      for (const [kind, character] of Object.entries(UNPRINTABLE)) {
        const refusal = refusalOf(name, `ab${character}cd`);
        const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
        const rule = `${name} must be text on one line, all of which shows, but character 3 is ${code}`;
        expect(refusal?.problems, kind).toContain(rule);
        expectReadable(refusal!);
      }
    },
  );

  it.each(SETTING_NAMES)('%s refuses a megabyte, in a message that can be read', (name) => {
    const refusal = refusalOf(name, 'x'.repeat(1_000_000));
    expect(refusal?.problems).toContain(`${name} is longer than 100,000 characters`);
    expectReadable(refusal!);
  });

  it.each(SETTING_NAMES.filter((name) => !FREE_TEXT.includes(name)))(
    '%s takes what it means, and names itself where it does not',
    (name) => {
      const taken: string[] = [];
      for (const [kind, value] of Object.entries(ODD)) {
        const refusal = refusalOf(name, value);
        if (refusal === undefined) taken.push(kind);
        else {
          expect(refusal.message, kind).toContain(name);
          // The message has the path: people who mistyped it look for that.
          if (!name.endsWith('_FILE')) expectReadable(refusal);
        }
      }
      expect(taken.sort()).toEqual([...(TAKEN[name] ?? [])].sort());
    },
  );

  it.each(FREE_TEXT)('%s takes any text that shows', (name) => {
    for (const value of Object.values(ODD)) expect(refusalOf(name, value)).toBeUndefined();
  });
});

describe('settings that are URLs', () => {
  it.each([
    ['DEFENDER_API_URL', `https://user:${PASSWORD}@host.example`],
    ['DEFENDER_API_URL', 'https://host.example/#fragment'],
    ['DEFENDER_API_URL', 'http://host.example'],
    ['ENTRA_EMULATOR_URL', `http://user:${PASSWORD}@127.0.0.1`],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', `https://user:${PASSWORD}@host.example`],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://host.example/?key=1'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=b%0D%0Ac: d'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a b=c'],
    ['REDIS_URL', `redis://user:${PASSWORD}@host.example/keys`],
    ['REDIS_URL', 'redis://host.example/1#fragment'],
    ['HTTPS_PROXY', `http://user:${PASSWORD}@proxy.example/path`],
    ['CORS_ORIGINS', `https://user:${PASSWORD}@host.example`],
    ['SUBSCRIPTION_CALLBACK_ORIGINS', `https://user:${PASSWORD}@host.example`],
    ['HOST', 'http://0.0.0.0'],
    ['HOST', '0.0.0.0/path'],
  ])('%s refuses %s', (name, value) => {
    const refusal = refusalOf(name, value);
    expect(refusal?.message).toContain(name);
    expectReadable(refusal!);
  });

  it.each([
    ['HOST', '::'],
    ['HOST', '0.0.0.0'],
    ['HOST', 'fe80::1%eth0'],
    ['HOST', 'localhost'],
    ['REDIS_URL', `rediss://user:${PASSWORD}@host.example:6380/2`],
    ['HTTPS_PROXY', `http://user:${PASSWORD}@proxy.example:8080/`],
    ['NO_PROXY', 'login.example, .internal 10.0.0.0/8 [::1]:8080 fe80::/10 *.svc localhost:8080'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'authorization=Bearer%20a.b-c,x-scope=1'],
  ])('%s takes %s', (name, value) => {
    expect(refusalOf(name, value)).toBeUndefined();
  });
});
