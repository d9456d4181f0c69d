import { expect, it } from 'vitest';
import type { CallerRule, DeviceGroup } from '../../../src/config/tenants.js';
import type { Caller } from '../../../src/identity/caller.js';
import { grantOf, isNarrower, type TenantGrant } from '../../../src/identity/tenant-grant.js';

/** A role's device groups by name; an empty text is a role for the whole tenant. */
function grantWith(roles: Readonly<Record<string, string>>): TenantGrant {
  const limits = Object.entries(roles)
    .filter(([, groups]) => groups !== '')
    .map(([role, groups]) => [role, groups.split(' ').map((id): DeviceGroup => ({ id }))] as const);
  return { roles: new Set(Object.keys(roles)), limits: new Map(limits), withheld: new Set() };
}

it.each([
  ['an equal grant', { Release: '1 2' }, { Release: '2 1' }, false],
  ['a grant without a role', { View: '', Release: '' }, { View: '' }, true],
  ['a grant with another role', { View: '' }, { View: '', Release: '1' }, false],
  ['a grant without a device group', { Release: '1 2' }, { Release: '1' }, true],
  ['a grant with another device group instead', { Release: '1' }, { Release: '2' }, true],
  ['a grant with one more device group', { Release: '1' }, { Release: '1 2' }, false],
  ['a grant for the whole tenant', { Release: '1' }, { Release: '' }, false],
  ['a grant that is limited now', { Release: '' }, { Release: '1 2' }, true],
  ['a grant with a role that is limited now', { View: '', Release: '' }, { View: '', Release: '1' }, true],
])('%s is narrower or not', (_grant, earlier, later, expected) => {
  expect(isNarrower(grantWith(later), grantWith(earlier))).toBe(expected);
});

it('no grant is narrower than any', () => {
  expect(isNarrower(undefined, grantWith({}))).toBe(true);
});

const VIEW = 'Defender.ViewData';
const RELEASE = 'Defender.Release';
const HUNTING = 'Defender.Hunting';
const SERVERS: DeviceGroup = { id: '1', name: 'Servers' };
const OFFICE: DeviceGroup = { id: '2', name: 'Office' };

/** The grant of rules to a caller with these roles: the roles, those that are withheld, and the groups of each. */
function grantedBy(rules: readonly Partial<CallerRule>[], roles: readonly string[]) {
  const caller = {
    tenantId: 'home',
    clientId: 'console',
    roles: new Set(roles),
  } as Partial<Caller> as Caller;
  const callers = rules.map((rule) => ({ tenantId: 'home', ...rule }));
  const grant = grantOf({ id: 'customer', name: 'Customer', callers }, caller);
  return grant && [[...grant.roles], [...grant.withheld], Object.fromEntries(grant.limits)];
}

it.each<[what: string, rules: readonly Partial<CallerRule>[], roles: readonly string[], granted: unknown]>([
  ['all roles', [{}], [VIEW, HUNTING], [[VIEW, HUNTING], [], {}]],
  ['the roles of both', [{ roles: [VIEW, RELEASE] }], [VIEW, HUNTING], [[VIEW], [], {}]],
  ['nothing to another tenant', [{ tenantId: 'other' }], [VIEW], undefined],
  ['nothing to another client', [{ clients: ['other'] }], [VIEW], undefined],
  ['nothing without one of the roles', [{ roles: [RELEASE] }], [VIEW], undefined],
  ['a role to a client', [{ roles: [VIEW], clients: ['console'] }], [VIEW], [[VIEW], [], {}]],
  [
    'no role of the whole tenant beside device groups',
    [{ roles: [VIEW], deviceGroups: [SERVERS] }, { roles: [HUNTING] }],
    [VIEW, HUNTING],
    [[VIEW], [HUNTING], { [VIEW]: [SERVERS] }],
  ],
  [
    'the device groups of all rules',
    [{ deviceGroups: [SERVERS] }, { roles: [VIEW], deviceGroups: [OFFICE] }],
    [VIEW, RELEASE],
    [[VIEW, RELEASE], [], { [VIEW]: [SERVERS, OFFICE], [RELEASE]: [SERVERS] }],
  ],
  [
    'everything if one rule names no device groups',
    [{ roles: [VIEW], deviceGroups: [SERVERS] }, { roles: [VIEW] }],
    [VIEW, HUNTING],
    [[VIEW], [], {}],
  ],
])('grants %s', (_what, rules, roles, granted) => {
  expect(grantedBy(rules, roles)).toEqual(granted);
});
