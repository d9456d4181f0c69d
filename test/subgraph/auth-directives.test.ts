import fc from 'fast-check';
import {
  buildASTSchema,
  getNamedType,
  isObjectType,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createRoleRules } from '../../src/authorization/enforce-roles.js';
import { isOpenTo } from '../../src/authorization/role-rule.js';
import { ROLES } from '../../src/config/roles.js';
import { runCommand } from '../kit/processes/command-line.js';
import { COMPOSERS, neighbour, subgraphOf } from '../kit/http/composers.js';
import { createTenantsFile, BOTH } from '../kit/servers/start-tenants.js';
import { runsOf } from '../kit/runs.js';

async function printVariant(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { exitCode, output = '' } = await runCommand(['schema', '--auth-directives'], env);
  expect(exitCode).toBe(0);
  return output;
}

/** Whether these directives admit a caller with these scopes to a router. */
function admits(directives: readonly ConstDirectiveNode[] = [], roles: ReadonlySet<string>): boolean {
  return directives
    .filter(({ name }) => name.value === 'requiresScopes')
    .every((directive) => {
      const scopes = valueFromASTUntyped(directive.arguments![0]!.value) as readonly string[][];
      return scopes.some((way) => way.every((scope) => roles.has(scope)));
    });
}

const objectTypes = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );

const directivesOfType = ({ astNode, extensionASTNodes }: GraphQLObjectType) =>
  [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);

type Field = GraphQLField<unknown, unknown>;

/** Routers check the field, the type it is on and the type it returns. */
function routerAdmits(type: GraphQLObjectType, field: Field, roles: ReadonlySet<string>): boolean {
  const target = getNamedType(field.type);
  return (
    admits(field.astNode?.directives, roles) &&
    admits(directivesOfType(type), roles) &&
    (!isObjectType(target) || admits(directivesOfType(target), roles))
  );
}

describe('schema --auth-directives', () => {
  it('matches the enforcer on every path', { tags: 'slow' }, async () => {
    const schema = buildASTSchema(parse(await printVariant()), { assumeValid: true, assumeValidSDL: true });
    const rulesOf = createRoleRules(schema);
    const weAdmit = (
      type: GraphQLObjectType,
      field: Field,
      owner: string | undefined,
      roles: ReadonlySet<string>,
    ) => rulesOf(type, field, owner).every((rule) => isOpenTo(rule, roles));
    const paths = objectTypes(schema).flatMap((type) =>
      Object.values(type.getFields()).flatMap((edge) => {
        const target = getNamedType(edge.type);
        return isObjectType(target)
          ? Object.values(target.getFields()).map((field) => ({ type, edge, target, field }))
          : [];
      }),
    );
    expect(paths.length).toBeGreaterThan(1_000);
    fc.assert(
      fc.property(fc.subarray([...ROLES]), (held) => {
        const roles = new Set<string>(held);
        const wrong = paths.filter(({ type, edge, target, field }) => {
          const ours = weAdmit(type, edge, undefined, roles) && weAdmit(target, field, type.name, roles);
          const routers = routerAdmits(type, edge, roles) && routerAdmits(target, field, roles);
          return ours !== routers;
        });
        expect(wrong.map(({ type, edge, field }) => `${type.name}.${edge.name}.${field.name}`)).toEqual([]);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('requires a known caller where any role is sufficient', async () => {
    const text = await printVariant();
    expect(text).toMatch(/ {2}defenderCapabilities.*@requiresRole\(anyOf: \[\]\).* @authenticated$/m);
  });

  it.each(COMPOSERS)(
    'composes with $composer, several tenants too',
    { tags: 'slow' },
    async ({ compose }) => {
      const several = { TENANTS_FILE: createTenantsFile(BOTH).path };
      const one = subgraphOf('defender', await printVariant());
      const supergraphs = [
        [one, neighbour('inventory'), neighbour('tickets')],
        [subgraphOf('defender', await printVariant(several))],
      ];
      for (const subgraphs of supergraphs) {
        const { errors, supergraphSdl } = compose(subgraphs);
        expect(errors).toEqual([]);
        expect(supergraphSdl).toContain('@requiresScopes(scopes: [["Defender.ViewData"]])');
        expect(supergraphSdl).toContain('@authenticated');
      }
    },
  );

  it.each(COMPOSERS)(
    "requires the scopes of fields that a neighbor's field requires, except for Cosmo: $composer",
    { tags: 'slow' },
    async ({ composer, compose }) => {
      const defender = subgraphOf('defender', await printVariant());
      const errorsWith = (scopes: string) =>
        compose([
          defender,
          subgraphOf(
            'assets',
            `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@requiresScopes"])
            type Machine @key(fields: "id") {
              id: ID!
              riskScore: MachineRiskScore @external
              priority: Int @requires(fields: "riskScore") ${scopes}
            }
            enum MachineRiskScore { NONE INFORMATIONAL LOW MEDIUM HIGH UNRECOGNIZED }`,
          ),
        ]).errors;
      expect(errorsWith('@requiresScopes(scopes: [["Defender.ViewData"]])')).toEqual([]);
      expect(errorsWith('').join()).toMatch(
        composer.startsWith('@wundergraph') ? /^$/ : /transitive field "Machine.riskScore"/,
      );
    },
  );

  it('omits both by default', async () => {
    const { output } = await runCommand(['schema']);
    expect(output).not.toMatch(/@authenticated|@requiresScopes/);
  });
});
