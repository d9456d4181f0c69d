import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createAppRoles } from '../../../src/authorization/app-roles.js';
import { roleRuleOf } from '../../../src/authorization/role-rule.js';
import { ROLES } from '../../../src/config/roles.js';
import { readSchema } from '../../kit/processes/run-doctor.js';

describe('the registration kit', () => {
  it('knows every role that the schema requires', () => {
    const schema = readSchema();
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const elements = types.flatMap((type) => [type, ...Object.values(type.getFields())]);
    const required = new Set(elements.flatMap((element) => roleRuleOf(element, schema)?.anyOf ?? []));
    expect([...required].sort()).toEqual([...ROLES].filter((role) => required.has(role)).sort());
    expect(required.size).toBeGreaterThan(10);
  });

  it('gives each role an id that never changes', () => {
    const roles = createAppRoles();
    const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(roles.filter(({ id }) => !guid.test(id))).toEqual([]);
    expect(new Set(roles.map(({ id }) => id)).size).toBe(ROLES.length);
    expect(roles.find(({ value }) => value === 'Defender.ViewData')?.id).toBe(
      '0460c19c-5864-8d86-8444-083fe725072f',
    );
  });

  it('assigns approval of actions and emergency access only to users', () => {
    const people = createAppRoles().filter(({ allowedMemberTypes }) => allowedMemberTypes.length === 1);
    expect(people.map(({ value }) => value)).toEqual(['Defender.Approver', 'Defender.BreakGlass']);
  });
});
