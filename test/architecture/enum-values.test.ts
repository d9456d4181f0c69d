import { Kind, parse, visit, type DocumentNode, type TypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/errors/error-code.js';
import { refusalCodeOf } from '../../src/commands/sequence/bulk/item-results.js';
import { readTypeDefs } from '../../src/subgraph/type-defs.js';
import { tableOfEnum } from '../../src/defender-api/models/shared/enum-tables.js';
import { wordOf, type EnumTable } from '../../src/defender-api/models/shared/enum-words.js';
import { graphName } from '../kit/reads/graph-names.js';
import { joinDocuments, readSchemaFiles } from './schema-files.js';
import { findWireWords } from './wire-words.js';

const enums = new Map(
  readTypeDefs().definitions.flatMap((type) =>
    type.kind === Kind.ENUM_TYPE_DEFINITION
      ? [[type.name.value, (type.values ?? []).map(({ name }) => name.value)] as const]
      : [],
  ),
);

describe('enums of the graph', () => {
  it('have a code for whatever error a part of a write ends with', () => {
    const codes = enums.get('DefenderWriteRefusalCode')!;
    expect(ERROR_CODES.map(refusalCodeOf).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('have a word of the wire for each name of a closed set, and no input takes UNRECOGNIZED', () => {
    const open = [...enums].filter(([, names]) => names.includes('UNRECOGNIZED'));
    expect(open.length).toBeGreaterThan(30);
    for (const [name, names] of open) {
      const table = tableOfEnum(name)!;
      expect([name, [...Object.keys(table), 'UNRECOGNIZED']]).toEqual([name, names]);
      expect(Object.values(table).map(nameFor)).toEqual(Object.keys(table));
      const forInput = enums.get(`${name}Input`);
      if (forInput !== undefined) expect(forInput).toEqual(Object.keys(table));
    }
    const taken = typesOfInputs(readTypeDefs());
    expect(open.filter(([name]) => taken.has(name)).map(([name]) => name)).toEqual([]);
  });

  it('are spoken of in their own names, and not in the words of the wire', () => {
    expect(findWireWords(joinDocuments(readSchemaFiles()), wordsOfEnum)).toEqual([]);
  });
});

/** Graph's word gives the name where both APIs have one. */
function nameFor(words: EnumTable[string]): string {
  return graphName(typeof words === 'string' ? words : words.graph);
}

function wordsOfEnum(name: string): Readonly<Record<string, string>> | undefined {
  const table = tableOfEnum(name);
  return table && Object.fromEntries(Object.entries(table).map(([key, words]) => [key, wordOf(words)]));
}

describe('the search for types that callers write', () => {
  it('finds those of input fields and of arguments, in lists too, and not those of answers', () => {
    const schema = parse(`
      input I { a: A b: [B!]! } type T { f(c: C, d: [[D!]!]): Shown } extend type T { g(e: E!): Int }
      interface N { h(i: F): Int } directive @x(g: G) on OBJECT`);
    expect([...typesOfInputs(schema)].sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  });
});

describe('the search for words of the wire', () => {
  it('finds them in descriptions of fields and arguments of that enum alone', () => {
    const schema = parse(`
      "High" enum E { HIGH IN_PROGRESS }
      type A { "High or less" a: E "When it is InProgress." b: E "Only High" c: String "HIGH, or so" d: E
        "High is what begins this" e(" \`High\` " x: E): Int }`);
    const table = { HIGH: 'High', IN_PROGRESS: 'InProgress' };
    expect(findWireWords(schema, (name) => (name === 'E' ? table : undefined))).toEqual([
      'A.b says InProgress, and its value is IN_PROGRESS',
      'A.x says High, and its value is HIGH',
    ]);
  });
});

/** The types of all that callers write: fields of input objects, and arguments of fields and directives. */
function typesOfInputs(schema: DocumentNode): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (type: TypeNode): void => {
    if (type.kind === Kind.NAMED_TYPE) found.add(type.name.value);
    else add(type.type);
  };
  visit(schema, { InputValueDefinition: ({ type }) => add(type) });
  return found;
}
