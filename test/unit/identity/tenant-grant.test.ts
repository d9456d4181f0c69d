import { expect, it } from 'vitest';
import type { DeviceGroup } from '../../../src/config/tenants.js';
import { isNarrower, type TenantGrant } from '../../../src/identity/tenant-grant.js';

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
