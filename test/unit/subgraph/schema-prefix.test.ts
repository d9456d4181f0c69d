import fc from 'fast-check';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  parse,
  print,
  visit,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { originalNameOf } from '../../../src/authorization/original-name.js';
import { buildSubgraphSchema } from '../../../src/subgraph/build-subgraph-schema.js';
import { readExamples } from '../../../src/server/explorer/example-operations.js';
import { keepOriginalNames } from '../../../src/subgraph/prefix-schema.js';
import { renameDocument } from '../../../src/subgraph/rename-document.js';
import { serveNames } from '../../../src/subgraph/served-names.js';
import { readServedTypes, readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { runsOf } from '../../kit/runs.js';

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const KEPT = new Set([...ROOTS, 'PageInfo']);

function build(prefix?: string): GraphQLSchema {
  const { typeDefs, names } = readServedTypes({ prefix });
  return keepOriginalNames(buildSubgraphSchema(typeDefs), names);
}

function namesOf(schema: GraphQLSchema) {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !/^_|__/.test(name));
  const fields = ROOTS.flatMap((root) => {
    const type = schema.getType(root);
    return isObjectType(type) ? Object.values(type.getFields()) : [];
  });
  return {
    types: types.filter((type) => !isScalarType(type)),
    fields: fields.filter(({ name }) => !name.startsWith('_')),
  };
}

/** Every directive on every type and field, by what these are written as. */
function directivesOf(schema: GraphQLSchema): string[] {
  return namesOf(schema).types.flatMap((type) => {
    const members = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    return [type, ...members].map((element) => {
      const { astNode, name } = element;
      const where =
        element === type ? originalNameOf(type) : `${originalNameOf(type)}.${originalNameOf(element)}`;
      const target = 'type' in element ? ` ${originalNameOf(getNamedType(element.type))}` : '';
      return `${where === '' ? name : where}${target} ${(astNode?.directives ?? []).map(print).join(' ')}`;
    });
  });
}

describe('a schema with a prefix', () => {
  it.each([
    ['Defender', 'defender'],
    ['Sec', 'sec'],
    ['MDE', 'mde'],
    ['MDEPlus2', 'mdePlus2'],
    ['Mde_', 'mde_'],
    ['D', 'd'],
  ])(
    '%s has it on each type, and %s on each root field, scalars and PageInfo aside',
    { tags: 'slow' },
    (prefix, ofFields) => {
      const { types, fields } = namesOf(build(prefix));
      for (const { name } of types)
        if (!KEPT.has(name)) expect(name).toMatch(new RegExp(`(^|[a-z])${prefix}([^a-z]|$)`));
      for (const { name } of fields)
        expect(name).toMatch(
          new RegExp(`^${ofFields}${prefix.endsWith('_') ? '[a-z]' : '[A-Z]'}|[a-z]${prefix}[A-Z]`),
        );
      const before = namesOf(build());
      expect(new Set(types.map(originalNameOf))).toEqual(new Set(before.types.map(({ name }) => name)));
      expect(fields.map(originalNameOf)).toEqual(before.fields.map(({ name }) => name));
    },
  );

  it.each(['Defender', 'Sec'])('%s keeps every directive where it was', (prefix) => {
    expect(directivesOf(build(prefix)).sort()).toEqual(directivesOf(build()).sort());
  });

  it('leaves the names that carry it, and no others that only begin alike', () => {
    const names = readServedTypes({ prefix: 'Defender' }).names;
    expect(
      ['Alert', 'AlertConnection', 'DefenderUser', 'PageInfo', 'DateTime', 'Query'].map(names.typeOf),
    ).toEqual(['DefenderAlert', 'DefenderAlertConnection', 'DefenderUser', 'PageInfo', 'DateTime', 'Query']);
    expect(['alerts', 'isolateMachine', 'alertChanged', 'defenderViewer'].map(names.rootFieldOf)).toEqual([
      'defenderAlerts',
      'defenderIsolateMachine',
      'defenderAlertChanged',
      'defenderViewer',
    ]);
    expect(readServedTypes({ prefix: 'Def' }).names.typeOf('DefenderUser')).toBe('DefDefenderUser');
  });

  it('is an error of the settings where two names would be one', () => {
    expect(() => readServedTypes({ prefix: 'Machine' })).toThrow(
      'SCHEMA_PREFIX Machine: Vulnerability would be MachineVulnerability, which already exists',
    );
    const types = parse(
      'type Query { a: Page } type Page { a: Int } type PageInfo { a: Int } type Info { a: Int }',
    );
    expect(() => serveNames(types, 'Page')).toThrow('Info would be PageInfo');
    const fields = parse('type Query { alerts: Int xAlerts: Int }');
    expect(() => serveNames(fields, 'X')).toThrow('alerts would be xAlerts');
  });

  it('has distinct names, or none at all, whatever the prefix', () => {
    const written = readTypeDefs();
    const types = namesOf(build()).types.map(({ name }) => name);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][A-Za-z0-9_]{0,8}$/), (prefix) => {
        let served: string[];
        try {
          const { typeOf } = serveNames(written, prefix);
          served = types.map(typeOf);
        } catch (error) {
          expect(String(error)).toContain('which already exists');
          return;
        }
        expect(new Set(served).size).toBe(served.length);
      }),
      { numRuns: runsOf(50) },
    );
  });
});

describe('texts', () => {
  const { inText } = readServedTypes({ prefix: 'Sec' }).names;
  it.each([
    [
      'Ask with requestDefenderActionApproval, and send this again.',
      'Ask with secRequestDefenderActionApproval, and send this again.',
    ],
    ['as Machine.id is.', 'as SecMachine.id is.'],
    ['see `Query.alerts` and `Alert`', 'see `Query.secAlerts` and `SecAlert`'],
    ['defenderViewer { tenants } lists', 'secDefenderViewer { tenants } lists'],
    // Words, fields of other types, permissions, headers, paths and variables are no names of the schema.
    ['Machine alerts of an alert; `machine` too', undefined],
    ['Machine.Read.All or Defender.ViewData', undefined],
    // Nor is what a caller has written.
    ['`id` must be a number, not "isolateMachine \\" MachineAction.id".', undefined],
    ['x-defender-tenant, /isolateMachine, $isolateMachine, isolateMachine-x', undefined],
  ])('%s', (text, renamed) => {
    expect(inText(text)).toBe(renamed ?? text);
  });

  it('name no root field that is not there, in any description', () => {
    const { names, typeDefs } = readServedTypes({ prefix: 'Sec' });
    const gone = new Set([...names.rootFields.keys()].filter((name) => /[A-Z]/.test(name)));
    const ofOthers = new Set<string>();
    const texts: string[] = [];
    visit(typeDefs, {
      FieldDefinition: ({ name }) => void ofOthers.add(name.value),
      InputValueDefinition: ({ name }) => void ofOthers.add(name.value),
      StringValue: ({ value }, key) => void (key === 'description' && texts.push(value)),
    });
    const told = texts
      // Ends with operations of Defender, which are called as mutations are.
      .map((text) => text.replace(/(?:Needs the plan|Estimated cost:) .*$/s, ''))
      .flatMap((text) => text.match(/\w+/g) ?? [])
      .filter((word) => gone.has(word) && !ofOthers.has(word));
    expect(texts.length).toBeGreaterThan(500);
    expect(told).toEqual([]);
  });
});

describe('documents', () => {
  const { names } = readServedTypes({ prefix: 'Sec' });
  it('are asked under the served names, at the root, in conditions and in types of variables', () => {
    const document = `# Ask findMachines.
query A($filter: AlertFilter, $alerts: Int) { ...F mine: alerts(filter: $filter, first: $alerts) { nodes { alerts: id } }
  ... on Query { ... { defenderChanges(first: 1) { changes { __typename ... on AlertChanged { alert { id } } } } } } }
fragment F on Query { machines { nodes { ...M } } }
fragment M on Machine { alerts(first: 1) { nodes { id } } }`;
    expect(renameDocument(document, names)).toBe(`# Ask secFindMachines.
query A($filter: SecAlertFilter, $alerts: Int) { ...F mine: secAlerts(filter: $filter, first: $alerts) { nodes { alerts: id } }
  ... on Query { ... { secDefenderChanges(first: 1) { changes { __typename ... on SecAlertChanged { alert { id } } } } } } }
fragment F on Query { secMachines { nodes { ...M } } }
fragment M on SecMachine { alerts(first: 1) { nodes { id } } }`);
  });

  it('of the examples are valid then, and differ in names alone', () => {
    const withoutNames = (document: string) =>
      visit(parse(document, { noLocation: true }), {
        Name: (node) => ({ ...node, value: 'x' }),
      });
    for (const [index, { document }] of readExamples(names).entries())
      expect(withoutNames(document)).toEqual(withoutNames(readExamples()[index]?.document ?? ''));
  });
});
