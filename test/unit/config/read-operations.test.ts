import { describe, expect, it } from 'vitest';
import { readOperations } from '../../../src/config/read-operations.js';
import { hashed, manifestOf } from '../../kit/http/send-document.js';

const sha256OfA = hashed('{ a }').persistedQuery.sha256Hash;

const documentsOf = (content: string) => {
  const reading = readOperations(content);
  if (reading.problems !== undefined) throw new Error(reading.problems.join('\n'));
  return reading.value;
};
const problemsOf = (content: string) => readOperations(content).problems ?? [];

describe('a manifest of persisted queries', () => {
  it('names documents by their ids and by the hash of their text', () => {
    const documents = documentsOf(manifestOf({ one: '{ a }', two: '{ b }' }));
    expect(documents.find('two')).toBe('{ b }');
    expect([documents.find(sha256OfA), documents.find(`sha256:${sha256OfA}`)]).toEqual(['{ a }', '{ a }']);
    expect(
      ['three', '', '__proto__', 'function toString() { [native code] }'].map((id) => documents.find(id)),
    ).toEqual(Array.from({ length: 4 }));
  });

  it('may begin with a byte order mark, as PowerShell writes it', () => {
    expect(documentsOf(`\uFEFF${manifestOf({ one: '{ a }' })}`).find('one')).toBe('{ a }');
  });

  it('means by an id what it says, also where that looks like the hash of another', () => {
    const documents = documentsOf(manifestOf({ [sha256OfA]: '{ b }', one: '{ a }' }));
    expect(documents.find(sha256OfA)).toBe('{ b }');
  });

  it('may hold what others have put there', () => {
    const manifest = JSON.parse(manifestOf({ one: '{ a }' })) as {
      operations: Record<string, unknown>[];
      [name: string]: unknown;
    };
    manifest['comment'] = 'x';
    manifest.operations[0]!['annotations'] = { readOnlyHint: true };
    expect(documentsOf(JSON.stringify(manifest)).find('one')).toBe('{ a }');
  });

  it('may be a map of documents by id, as Relay and GraphQL Code Generator write', () => {
    const ofCodegen = { [`sha256:${sha256OfA}`]: '{ a }', '0a0b': 'query B { b }' };
    const documents = documentsOf(JSON.stringify(ofCodegen));
    for (const id of [sha256OfA, `sha256:${sha256OfA}`]) expect(documents.find(id)).toBe('{ a }');
    expect(documents.find('0a0b')).toBe('query B { b }');
    for (const other of ['{}', '[]', '"{ a }"', '{"a":"no document"}', '{"a":"{ a }","b":1}'])
      expect(problemsOf(other)).toEqual([
        "the file is neither a manifest in Apollo's format nor a map of GraphQL documents by id",
      ]);
    expect(problemsOf('{"":"{ a }"}')).toEqual(['operations.0.id must not be empty']);
  });

  it.each([
    ['is not JSON', '{'],
    ['is not JSON', ''],
    ['must be "apollo-persisted-query-manifest"', '{"format":"other","version":1,"operations":[]}'],
    ['version must be 1', manifestOf({ a: '{ a }' }).replace('"version":1', '"version":2')],
    ['operations must be a list', '{"format":"apollo-persisted-query-manifest","version":1}'],
    ['operations names no operation', manifestOf({})],
    ['operations.0.id must not be empty', manifestOf({ '': '{ a }' })],
    ['operations.0.body must not be empty', manifestOf({ a: '' })],
    ['operations.0.id must have at most 256 characters', manifestOf({ ['a'.repeat(257)]: '{ a }' })],
    ['more than 5,000,000 characters', manifestOf({ a: 'a'.repeat(5_000_001) })],
    [
      'operations must name at most 5000 operations',
      manifestOf(Object.fromEntries(Array.from({ length: 5_001 }, (_, id) => [`id${String(id)}`, '{ a }']))),
    ],
    ['two operations of the id "a"', manifestOf({ a: '{ a }', b: '{ b }' }).replace('"id":"b"', '"id":"a"')],
  ])('says what is wrong with it: %s', (problem, content) => {
    expect(problemsOf(content).join('\n')).toContain(problem);
  });

  it('says at most twenty things at a time', () => {
    const operations = Array.from({ length: 100 }, () => ({ id: 7 }));
    const content = JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations });
    expect(problemsOf(content)).toHaveLength(20);
  });
});
