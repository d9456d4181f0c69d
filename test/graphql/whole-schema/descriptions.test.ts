import {
  buildASTSchema,
  getNamedType,
  isObjectType,
  parse,
  print,
  visit,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { exposedFieldsOf, roleRuleOf } from '../../../src/authorization/role-rule.js';
import { describeRequirements } from '../../../src/subgraph/describe-requirements.js';
import { readSchemaText } from '../../../src/subgraph/type-defs.js';
import { COMPOSERS, subgraphOf } from '../../kit/http/composers.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const SMALL = { emulator: { machines: 1, alerts: 1, machineActions: 0 } };

interface Described {
  readonly name: string;
  readonly description: string | null;
  readonly fields: readonly { readonly name: string; readonly description: string | null }[] | null;
  readonly inputFields: Described['fields'];
}

/** The client's view. */
async function introspect(): Promise<ReadonlyMap<string, string>> {
  const subgraph = await startSubgraph(SMALL);
  const query =
    '{ __schema { types { name description fields { name description } inputFields { name description } } } }';
  const { data } = await subgraph.ask(query, { token: null });
  const { types } = data.__schema as { readonly types: readonly Described[] };
  return new Map(
    types.flatMap(({ name, description, fields, inputFields }) => [
      [name, description ?? ''] as const,
      ...(fields ?? inputFields ?? []).map(
        (field) => [`${name}.${field.name}`, field.description ?? ''] as const,
      ),
    ]),
  );
}

const describeSdl = (sdl: string) => print(describeRequirements(parse(sdl)));

describe('descriptions', () => {
  it('end with the role, the plan and the cost, over HTTP', async () => {
    const descriptions = await introspect();
    const endOf = (coordinate: string) => descriptions.get(coordinate)?.split('\n\n').at(-1);
    expect(endOf('Query.alerts')).toBe(
      'Needs the role Defender.ViewData. Estimated cost: 1 upstream call (50 points). Operations: listAlerts.',
    );
    expect(endOf('Machine')).toBe('Needs the role Defender.ViewData.');
    expect(endOf('Machine.vulnerabilities')).toBe(
      'Needs the role Defender.ViewVulnerabilities. Needs the plan Defender for Endpoint Plan 2, Defender for Business, or Defender Vulnerability Management. Estimated cost: a share of upstream calls (1 point). Operations: listVulnerabilitiesByMachineAndSoftware, listVulnerabilities.',
    );
    expect(endOf('MachineFilter.isolation')).toBe(
      'Estimated cost: 1 upstream call (50 points). Operations: listMachineActions.',
    );
    expect(endOf('Query.defenderViewer')).toBe('Open to every caller.');
    expect(endOf('Mutation.runDefenderLiveResponse')).toMatch(
      /^Needs the role Defender\.LiveResponse\.Run or Defender\.LiveResponse\.Collect\. Needs the plan Defender for Endpoint Plan 2 for runLiveResponse, listLibraryFiles\. Estimated cost: /,
    );
    expect(descriptions.get('Query.alerts')).toMatch(/^[A-Z].*\n/);
  });

  it('name exactly the roles and weights of the directives', async () => {
    const descriptions = await introspect();
    const schema = buildASTSchema(parse(readSchemaText()), { assumeValid: true, assumeValidSDL: true });
    const objects = Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
    );
    const told: [string, readonly string[]][] = [];
    const meant: [string, readonly string[]][] = [];
    /** Only the last paragraph, because others may mention roles too. */
    const rolesIn = (coordinate: string) => {
      const end = descriptions.get(coordinate)?.split('\n\n').at(-1) ?? '';
      return end.startsWith('Needs the role') ? (end.match(/Defender(\.[A-Z]\w+)+/g) ?? []).toSorted() : [];
    };
    for (const type of objects) {
      told.push([type.name, rolesIn(type.name)]);
      meant.push([type.name, (roleRuleOf(type, schema)?.anyOf ?? []).toSorted()]);
      for (const field of Object.values(type.getFields())) {
        const target = getNamedType(field.type);
        const ofTarget =
          isObjectType(target) && exposedFieldsOf(field, schema) === undefined
            ? (roleRuleOf(target, schema)?.anyOf ?? [])
            : [];
        const roles = new Set([...(roleRuleOf(field, schema)?.anyOf ?? []), ...ofTarget]);
        told.push([`${type.name}.${field.name}`, rolesIn(`${type.name}.${field.name}`)]);
        meant.push([`${type.name}.${field.name}`, [...roles].sort()]);
      }
    }
    expect(told.filter(([, roles]) => roles.length > 0).length).toBeGreaterThan(150);
    expect(told).toEqual(meant);
    const weights = readSchemaText().match(/@cost\(weight: [1-9]\d*\)/g);
    const points = [...descriptions.values()].filter((text) => /\([\d,]+ points?\)/.test(text));
    expect(points).toHaveLength(weights!.length);
  });

  it.each(COMPOSERS)(
    'equal those for clients of a supergraph of $composer',
    { tags: 'slow' },
    async ({ compose }) => {
      const subgraph = await startSubgraph(SMALL);
      const { data } = await subgraph.ask('{ _service { sdl } }', { token: null });
      const { errors, api } = compose([subgraphOf('defender', data._service.sdl as string)]);
      expect(errors).toEqual([]);
      const { description } = api.getQueryType()!.getFields()['machines']!;
      expect(description).toMatch(
        /Needs the role Defender\.ViewData\. Estimated cost: 1 upstream call \(50 points\)\. Operations: listMachines\.$/,
      );
    },
  );

  it('name the role that an edge adds to that of its type, and count calls in words', () => {
    const printed = describeSdl(`
      type A @requiresRole(role: "X") {
        own: Int
        "Says something."
        b: B @requiresRole(anyOf: ["Y", "Z"]) @cost(weight: 100) @defender(operation: "listB") @defender(operation: "getB")
        shown: B @exposes(fields: "id")
        free: Int @defender(operation: "listB")
        costly: Int @cost(weight: 10)
        bought: Int @defender(operation: "listInvestigations")
        part: Int @defender(operation: "listAlerts") @defender(operation: "runHuntingQuery") @defender(operation: "listLibraryFiles")
      }
      type B @requiresRole(role: "W") { id: ID }`);
    const described: string[] = [];
    const keep = ({ description }: { readonly description?: { readonly value: string } | undefined }) => {
      if (description !== undefined) described.push(description.value.replaceAll(/\s+/g, ' '));
    };
    visit(parse(printed), { ObjectTypeDefinition: keep, FieldDefinition: keep });
    expect(described).toEqual([
      'Needs the role X.',
      'Says something. Needs the role Y or Z, and W. Estimated cost: 2 upstream calls (100 points). Operations: listB, getB.',
      'Estimated cost: no separate upstream call. Operations: listB.',
      'Estimated cost: a share of upstream calls (10 points).',
      'Needs the plan Defender for Endpoint Plan 2 or Defender for Business. Estimated cost: no separate upstream call. Operations: listInvestigations.',
      'Needs the plan Defender for Endpoint Plan 2 for runHuntingQuery, listLibraryFiles. Estimated cost: no separate upstream call. Operations: listAlerts, runHuntingQuery, listLibraryFiles.',
      'Needs the role W.',
    ]);
  });
});
