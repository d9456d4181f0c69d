import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_AS_NEVER_NULL, findNonNullFields, NON_NULL_FIELDS } from './non-null-fields.js';
import { joinDocuments, readSchemaFiles } from './schema-files.js';

describe('fields that are never null', () => {
  it('have a reason', () => {
    expect(findNonNullFields(joinDocuments(readSchemaFiles()), NON_NULL_FIELDS)).toEqual([]);
  });

  it('are none of those that one row without them would cost a page', () => {
    const explained = Object.values(NON_NULL_FIELDS).flat();
    expect(explained.filter((line) => DOCUMENTED_AS_NEVER_NULL.includes(line))).toEqual([]);
  });
});

describe('the search for fields that are never null', () => {
  it('finds those of objects, extensions and interfaces, and lines that are stale', () => {
    const schema = parse(`
      type A { b: Int! c: Int } extend type A { d: [Int]! } interface I { e: A! }
      type AConnection { nodes: [A!]! } input N { h: Int! }`);
    expect(findNonNullFields(schema, { why: ['A.b', 'A.c', 'B'] })).toEqual([
      'A.d is never null, and not explained',
      'I.e is never null, and not explained',
      'A.c is explained, and has nothing that is never null',
      'B is explained, and has nothing that is never null',
    ]);
  });
});
