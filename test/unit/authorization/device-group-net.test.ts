import { buildSchema, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { limitedScope, type GroupedRow } from '../../../src/authorization/caller-scope.js';
import { enforceRoles, type Guarded } from '../../../src/authorization/enforce-roles.js';
import { RefusedFields } from '../../../src/errors/refused-fields.js';
import { skipOutsideScope } from '../../../src/authorization/skip-outside-scope.js';

/** A family whose loaders know nothing of device groups. */
const SDL = `
  directive @requiresRole(role: String, anyOf: [String!]) on FIELD_DEFINITION | OBJECT
  directive @exposes(fields: String!) on FIELD_DEFINITION
  type Query {
    machine: Machine
    machines: [Machine!]!
    page: Page
    sure: Holder
    alerts: [Alert!]
    actions: [MachineAction!]
    any: [Any!]
    receipt: Receipt
  }
  type Page { nodes: [Machine!]! edges: [Edge!]! }
  type Edge { cursor: String node: Machine! }
  type Holder { machine: Machine! }
  type Receipt { action: MachineAction @exposes(fields: "id") }
  type Other { id: ID }
  union Any = Machine | Other
  type Machine @requiresRole(role: "Defender.ViewData") { id: ID! secret: String @requiresRole(role: "Defender.Collect") }
  type Alert @requiresRole(role: "Defender.ViewData") { id: ID! }
  type MachineAction @requiresRole(role: "Defender.ViewData") { id: ID! status: String }
`;

const OURS = { __typename: 'Machine', id: 'ours', rbacGroupId: '1', rbacGroupName: 'One', secret: 's' };
const THEIRS = { __typename: 'Machine', id: 'theirs', rbacGroupId: '2', rbacGroupName: 'Two', secret: 's' };
/** Rows that say nothing of a group are looked up. */
const THIN = [{ id: 'ours' }, { id: 'theirs' }, { id: 'gone' }];
const ROWS = [OURS, THEIRS, ...THIN];
const OF_MACHINES = ['ours', 'theirs', 'gone', null].map((machineId) => ({
  id: `of ${String(machineId)}`,
  machineId,
}));

async function ask(query: string, limits: Readonly<Record<string, string[]>> | null) {
  const roles = new Set(['Defender.ViewData', 'Defender.Collect']);
  const machines: readonly GroupedRow[] = [OURS, THEIRS];
  const scope =
    limits === null
      ? undefined
      : limitedScope({
          roles,
          limits: new Map(
            Object.entries(limits).map(([role, ids]) => [
              role,
              ids.map((id) => ({ id, name: id === '1' ? 'One' : 'Two' })),
            ]),
          ),
          find: (_type, id) => Promise.resolve(machines.find((machine) => machine.id === id) ?? null),
        });
  const contextValue: Guarded = {
    caller: { roles } as unknown as Guarded['caller'],
    onRefusal: () => undefined,
    callerScope: scope,
    withheldRoles: new Set(),
    refusedFields: new RefusedFields(),
  };
  const rootValue = {
    machine: THEIRS,
    machines: ROWS,
    page: { nodes: ROWS, edges: ROWS.map((node) => ({ cursor: 'c', node })) },
    sure: { machine: THEIRS },
    alerts: [
      ...OF_MACHINES,
      { id: 'named', rbacGroupName: 'One' },
      { id: 'named otherwise', rbacGroupName: 'Two' },
    ],
    actions: OF_MACHINES,
    any: [OURS, THEIRS],
    receipt: { action: { id: 'of theirs', machineId: 'theirs', status: 'Pending' } },
  };
  const schema = enforceRoles(skipOutsideScope(buildSchema(SDL)));
  const { data, errors } = await graphql({ schema, source: query, rootValue, contextValue });
  return {
    data: JSON.parse(JSON.stringify(data)) as Record<string, unknown>,
    errors: errors?.map(({ message }) => message),
  };
}

const SERVERS = { 'Defender.ViewData': ['1'] };

describe('rows outside the device groups of a caller', () => {
  it('are left out of lists and edges, and null elsewhere, though no loader thought of it', async () => {
    const query =
      '{ machine { id } machines { id } page { nodes { id } edges { node { id } } } alerts { id } actions { id } }';
    const ours = [{ id: 'ours' }, { id: 'ours' }];
    expect(await ask(query, SERVERS)).toEqual({
      data: {
        machine: null,
        machines: ours,
        page: { nodes: ours, edges: ours.map((node) => ({ node })) },
        alerts: [{ id: 'of ours' }, { id: 'named' }],
        actions: [{ id: 'of ours' }],
      },
      errors: undefined,
    });
  });

  it('are never read, not even where a way to them is not known', async () => {
    expect(await ask('{ sure { machine { id } } }', SERVERS)).toEqual({
      data: { sure: null },
      errors: ['Machine.id is outside the device groups that you may see.'],
    });
    const { data, errors } = await ask('{ any { ... on Machine { secret } } }', SERVERS);
    expect([data, errors]).toEqual([
      { any: [{ secret: 's' }, { secret: null }] },
      ['Machine.secret is outside the device groups that you may see.'],
    ]);
  });

  it('hide a field whose own role is limited otherwise than that of its type', async () => {
    const limits = { 'Defender.ViewData': ['1', '2'], 'Defender.Collect': ['2'] };
    const { data } = await ask('{ page { nodes { id secret } } }', limits);
    expect((data['page'] as { nodes: object[] }).nodes.slice(0, 2)).toEqual([
      { id: 'ours', secret: null },
      { id: 'theirs', secret: 's' },
    ]);
  });

  it('are shown in a payload as far as it exposes them', async () => {
    const { data } = await ask('{ receipt { action { id status } } }', SERVERS);
    expect(data).toEqual({ receipt: { action: { id: 'of theirs', status: null } } });
  });

  it('are there for callers without limits', async () => {
    expect((await ask('{ machines { id } alerts { id } }', null)).data).toEqual({
      machines: ROWS.map(({ id }) => ({ id })),
      alerts: [...OF_MACHINES.map(({ id }) => ({ id })), { id: 'named' }, { id: 'named otherwise' }],
    });
  });
});
