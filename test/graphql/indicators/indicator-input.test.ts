import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValue } from '../../../src/commands/indicators/check-value.js';
import {
  blockOf,
  KEEPER,
  sent,
  startWithIndicators,
  writeIndicators,
} from '../../kit/writes/indicator-writes.js';
import { warned } from '../../kit/writes/warned.js';

const LATER = new Date(Date.now() + 86_400_000).toISOString();
const as = (indicatorType: string, indicatorValue: string, more: object = {}) => ({
  indicatorType,
  indicatorValue,
  ...more,
});

/** Invalid indicators: the problem, the change, and the named field. */
const WRONG: readonly [string, Readonly<Record<string, unknown>>, string][] = [
  ['a SHA-1 of 39 digits', as('FILE_SHA1', 'a'.repeat(39)), 'indicatorValue'],
  ['a SHA-256 as SHA-1', as('FILE_SHA1', 'a'.repeat(64)), 'indicatorValue'],
  ['a SHA-1 as SHA-256', as('FILE_SHA256', 'a'.repeat(40)), 'indicatorValue'],
  ['a SHA-1 as MD5', as('FILE_MD5', 'a'.repeat(40)), 'indicatorValue'],
  ['letters that are no hex', as('FILE_MD5', 'z'.repeat(32)), 'indicatorValue'],
  ['a CIDR', as('IP_ADDRESS', '198.51.100.0/24'), 'indicatorValue'],
  ['a range', as('IP_ADDRESS', '198.51.100.1-198.51.100.9'), 'indicatorValue'],
  ['a wildcard address', as('IP_ADDRESS', '198.51.100.*'), 'indicatorValue'],
  ['a private address', as('IP_ADDRESS', '10.1.2.3'), 'indicatorValue'],
  ['a private address of 172.16/12', as('IP_ADDRESS', '172.31.0.1'), 'indicatorValue'],
  ['a private address written as IPv6', as('IP_ADDRESS', '::ffff:192.168.1.1'), 'indicatorValue'],
  ['the loopback', as('IP_ADDRESS', '::1'), 'indicatorValue'],
  ['a local IPv6 address', as('IP_ADDRESS', 'fd00::1'), 'indicatorValue'],
  ['no address', as('IP_ADDRESS', 'files.bad.example'), 'indicatorValue'],
  ['a URL as a domain', as('DOMAIN_NAME', 'https://bad.example/'), 'indicatorValue'],
  ['a wildcard domain', as('DOMAIN_NAME', '*.bad.example'), 'indicatorValue'],
  ['an address as a domain', as('DOMAIN_NAME', '198.51.100.7'), 'indicatorValue'],
  ['a URL with a blank', as('URL', 'https://bad.example/a b'), 'indicatorValue'],
  // Its host is bad.example to browsers, and the host of the sign-in to parsers that follow RFC 3986.
  [
    'a URL of two hosts',
    as('URL', String.raw`https://bad.example\@login.microsoftonline.com/`),
    'indicatorValue',
  ],
  ['nothing', as('URL', '  '), 'indicatorValue'],
  [
    'BlockAndRemediate on an address',
    as('IP_ADDRESS', '198.51.100.7', { action: 'BLOCK_AND_REMEDIATE' }),
    'action',
  ],
  [
    'BlockAndRemediate on a URL',
    as('URL', 'https://bad.example/', { action: 'BLOCK_AND_REMEDIATE' }),
    'action',
  ],
  [
    'BlockAndRemediate on a domain',
    as('DOMAIN_NAME', 'bad.example', { action: 'BLOCK_AND_REMEDIATE' }),
    'action',
  ],
  ['Block of a certificate', as('CERTIFICATE_THUMBPRINT', 'a'.repeat(40)), 'action'],
  ['Audit without an alert', { action: 'AUDIT' }, 'generateAlert'],
  ['Allowed for ever', { action: 'ALLOWED' }, 'expirationTime'],
  ['an end in the past', { expirationTime: '2020-01-01T00:00:00Z' }, 'expirationTime'],
  ['a title without words', { title: ' \u200b' }, 'title'],
  ['a description without words', { description: '' }, 'description'],
  ['no device group at all', { rbacGroupNames: [] }, 'rbacGroupNames'],
  ['a title that nobody reads', { title: 'x'.repeat(1_001) }, 'title'],
  ['a description that nobody reads', { description: 'x'.repeat(4_001) }, 'description'],
  ['too long an application', { application: 'x'.repeat(1_001) }, 'application'],
  ['endless actions', { recommendedActions: 'x'.repeat(4_001) }, 'recommendedActions'],
  ['an endless page to read', { educateUrl: `https://a.example/${'x'.repeat(4_000)}` }, 'educateUrl'],
  ['an endless URL', as('URL', `https://bad.example/${'x'.repeat(4_000)}`), 'indicatorValue'],
  ['too many device groups', { rbacGroupNames: Array(501).fill('Servers') }, 'rbacGroupNames'],
  ['too long a device group', { rbacGroupNames: ['x'.repeat(201)] }, 'rbacGroupNames[0]'],
  ['no id of a device group at all', { rbacGroupIds: [] }, 'rbacGroupIds'],
  ['a negative id of a device group', { rbacGroupIds: [141, -1] }, 'rbacGroupIds'],
  ['an id of a device group in hexadecimal', { rbacGroupIds: ['0x8d'] }, 'rbacGroupIds'],
  ['an id of a device group beyond 32 bits', { rbacGroupIds: ['2147483648'] }, 'rbacGroupIds'],
  ['too many ids of device groups', { rbacGroupIds: Array(501).fill(141) }, 'rbacGroupIds'],
  ['device groups by name and by id', { rbacGroupNames: ['Servers'], rbacGroupIds: [141] }, 'rbacGroupIds'],
  ['an empty external id', { externalId: '' }, 'externalId'],
  ['an external id that ends in a blank', { externalId: 'case 7 ' }, 'externalId'],
  ['an external id of two lines', { externalId: 'case\n7' }, 'externalId'],
  ['an external id with a character that nobody sees', { externalId: 'case\u202e7' }, 'externalId'],
  ['too long an external id', { externalId: 'x'.repeat(101) }, 'externalId'],
];

describe('the input of indicators', () => {
  it(
    'is rejected like Defender would, before anything is sent or recorded, naming the field',
    { tags: 'slow' },
    async () => {
      const { subgraph } = await startWithIndicators(0);
      for (const [what, change, field] of WRONG) {
        const { status, errors } = await writeIndicators(subgraph, 'submitIndicator', blockOf(1, change));
        expect([what, status, errors?.[0]?.extensions]).toEqual([
          what,
          200,
          { code: 'BAD_USER_INPUT', argumentName: `input.${field}` },
        ]);
        expect(errors?.[0]?.message).toContain(`input.${field} `);
      }
      expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
    },
  );

  it('names the invalid item of an import, and sends none of the others', { tags: 'slow' }, async () => {
    const { subgraph } = await startWithIndicators(0);
    for (const [what, change, field] of WRONG) {
      const indicators = Array.from({ length: 600 }, (_, index) => blockOf(index + 10));
      indicators[550] = blockOf(550 + 10, change);
      const input = { indicators, replaceExisting: true };
      const { errors } = await writeIndicators(subgraph, 'importIndicators', input);
      expect([what, errors?.[0]?.extensions]).toEqual([
        what,
        { code: 'BAD_USER_INPUT', argumentName: `input.indicators[550].${field}` },
      ]);
    }
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it.each([
    ['importIndicators', { indicators: [], replaceExisting: true }, 'input.indicators'],
    [
      'importIndicators',
      { indicators: Array.from({ length: 5_001 }, () => blockOf(1)), replaceExisting: true },
      'input.indicators',
    ],
    [
      'importIndicators',
      { indicators: [blockOf(10), blockOf(11), blockOf(10)], replaceExisting: true },
      'input.indicators[2].indicatorValue',
    ],
    ['deleteIndicators', { indicatorIds: [] }, 'input.indicatorIds'],
    ['deleteIndicators', { indicatorIds: Array.from({ length: 5_001 }, String) }, 'input.indicatorIds'],
    ['deleteIndicators', { indicatorIds: ['1', '2', '1'] }, 'input.indicatorIds[2]'],
    ['deleteIndicators', { indicatorIds: ['1', '2/../3'] }, 'input.indicatorIds[1]'],
    ['deleteIndicator', { indicatorId: '' }, 'input.indicatorId'],
    ['deleteIndicator', { indicatorId: '1?x' }, 'input.indicatorId'],
    ['deleteIndicator', { indicatorId: '1', comment: ' ' }, 'input.comment'],
    ['submitIndicator', blockOf(1, { comment: '' }), 'input.comment'],
  ] as const)('of %s is rejected for an invalid list (case %#)', async (mutation, input, argumentName) => {
    const { subgraph } = await startWithIndicators(0);
    const { errors } = await writeIndicators(subgraph, mutation, input);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argumentName });
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it("allows older actions with a warning, and passes on Defender's error", async () => {
    const { subgraph } = await startWithIndicators(0);
    const older = blockOf(1, { action: 'ALERT_AND_BLOCK' });
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', older);
    expect(receipt.warnings[1]).toEqual(warned('DEPRECATED_VALUE', /Block with generateAlert/));
    subgraph.emulator.control.setSwitches({ legacyIndicatorActions: 'refused' });
    const { errors } = await writeIndicators(subgraph, 'submitIndicator', blockOf(2, { action: 'ALERT' }));
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
  });

  it('writes every IPv6 address as the same address in eight groups', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        let written: string;
        try {
          written = checkValue('IpAddress', address, 'input');
        } catch {
          return;
        }
        expect(written.split(':')).toHaveLength(8);
        expect(new URL(`http://[${written}]`).hostname).toBe(new URL(`http://[${address}]`).hostname);
      }),
    );
  });
});

describe('a never-block entry', () => {
  it.each([
    ['the sign-in page', as('DOMAIN_NAME', 'login.microsoftonline.com')],
    ['the scripts of the sign-in page', as('DOMAIN_NAME', 'aadcdn.msauth.net')],
    ['a parent domain of it', as('DOMAIN_NAME', 'microsoftonline.com')],
    ['a page of the portal', as('URL', 'https://Security.Microsoft.com/machines')],
    ["a region of Defender's API", as('URL', 'eu.api.security.microsoft.com/api')],
    ['a warning for it', as('DOMAIN_NAME', 'login.live.com', { action: 'WARN' })],
    ["Azure's own address", as('IP_ADDRESS', '168.63.129.16')],
    ['that address as an IPv6 address', as('IP_ADDRESS', '::ffff:168.63.129.16')],
    ['that address as one number', as('DOMAIN_NAME', '0xa83f8110')],
    ['that address as one number behind another scheme', as('URL', 'ldap://2822734096/')],
    ['a host with a dot at its end', as('URL', 'https://login.microsoftonline.com./')],
    ['a host with wide letters and dots', as('URL', 'https://ｌogin。microsoftonline．com/')],
    ['a host behind one slash', as('URL', 'https:/login.microsoftonline.com/')],
    ['a wildcard that could stand for a host', as('URL', 'https://*.microsoftonline.com/')],
    ['the empty file', as('FILE_SHA1', 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709')],
  ])('is %s: refused before any call, and recorded', async (_what, change) => {
    const { subgraph } = await startWithIndicators(0);
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', blockOf(1, change));
    expect(receipt).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'DENIED_BY_POLICY' },
      indicator: null,
    });
    const indicators = [blockOf(1), blockOf(2, change)];
    const bulk = await writeIndicators(subgraph, 'importIndicators', { indicators, replaceExisting: true });
    expect(bulk.receipt).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'DENIED_BY_POLICY' },
      results: null,
    });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit().map(({ type }) => type)).toEqual(
      Array.from({ length: 2 }, () => ['actionIntended', 'actionSettled']).flat(),
    );
  });

  it('may be allowed, and watched', async () => {
    const { subgraph } = await startWithIndicators(0);
    const host = as('DOMAIN_NAME', 'login.microsoftonline.com');
    for (const [change, outcome] of [
      [{ ...host, action: 'ALLOWED', expirationTime: LATER }, 'CREATED'],
      [{ ...host, action: 'AUDIT', generateAlert: true, replaceExisting: true }, 'DONE'],
    ] as const) {
      const input = blockOf(1, { ...change, breakGlassReason: 'drill' });
      const { receipt } = await writeIndicators(subgraph, 'submitIndicator', input, {
        roles: [...KEEPER, 'Defender.BreakGlass'],
      });
      expect(receipt.outcome).toBe(outcome);
    }
    expect(sent(subgraph)).toHaveLength(2);
  });
});

describe('writes of indicators by callers without the role', () => {
  const INPUTS = [
    ['submitIndicator', blockOf(1)],
    ['importIndicators', { indicators: [blockOf(1)], replaceExisting: true }],
    ['deleteIndicator', { indicatorId: '1000' }],
    ['deleteIndicators', { indicatorIds: ['1000'] }],
  ] as const;

  it.each(INPUTS)('%s is refused without a call to Defender', async (mutation, input) => {
    const { subgraph } = await startWithIndicators(1);
    const roles = ['Defender.ViewData', 'Defender.ActiveRemediation', 'Defender.SecuritySettings'];
    const { errors } = await writeIndicators(subgraph, mutation, input, { roles });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', requiredRoles: KEEPER });
    const nobody = await writeIndicators(subgraph, mutation, input, { token: null });
    expect(nobody.status).toBe(401);
    expect(subgraph.calls()).toEqual([]);
  });

  it('return no more of an indicator than the input', async () => {
    const { subgraph } = await startWithIndicators(1);
    const { data, errors } = await subgraph.ask(
      'mutation { deleteIndicator(input: { indicatorId: "1000", comment: "x", dryRun: true }) { indicator { action title } } }',
      { roles: KEEPER },
    );
    expect(data.deleteIndicator.indicator).toEqual({ action: 'BLOCK', title: null });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', requiredRoles: ['Defender.ViewData'] });
  });
});
