import { buildSchema, getNamedType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../kit/processes/run-doctor.js';
import { tableOfEnum } from '../../src/defender-api/models/shared/enum-tables.js';
import { wordOf } from '../../src/defender-api/models/shared/enum-words.js';
import { itemTypeOf, readFields, type WireField, type WireType } from './read-fields.js';

const PLAIN = ['text', 'whole', 'decimal', 'flag', 'moment', 'enum', 'any'];
const schema = readSchema();
const types = [...readFields().values()];

describe('the list of fields', () => {
  it('knows every type that its fields have', () => {
    const known = new Set([...PLAIN, ...types.map(({ name }) => name)]);
    const unknown = fieldsOf(types).filter(({ field }) => !known.has(itemTypeOf(field)));
    expect(unknown.map(({ name, field }) => `${name}: ${field.type}`)).toEqual([]);
  });

  it('says of every field where it was seen', () => {
    const unseen = fieldsOf(types).filter(
      ({ field: { seen } }) => !['documents', 'recording', 'both', 'metadata', 'nowhere'].includes(seen),
    );
    expect(unseen.map(({ name }) => name)).toEqual([]);
  });

  it('has no field that the graph neither shows nor explains', () => {
    expect(findLostFields(schema, types)).toEqual([]);
  });

  it('has the same words for an enum as the graph, each as it is spelled on the wire', () => {
    expect(findEnumDifferences(schema, types)).toEqual([]);
  });
});

describe('a field that is lost', () => {
  const small = buildSchema(`
    type Query { a: Machine }
    type Machine { id: ID status: Status }
    enum Status { onboarded Unsupported UNRECOGNIZED }
  `);
  const field = (changes: Partial<WireField>): WireField => ({
    type: 'text',
    nullable: false,
    seen: 'both',
    values: new Map(),
    as: 'id',
    notShown: undefined,
    notEmulated: undefined,
    ...changes,
  });
  const machine = (fields: Readonly<Record<string, WireField>>): WireType[] => [
    {
      name: 'Machine',
      graph: ['Machine'],
      metadata: ['Machine'],
      notShown: undefined,
      notEmulated: undefined,
      eitherCase: false,
      fields: new Map(Object.entries(fields)),
    },
  ];

  it('is found, unless it is explained', () => {
    expect(findLostFields(small, machine({ vm: field({ as: 'vm' }) }))).toEqual(['Machine.vm']);
    expect(
      findLostFields(small, machine({ vm: field({ as: 'vm', notShown: 'why' }), id: field({}) })),
    ).toEqual([]);
    expect(findLostFields(small, machine({ vm: field({ as: 'Other.vm' }) }))).toEqual(['Machine.vm']);
  });

  it('is found with a word of another spelling', () => {
    const values = new Map([
      ['Onboarded', 'Onboarded'],
      ['Unsupported', 'Unsupported'],
    ]);
    const status = field({ type: 'enum', as: 'status', values });
    expect(findEnumDifferences(small, machine({ status }))).toEqual([
      'Machine.status: the graph has Unsupported onboarded, the wire Onboarded Unsupported',
    ]);
  });
});

function fieldsOf(all: readonly WireType[]) {
  return all.flatMap((type) =>
    [...type.fields].map(([name, field]) => ({ type, name: `${type.name}.${name}`, field })),
  );
}

/** Fields that no type of the graph shows under the name that the list gives, without a word why. */
function findLostFields(graph: GraphQLSchema, all: readonly WireType[]): string[] {
  return fieldsOf(all)
    .filter(({ type, field }) => type.notShown === undefined && field.notShown === undefined)
    .filter(({ type, field }) => shownAs(graph, type, field).length === 0)
    .map(({ name }) => name);
}

/** Enums of the graph that don't stand for the words of the wire. Texts that hold a closed set may be shown as texts. */
function findEnumDifferences(graph: GraphQLSchema, all: readonly WireType[]): string[] {
  return fieldsOf(all).flatMap(({ type, name, field }) =>
    shownAs(graph, type, field).flatMap((shown) => {
      const named = getNamedType(shown.type);
      if (!isEnumType(named) || named.getValue('UNRECOGNIZED') == null) return [];
      const ours = named
        .getValues()
        .map((value) => wordOf(tableOfEnum(named.name)?.[value.name] ?? value.name))
        .filter((word) => word !== 'UNRECOGNIZED');
      const print = (words: Iterable<string>) => [...new Set(words)].sort().join(' ');
      const theirs = print(field.values.values());
      return print(ours) === theirs ? [] : [`${name}: the graph has ${print(ours)}, the wire ${theirs}`];
    }),
  );
}

function shownAs(graph: GraphQLSchema, { graph: names }: WireType, { as }: WireField) {
  const [field = '', owner] = as.split('.').reverse();
  return (owner === undefined ? names : [owner]).flatMap((name) => {
    const type = graph.getType(name);
    const found = isObjectType(type) ? type.getFields()[field] : undefined;
    return found === undefined ? [] : [found];
  });
}
