import { buildASTSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { machineMutationsOf } from '../../resolvers/machines/machine-mutations.js';
import { enumName } from '../../src/lib/texts.js';
import { readTypeDefs } from '../../src/subgraph/type-defs.js';
import { findOddPayloads, findOddWarnings } from './payload-rules.js';
import { joinDocuments, readSchemaFiles } from './schema-files.js';
import { listFiles, readSource } from './source-files.js';

const schema = () => joinDocuments(readSchemaFiles());
const built = buildASTSchema(readTypeDefs(), { assumeValid: true, assumeValidSDL: true });

function valuesOf(name: string): readonly string[] {
  const type = built.getType(name);
  return type !== undefined && 'getValues' in type ? type.getValues().map((value) => value.name) : [];
}

describe('the payload of a mutation', () => {
  it('is a DefenderWritePayload, whatever is written', () => {
    expect(findOddPayloads(schema())).toEqual([]);
  });

  it('has warnings that a front end can switch on', () => {
    expect(findOddWarnings(schema())).toEqual([]);
  });

  it('has no code of a warning or a refusal that no command gives', () => {
    const sources = listFiles('src')
      .filter((path) => !path.includes('/generated/'))
      .map((path) => readSource(path));
    // The unions in which they are declared.
    const uses = (code: string) =>
      sources.filter((text) => new RegExp(`(?<!\\| )'${code}'`).test(text)).length;
    const codes = [...valuesOf('DefenderWriteWarningCode'), ...valuesOf('DefenderWriteRefusalCode')];
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => uses(code) === 0)).toEqual([]);
  });
});

describe('an enum that speaks of this service', () => {
  it('names all mutations about one machine', () => {
    const names = machineMutationsOf(built).map(({ name }) => enumName(name));
    expect(valuesOf('MachineMutation')).toEqual(names.sort());
  });
});

describe('rules of payloads', () => {
  it('notice a payload and warnings of their own kind', () => {
    const sdl = parse(`
      interface DefenderWritePayload { outcome: Int } enum Code { A }
      type Fine implements DefenderWritePayload { outcome: Int warnings: [Warning!]! } type Warning { code: Code! message: String! }
      type Odd { warnings: [String!]! } type Text { warnings: [Loose!]! } type Loose { code: String! message: String! }
      type Mutation { a: Fine b: Odd } extend type Mutation { c: Text }`);
    expect(findOddPayloads(sdl)).toEqual([
      'Mutation.b gives Odd, which is no DefenderWritePayload',
      'Mutation.c gives Text, which is no DefenderWritePayload',
    ]);
    expect(findOddWarnings(sdl)).toEqual([
      'Odd.warnings is no list of { code message }',
      'Text.warnings is no list of { code message }',
    ]);
  });
});
