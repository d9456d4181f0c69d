import { execute, GraphQLScalarType, parse, buildSchema, type FormattedExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import { UnrecognizedWord, watchUnrecognized } from '../../../src/subgraph/open-enums.js';

const schema = buildSchema(`
  scalar JSON
  enum Word { KNOWN UNRECOGNIZED }
  type Row { word: Word words: [Word] json: JSON broken: Int! row: Row }
  type Query { row: Row }
`);
Object.assign(schema.getType('Word')!, { serialize: (word: string) => new UnrecognizedWord(word) });
expect(schema.getType('JSON')).toBeInstanceOf(GraphQLScalarType);

async function ask(query: string, row: object): Promise<FormattedExecutionResult> {
  const tell = watchUnrecognized();
  const result = (await execute({
    schema,
    document: parse(query),
    rootValue: { row },
  })) as FormattedExecutionResult;
  tell(result);
  return result;
}

it('tells nothing of a position that an error further down made null', async () => {
  const { data, extensions } = await ask('{ row { word row { word broken } } }', {
    word: 'shown',
    row: { word: 'gone', broken: null },
  });
  expect(data).toEqual({ row: { word: 'UNRECOGNIZED', row: null } });
  expect(extensions).toEqual({ unrecognized: [{ path: ['row', 'word'], value: 'shown' }] });
});

it('tells the index of a word in a list', async () => {
  const { data, extensions } = await ask('{ row { words } }', { words: ['a', null, 'b'] });
  expect(data).toEqual({ row: { words: ['UNRECOGNIZED', null, 'UNRECOGNIZED'] } });
  expect(extensions).toMatchObject({
    unrecognized: [
      { path: ['row', 'words', 0], value: 'a' },
      { path: ['row', 'words', 2], value: 'b' },
    ],
  });
});

it('does not search JSON that Defender sent, however deep', async () => {
  const json = JSON.parse(`${'['.repeat(5_000)}{}${']'.repeat(5_000)}`) as object;
  const { extensions } = await ask('{ row { json word } }', { json, word: 'new' });
  expect(extensions).toEqual({ unrecognized: [{ path: ['row', 'word'], value: 'new' }] });
});
