import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_POLICY, type Policy } from '../../../src/config/policy.js';
import { readPolicy } from '../../../src/config/read-policy.js';

const secretOf = (name: string) =>
  name === 'WEBHOOK_MISSING' ? undefined : name === 'WEBHOOK_COPIED' ? 'Bearer x\n' : `value of ${name}`;

function read(content: string): Policy {
  const reading = readPolicy(content, secretOf);
  if (reading.problems !== undefined) throw new Error(reading.problems.join('\n'));
  return reading.value;
}

function problemsOf(content: string): readonly string[] {
  return readPolicy(content, secretOf).problems ?? [];
}

describe('a policy file', () => {
  it('is, as the example says it, what the example says', () => {
    const policy = read(readFileSync('examples/policy.yaml', 'utf8'));
    expect(policy.protectedMachines.map(({ name }) => name)).toEqual([
      'Domain controllers',
      'Production servers',
      'Business-critical machines',
    ]);
    expect(policy.protectedMachines[1]?.deviceGroups).toEqual(['Servers', '141']);
    expect(policy.approvals.slice(0, -1)).toEqual(BUILT_IN_POLICY.approvals);
    expect(policy.caps).toEqual({
      tightenPerCaller: BUILT_IN_POLICY.caps.tightenPerCaller,
      loosenPerTenant: BUILT_IN_POLICY.caps.loosenPerTenant,
      mutations: new Map<string, number | undefined>([
        ['isolateMachine', 40],
        ['releaseMachine', 10],
        ['runDefenderAntiVirusScan', undefined],
      ]),
    });
    expect(policy.approverTenants).toEqual(['aaaabbbb-0000-cccc-1111-dddd2222eeee']);
    expect(policy.emergencyHours).toBe(BUILT_IN_POLICY.emergencyHours);
    expect(policy.webhook).toEqual({
      url: 'https://alerts.contoso.example/defender',
      secret: 'value of WEBHOOK_SECRET',
      authorization: 'value of WEBHOOK_AUTHORIZATION',
    });
  });

  it('is printed whole in the documents', () => {
    const example = readFileSync('examples/policy.yaml', 'utf8');
    expect(readFileSync('docs/guard-rails.md', 'utf8')).toContain(example.trim());
  });

  it('is as the built-in policy where it says nothing', () => {
    expect(read('emergency: { maxHours: 3 }')).toEqual({ ...BUILT_IN_POLICY, emergencyHours: 3 });
    expect(read('caps: { loosenPerTenant: none }').caps).toEqual({
      ...BUILT_IN_POLICY.caps,
      loosenPerTenant: undefined,
    });
    expect(read('approvals: []').approvals).toEqual([]);
  });

  it('names tenants of approvers by their ids, and at least one', () => {
    expect(read('approverTenants: [AAAABBBB-0000-CCCC-1111-DDDD2222EEEE]').approverTenants).toEqual([
      'aaaabbbb-0000-cccc-1111-dddd2222eeee',
    ]);
    expect(read('approvals: []')).not.toHaveProperty('approverTenants');
    // An empty list that lets everybody or nobody approve would be a trap either way.
    expect(problemsOf('approverTenants: []')).toEqual([
      'approverTenants is an empty list: leave it out, or name one',
    ]);
    expect(problemsOf('approverTenants: [contoso.com, 7]')).toEqual([
      'approverTenants[0] must be the id of a tenant: a GUID',
      'approverTenants[1] must be the id of a tenant: a GUID',
    ]);
    expect(problemsOf('approverTenants: aaaabbbb-0000-cccc-1111-dddd2222eeee')).toEqual([
      'approverTenants must be a list',
    ]);
  });

  it('is refused with all that is wrong with it, each with its place', () => {
    const content = `
protectedMachines:
  - { name: Empty }
  - { name: A, machineIds: [short], deviceValues: [Huge], color: red }
approvals:
  - { name: Everything }
  - { name: B, traits: [Script], directions: [down], machinesAbove: -1 }
caps: { tightenPerCaller: 0, loosenPerTenant: many, mutations: { isolateMachine: 1001 } }
emergency: { maxHours: 73 }
webhook: { url: 'http://alerts.contoso.example', secretEnv: AZURE_CLIENT_SECRET }
more: 1
`;
    expect(problemsOf(content)).toMatchInlineSnapshot(`
      [
        "protectedMachines[0] protects nothing: give it machineIds, tags, namePatterns, deviceGroups, deviceValues or osPlatforms",
        "protectedMachines[1].machineIds[0] must be the id of a machine: 40 hex digits",
        "protectedMachines[1].deviceValues[0] must be one of Low, Normal, High",
        "protectedMachines[1]: there is no key 'color'",
        "approvals[0] has no condition, so every write would need a second person: name mutations, directions, traits, machinesAbove, targetsAbove or onlyProtected",
        "approvals[1].directions[0] must be one of tighten, loosen, neutral",
        "approvals[1].traits[0] must be one of RunScript, AllowedIndicator",
        "approvals[1].machinesAbove must not be below 0",
        "caps.tightenPerCaller must be a whole number from 1 to 1000, or none",
        "caps.loosenPerTenant must be a whole number from 1 to 1000, or none",
        "caps.mutations.isolateMachine must be a whole number from 1 to 1000, or none",
        "emergency.maxHours must be at most 72",
        "webhook.url must be an https URL (plain http is for loopback only)",
        "webhook.secretEnv must be the name of an environment variable that begins with WEBHOOK_",
        "there is no key 'more'",
      ]
    `);
  });

  it.each([
    ['approvals: [', 'is not valid YAML'],
    ['version: 1\nend: true\n---\nallowBreakGlass: true\n', 'has another YAML document from line 3 on'],
    ['', 'must hold keys such as protectedMachines'],
    ['- a list', 'must hold keys such as protectedMachines'],
    [
      'approvals: [{ name: A, traits: [RunScript] }, { name: A, targetsAbove: 1 }]',
      "approvals[1].name 'A' is that of approvals[0] already",
    ],
    [
      'approvals: [{ name: A, mutations: [release*], directions: [tighten] }]',
      'approvals[0] never applies, because no mutation that it names has one of its directions',
    ],
    [
      'approvals: [{ name: A, onlyProtected: true }]',
      'approvals[0] never applies, because protectedMachines names none',
    ],
    [
      'webhook: { url: "https://a.example", secretEnv: WEBHOOK_MISSING }',
      "webhook.secretEnv names WEBHOOK_MISSING, which the environment doesn't hold",
    ],
    [
      'webhook: { url: "https://a.example", authorizationEnv: WEBHOOK_COPIED }',
      'webhook.authorizationEnv names WEBHOOK_COPIED, which must be text on one line, all of which shows, but character 9 is U+000A',
    ],
    ['webhook: { url: "https://user:secret@a.example" }', 'webhook.url must be an https URL'],
    [`# ${'x'.repeat(1_000_000)}`, 'is too long for a policy file'],
  ])('%j is refused: %s', (content, problem) => {
    expect(problemsOf(content).join('\n')).toContain(problem);
  });

  it.each(['[', '{', '- ', '? ', 'a: '])('is refused if it nests %j too deep to be read', (opening) => {
    expect(problemsOf(opening.repeat(100_000))).toEqual(['the file is nested deeper than 100 levels']);
  });

  it('is refused in another encoding, in which names with an umlaut would protect nothing', () => {
    const content = 'version: 1\nprotectedMachines: [{ name: A, tags: [Geschützt] }]\nend: true\n';
    expect(problemsOf(content)).toEqual([]);
    for (const encoding of ['latin1', 'utf16le'] as const)
      expect(problemsOf(Buffer.from(content, encoding).toString())).toEqual([
        expect.stringMatching(/^line \d of the file is not UTF-8: save it in this encoding$/),
      ]);
  });

  it.each([
    ...['198.51.100.7', 'https://198.51.100.7/a', '[2001:db8::1]', '2001:db8::1', '2822734096'],
    ...['a.example, b.example', 'a.example,b.example', '*', '*a.example', 'a b.example', 'x*.a.example'],
  ])('is refused with the host %s, which would protect nothing', (host) => {
    expect(problemsOf(`indicators: { neverBlock: { hosts: ['${host}'] } }`)).toEqual([
      'indicators.neverBlock.hosts[0] must be a host name such as contoso.example: addresses are under addresses',
    ]);
  });

  it('is refused with a character that does not show, which would make a name match nothing', () => {
    expect(problemsOf('protectedMachines: [{ name: A, tags: [tier-0, "tier-0\\u200B"] }]')).toEqual([
      'protectedMachines[0].tags[1] must be text on one line, all of which shows, but character 7 is U+200B',
    ]);
  });

  it('may name hosts as people copy them', () => {
    const hosts = [
      '*.Contoso.example.',
      '.a.example',
      'bücher.example',
      'https://a.example:8443/b',
      'intranet',
    ];
    expect(read(`indicators: { neverBlock: { hosts: ${JSON.stringify(hosts)} } }`).neverBlock.hosts).toEqual(
      hosts,
    );
  });

  it('is refused with the problems of its valid parts too', () => {
    const rules = '[{ name: A, traits: [X] }, { name: B, targetsAbove: 1 }, { name: B, targetsAbove: 2 }]';
    const sink = '{ url: "https://a.example", secretEnv: WEBHOOK_MISSING }';
    expect(problemsOf(`approvals: ${rules}\nwebhook: ${sink}\nmore: 1`)).toEqual([
      'approvals[0].traits[0] must be one of RunScript, AllowedIndicator',
      "there is no key 'more'",
      "approvals[2].name 'B' is that of approvals[1] already",
      "webhook.secretEnv names WEBHOOK_MISSING, which the environment doesn't hold",
    ]);
  });

  it('may name a webhook on loopback without TLS', () => {
    expect(read('webhook: { url: "http://127.0.0.1:8080/x" }').webhook).toEqual({
      url: 'http://127.0.0.1:8080/x',
    });
  });
});
