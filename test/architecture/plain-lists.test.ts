import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findPlainLists, PLAIN_LISTS } from './plain-lists.js';
import { joinDocuments, readSchemaFiles } from './schema-files.js';

describe('lists of the schema', () => {
  it('are connections, or have a reason not to be', () => {
    expect(findPlainLists(joinDocuments(readSchemaFiles()), PLAIN_LISTS)).toEqual([]);
  });
});

describe('the search for lists', () => {
  it('finds those of objects, extensions and interfaces, and lines that are stale or double', () => {
    const schema = parse(`
      type A { b: [Int!]! c: Int d(e: [Int!]): [Int!] } extend type A { f: [[Int!]!] } interface I { g: [A!] }
      type AConnection { nodes: [A!]! } input N { h: [Int!] }`);
    expect(findPlainLists(schema, { why: ['A.d', 'A.c'], whyNot: ['A.d'] })).toEqual([
      'A.b is a list, neither a connection nor explained',
      'A.f is a list, neither a connection nor explained',
      'I.g is a list, neither a connection nor explained',
      'A.c is explained, and is no list',
      'A.d is explained twice',
    ]);
  });
});
