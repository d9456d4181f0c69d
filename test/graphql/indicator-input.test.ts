import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValue } from '../../src/commands/indicators/check-value.js';
import { blockOf, KEEPER, sent, startWithIndicators, writeIndicators } from '../kit/indicator-writes.js';

const LATER = new Date(Date.now() + 86_400_000).toISOString();
const as = (indicatorType: string, indicatorValue: string, more: object = {}) => ({
  indicatorType,
  indicatorValue,
  ...more,
});

/** What no indicator may be: what is wrong, the change, and the field that is named. */
const WRONG: readonly [string, Readonly<Record<string, unknown>>, string][] = [
  ['a SHA-1 of 39 digits', as('FileSha1', 'a'.repeat(39)), 'indicatorValue'],
  ['a SHA-256 as SHA-1', as('FileSha1', 'a'.repeat(64)), 'indicatorValue'],
  ['a SHA-1 as SHA-256', as('FileSha256', 'a'.repeat(40)), 'indicatorValue'],
  ['a SHA-1 as MD5', as('FileMd5', 'a'.repeat(40)), 'indicatorValue'],
  ['letters that are no hex', as('FileMd5', 'z'.repeat(32)), 'indicatorValue'],
  ['a CIDR', as('IpAddress', '198.51.100.0/24'), 'indicatorValue'],
  ['a range', as('IpAddress', '198.51.100.1-198.51.100.9'), 'indicatorValue'],
  ['a wildcard address', as('IpAddress', '198.51.100.*'), 'indicatorValue'],
  ['a private address', as('IpAddress', '10.1.2.3'), 'indicatorValue'],
  ['a private address of 172.16/12', as('IpAddress', '172.31.0.1'), 'indicatorValue'],
  ['a private address written as IPv6', as('IpAddress', '::ffff:192.168.1.1'), 'indicatorValue'],
  ['the loopback', as('IpAddress', '::1'), 'indicatorValue'],
  ['a local IPv6 address', as('IpAddress', 'fd00::1'), 'indicatorValue'],
  ['no address', as('IpAddress', 'files.bad.example'), 'indicatorValue'],
  ['a URL as a domain', as('DomainName', 'https://bad.example/'), 'indicatorValue'],
  ['a wildcard domain', as('DomainName', '*.bad.example'), 'indicatorValue'],
  ['an address as a domain', as('DomainName', '198.51.100.7'), 'indicatorValue'],
  ['a URL with a blank', as('Url', 'https://bad.example/a b'), 'indicatorValue'],
  ['nothing', as('Url', '  '), 'indicatorValue'],
  ['a type that nobody knows', as('UNRECOGNIZED', 'x'), 'indicatorType'],
  [
    'BlockAndRemediate on an address',
    as('IpAddress', '198.51.100.7', { action: 'BlockAndRemediate' }),
    'action',
  ],
  [
    'BlockAndRemediate on a URL',
    as('Url', 'https://bad.example/', { action: 'BlockAndRemediate' }),
    'action',
  ],
  [
    'BlockAndRemediate on a domain',
    as('DomainName', 'bad.example', { action: 'BlockAndRemediate' }),
    'action',
  ],
  ['Block of a certificate', as('CertificateThumbprint', 'a'.repeat(40)), 'action'],
  ['an action that nobody knows', { action: 'UNRECOGNIZED' }, 'action'],
  ['Audit without an alert', { action: 'Audit' }, 'generateAlert'],
  ['Allowed for ever', { action: 'Allowed' }, 'expirationTime'],
  ['an end in the past', { expirationTime: '2020-01-01T00:00:00Z' }, 'expirationTime'],
  ['a severity that nobody knows', { severity: 'UNRECOGNIZED' }, 'severity'],
  ['a title without words', { title: ' \u200b' }, 'title'],
  ['a description without words', { description: '' }, 'description'],
  ['no device group at all', { rbacGroupNames: [] }, 'rbacGroupNames'],
  ['a title that nobody reads', { title: 'x'.repeat(1_001) }, 'title'],
  ['a description that nobody reads', { description: 'x'.repeat(4_001) }, 'description'],
  ['too long an application', { application: 'x'.repeat(1_001) }, 'application'],
  ['endless actions', { recommendedActions: 'x'.repeat(4_001) }, 'recommendedActions'],
  ['an endless page to read', { educateUrl: `https://a.example/${'x'.repeat(4_000)}` }, 'educateUrl'],
  ['an endless URL', as('Url', `https://bad.example/${'x'.repeat(4_000)}`), 'indicatorValue'],
  ['too many device groups', { rbacGroupNames: Array(501).fill('Servers') }, 'rbacGroupNames'],
  ['too long a device group', { rbacGroupNames: ['x'.repeat(201)] }, 'rbacGroupNames[0]'],
];

describe('the input of indicators', () => {
  it('refuses what Defender would, before anything is sent or recorded, and names the field', async () => {
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
  });

  it('names the item of an import, and sends none of the others', async () => {
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
  ] as const)('of %s refuses a list that cannot be (case %#)', async (mutation, input, argumentName) => {
    const { subgraph } = await startWithIndicators(0);
    const { errors } = await writeIndicators(subgraph, mutation, input);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argumentName });
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('lets older actions pass with a warning, and says what Defender says of them', async () => {
    const { subgraph } = await startWithIndicators(0);
    const older = blockOf(1, { action: 'AlertAndBlock' });
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', older);
    expect(receipt.warnings[1]).toMatch(/Block with generateAlert/);
    subgraph.emulator.control.setSwitches({ legacyIndicatorActions: 'refused' });
    const { errors } = await writeIndicators(subgraph, 'submitIndicator', blockOf(2, { action: 'Alert' }));
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
  });

  it('writes every IPv6 address with eight groups that mean the same', () => {
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

describe('what nobody may block', () => {
  it.each([
    ['the sign-in page', as('DomainName', 'login.microsoftonline.com')],
    ['what lies above it', as('DomainName', 'microsoftonline.com')],
    ['a page of the portal', as('Url', 'https://Security.Microsoft.com/machines')],
    ["a region of Defender's API", as('Url', 'eu.api.security.microsoft.com/api')],
    ['a warning for it', as('DomainName', 'login.live.com', { action: 'Warn' })],
    ["Azure's own address", as('IpAddress', '168.63.129.16')],
    ['the empty file', as('FileSha1', 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709')],
  ])('is %s: refused before any call, and recorded', async (_what, change) => {
    const { subgraph } = await startWithIndicators(0);
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', blockOf(1, change));
    expect(receipt).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'NEVER_BLOCK' }, indicator: null });
    const indicators = [blockOf(1), blockOf(2, change)];
    const bulk = await writeIndicators(subgraph, 'importIndicators', { indicators, replaceExisting: true });
    expect(bulk.receipt).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'NEVER_BLOCK' },
      results: null,
    });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit().map(({ type }) => type)).toEqual(
      Array.from({ length: 2 }, () => ['actionIntended', 'actionSettled']).flat(),
    );
  });

  it('may be allowed, and watched', async () => {
    const { subgraph } = await startWithIndicators(0);
    const host = as('DomainName', 'login.microsoftonline.com');
    for (const change of [
      { ...host, action: 'Allowed', expirationTime: LATER },
      { ...host, action: 'Audit', generateAlert: true, replaceExisting: true },
    ]) {
      const input = blockOf(1, { ...change, breakGlassReason: 'drill' });
      const { receipt } = await writeIndicators(subgraph, 'submitIndicator', input, {
        roles: [...KEEPER, 'Defender.BreakGlass'],
      });
      expect(receipt.outcome).toBe('CREATED');
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

  it.each(INPUTS)('%s is refused, and nothing is asked of Defender', async (mutation, input) => {
    const { subgraph } = await startWithIndicators(1);
    const roles = ['Defender.ViewData', 'Defender.ActiveRemediation', 'Defender.SecuritySettings'];
    const { errors } = await writeIndicators(subgraph, mutation, input, { roles });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', requiredRoles: KEEPER });
    const nobody = await writeIndicators(subgraph, mutation, input, { token: null });
    expect(nobody.status).toBe(401);
    expect(subgraph.calls()).toEqual([]);
  });

  it('show no more of an indicator than what was written', async () => {
    const { subgraph } = await startWithIndicators(1);
    const { data, errors } = await subgraph.ask(
      'mutation { deleteIndicator(input: { indicatorId: "1000", comment: "x", dryRun: true }) { indicator { action title } } }',
      { roles: KEEPER },
    );
    expect(data.deleteIndicator.indicator).toEqual({ action: 'Block', title: null });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', requiredRoles: ['Defender.ViewData'] });
  });
});
