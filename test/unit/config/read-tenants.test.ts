import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadConsentSettings } from '../../../src/config/cli-settings.js';
import { endpointsOf } from '../../../src/config/clouds.js';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { readTenants } from '../../../src/config/read-tenants.js';
import { configFor } from '../../../src/config/tenant-config.js';
import type { TenantsFileBounds } from '../../../src/config/tenants.js';
import { createTenantsFile } from '../../kit/servers/start-tenants.js';

const [ONE, OTHER, HOME] = ['1', '2', '3'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-00000000000a`);
const CLIENT = 'abcdefab-0000-4000-8000-00000000000b';
const CALLERS = [{ tenant: HOME }];
const CONTOSO = { id: ONE, name: 'Contoso', callers: CALLERS };
const NO_BOUNDS: TenantsFileBounds = { actsAsUser: false };

const problemsOf = (tenants: unknown, bounds: Partial<TenantsFileBounds> = {}) =>
  readTenants(typeof tenants === 'string' ? tenants : stringify({ tenants }), { ...NO_BOUNDS, ...bounds })
    .problems;

describe('a tenants file', () => {
  it('as the guide shows it is taken', () => {
    const guide = readFileSync(new URL('../../../docs/tenants.md', import.meta.url), 'utf8');
    const example = /```yaml\n(.*?)```/s.exec(guide)?.[1] ?? '';
    const reading = readTenants(example, NO_BOUNDS);
    expect(reading.problems).toBeUndefined();
    expect(reading.problems === undefined && reading.value.map(({ name }) => name)).toEqual([
      'Contoso',
      'Fabrikam',
      'Woodgrove',
    ]);
  });

  it('is read without regard to the case of ids', () => {
    expect(
      readTenants(
        stringify({
          tenants: [
            {
              ...CONTOSO,
              id: ONE!.toUpperCase(),
              callers: [
                {
                  tenant: HOME!.toUpperCase(),
                  roles: ['Defender.ViewData'],
                  deviceGroups: [{ id: 140, name: 'A' }, { id: '0' }],
                },
              ],
            },
          ],
        }),
        NO_BOUNDS,
      ),
    ).toEqual({
      isMarked: false,
      value: [
        {
          id: ONE,
          name: 'Contoso',
          callers: [
            {
              tenantId: HOME,
              roles: ['Defender.ViewData'],
              deviceGroups: [{ id: '140', name: 'A' }, { id: '0' }],
            },
          ],
        },
      ],
    });
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      'no YAML',
      'tenants: [',
      [
        'the file is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 11',
      ],
    ],
    [
      'a key twice',
      'tenants: []\ntenants: []',
      ['the file is not valid YAML: Map keys must be unique at line 2, column 1'],
    ],
    ['a text', 'tenants', ['the file must hold the key tenants']],
    ['another key', `tenants:\n  - ${JSON.stringify(CONTOSO)}\ndefault: x`, ["there is no key 'default'"]],
    ['no list', 'tenants: x', ['tenants must be the list of tenants']],
    ['an empty list', [], ['tenants names no tenant']],
    ['a tenant that is no GUID', [{ ...CONTOSO, id: 'contoso.com' }], ['tenants[0].id must be a GUID']],
    ['a tenant without a name', [{ id: ONE, callers: CALLERS }], ['tenants[0].name must be a text']],
    [
      'a tenant without callers',
      [{ id: ONE, name: 'Contoso' }],
      ['tenants[0].callers is missing: name the callers who may address this tenant'],
    ],
    [
      'a tenant with no callers',
      [{ ...CONTOSO, callers: [] }],
      ['tenants[0].callers is empty, so no caller could address this tenant: name its callers, or remove it'],
    ],
    [
      'the same tenant twice',
      [CONTOSO, { ...CONTOSO, id: ONE!.toUpperCase(), name: 'Again' }],
      ['tenants[1].id is that of tenants[0] already'],
    ],
    [
      'the same name twice',
      [CONTOSO, { ...CONTOSO, id: OTHER }],
      ['tenants[1].name is that of tenants[0] already'],
    ],
    [
      'an invalid tenant before the same name twice',
      [{ id: 'x', name: 'X', callers: CALLERS }, CONTOSO, { ...CONTOSO, id: OTHER }],
      ['tenants[0].id must be a GUID', 'tenants[2].name is that of tenants[1] already'],
    ],
    ['an unknown key', [{ ...CONTOSO, caller: [] }], ["tenants[0]: there is no key 'caller'"]],
    [
      'an unknown key of a rule',
      [{ ...CONTOSO, callers: [{ tenant: HOME, role: 'x' }] }],
      ["tenants[0].callers[0]: there is no key 'role'"],
    ],
    [
      'a rule for nobody',
      [{ ...CONTOSO, callers: [{ roles: ['Defender.ViewData'] }] }],
      ['tenants[0].callers[0].tenant must be a GUID'],
    ],
    [
      'a role that does not exist',
      [{ ...CONTOSO, callers: [{ tenant: HOME, roles: ['Defender.Veiw'] }] }],
      ["tenants[0].callers[0].roles[0] 'Defender.Veiw' is not a role of this API"],
    ],
    [
      'no roles',
      [{ ...CONTOSO, callers: [{ tenant: HOME, roles: [] }] }],
      ['tenants[0].callers[0].roles is an empty list: leave it out, or name one'],
    ],
    [
      'a client that is no GUID',
      [{ ...CONTOSO, callers: [{ tenant: HOME, clients: ['app'] }] }],
      ['tenants[0].callers[0].clients[0] must be a GUID'],
    ],
    [
      'a device group without a number',
      [{ ...CONTOSO, callers: [{ tenant: HOME, deviceGroups: [{ id: '07' }] }] }],
      ['tenants[0].callers[0].deviceGroups[0].id must be the number of a device group (rbacGroupId)'],
    ],
    [
      'hunting in device groups',
      [{ ...CONTOSO, callers: [{ tenant: HOME, roles: ['Defender.Hunting'], deviceGroups: [{ id: 1 }] }] }],
      ["tenants[0].callers[0] can't limit Defender.Hunting to device groups: rows of a hunt have none"],
    ],
    [
      'a credential without a client',
      [{ ...CONTOSO, clientSecretPath: '/s' }],
      ['tenants[0] has a credential without clientId'],
    ],
    [
      'a client without a credential',
      [{ ...CONTOSO, clientId: CLIENT }],
      ['tenants[0].clientId needs exactly one of clientSecretPath and clientCertificatePath'],
    ],
    [
      'a region of a government cloud',
      [{ ...CONTOSO, cloud: 'gcc', region: 'eu' }],
      ['tenants[0].region exists in the commercial cloud only'],
    ],
    [
      'a cloud that does not exist',
      [{ ...CONTOSO, cloud: 'moon' }],
      ['tenants[0].cloud must be one of commercial, gcc, gcc-high, dod'],
    ],
  ])('with %s is refused with the place', (_what, written, problems) => {
    expect(problemsOf(written)).toEqual(problems);
  });

  it('has all of its problems named at once', () => {
    expect(problemsOf([{ id: 'x', name: '', callers: [{ tenant: 'y' }] }, 7])).toEqual([
      'tenants[0].id must be a GUID',
      'tenants[0].name must not be empty',
      'tenants[0].callers[0].tenant must be a GUID',
      'tenants[1] must be a tenant: id, name, callers',
    ]);
  });

  it('goes together with the other settings', () => {
    const written = [{ ...CONTOSO, callers: [{ tenant: HOME, clients: [CLIENT] }] }];
    expect(problemsOf(written, { callerTenants: [OTHER!], clients: [] })).toEqual([
      'tenants[0].callers[0].tenant is not among AUTH_TENANTS, so its callers would be rejected',
      `tenants[0].callers[0].clients names ${CLIENT}, which is not among AUTH_CLIENTS`,
    ]);
    expect(problemsOf([CONTOSO], { onlyTenant: HOME! })?.[0]).toContain('managed-identity gives tokens of');
    expect(
      problemsOf([{ ...CONTOSO, clientId: CLIENT, clientSecretPath: '/s' }], { actsAsUser: true })?.[0],
    ).toContain('DEFENDER_ACTIONS_AS=user');
  });

  it('cannot be made to grow without end by aliases', () => {
    const layers = [
      'a: &a0 [x, x, x, x, x, x, x, x, x, x]',
      ...Array.from({ length: 8 }, (_, i) => `b${i}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`),
    ];
    expect(problemsOf(layers.join('\n'))).toEqual([
      expect.stringMatching(/not readable YAML: Excessive alias/),
    ]);
  });

  it('may repeat the callers of hundreds of tenants by an alias, which tools write', () => {
    const tenants = Array.from({ length: 200 }, (_, index) => ({
      id: `${String(index).padStart(8, '0')}-0000-4000-8000-00000000000c`,
      name: `Tenant ${String(index)}`,
      callers: CALLERS,
    }));
    const content = stringify({ tenants });
    expect(content).toContain('callers: *');
    expect(problemsOf(content)).toBeUndefined();
  });

  it('is refused if its aliases repeat more than the longest file could hold', { tags: 'slow' }, () => {
    const content = `soc: &soc [${'c, '.repeat(1_000)}]\ntenants:\n${'  - { callers: *soc }\n'.repeat(9_000)}`;
    expect(problemsOf(content)).toEqual(['the aliases make the file too long for a tenants file']);
  });

  it('is refused with a name that would change what a terminal shows', () => {
    expect(problemsOf([{ ...CONTOSO, name: 'A\u001B[2J' }])).toEqual([
      'tenants[0].name must be text on one line, all of which shows, but character 2 is U+001B',
    ]);
  });

  it('is refused with the name of an alias without an anchor', () => {
    expect(problemsOf(`tenants: [{ id: ${ONE!}, name: A, callers: *soc }]`)).toEqual([
      expect.stringMatching(/^the file is not readable YAML: Unresolved alias .*soc$/),
    ]);
  });
});

describe('TENANTS_FILE', () => {
  const environment = { AZURE_TENANT_ID: HOME, AZURE_CLIENT_ID: CLIENT, AZURE_CLIENT_SECRET: 's3cret' };
  const problemsWith = (env: Readonly<Record<string, string>>) => {
    try {
      loadConfig({ ...environment, ...env });
      return [];
    } catch (error) {
      if (error instanceof ConfigurationError) return error.problems;
      throw error;
    }
  };

  it('has its problems listed with those of the other settings', { tags: 'slow' }, () => {
    const { path } = createTenantsFile([{ ...CONTOSO, id: 'x' }]);
    expect(problemsWith({ TENANTS_FILE: path, PORT: 'x' })).toEqual([
      'PORT must be a whole number from 0 to 65535',
      'TENANTS_FILE: tenants[0].id must be a GUID',
    ]);
    expect(problemsWith({ TENANTS_FILE: '/nowhere/tenants.yaml' })).toEqual([
      'TENANTS_FILE names a file that cannot be read (ENOENT): /nowhere/tenants.yaml',
    ]);
  });

  it('is read by consent-url as if settings without a value were missing', () => {
    const { path } = createTenantsFile([CONTOSO]);
    const env = { ...environment, TENANTS_FILE: path, AUTH_TENANTS: '', AUTH_CLIENTS: ' ' };
    expect(loadConsentSettings(env).tenants.map(({ name }) => name)).toEqual(['Contoso']);
    expect(loadConsentSettings({ ...environment, TENANTS_FILE: ' ' }).tenants).toEqual([]);
  });

  it('says whose tokens are looked at', () => {
    const { path } = createTenantsFile([{ ...CONTOSO, callers: [{ tenant: HOME }, { tenant: OTHER }] }]);
    const config = loadConfig({ ...environment, TENANTS_FILE: path });
    expect(config.callers.tenants).toEqual([HOME, OTHER]);
  });

  it('can give a tenant a registration and a cloud of its own', () => {
    const own = { ...CONTOSO, cloud: 'gcc-high', clientId: CLIENT, clientCertificatePath: '/c.pem' };
    const { path } = createTenantsFile([own, { ...CONTOSO, id: OTHER, name: 'Fabrikam' }]);
    const actions = { DEFENDER_ACTIONS_CLIENT_ID: ONE!, DEFENDER_ACTIONS_CLIENT_SECRET: 'x' };
    const config = loadConfig({
      ...environment,
      ...actions,
      AZURE_CLIENT_ID: OTHER,
      TENANTS_FILE: path,
      DEFENDER_API_URL: 'https://here.example',
    });
    const [contoso, fabrikam] = config.tenantsFile!.tenants.map((tenant) => configFor(config, tenant));
    expect(fabrikam).toBe(config);
    expect(contoso!.upstream).toMatchObject({ cloud: 'gcc-high', ...endpointsOf('gcc-high') });
    expect(contoso!.registration).toEqual({
      tenantId: HOME,
      clientId: CLIENT,
      clientIdSetting: 'clientId of Contoso',
      credential: {
        kind: 'certificate',
        setting: 'clientCertificatePath of Contoso',
        path: '/c.pem',
      },
      actionsAs: 'app',
    });
  });
});
