import { makeExecutableSchema } from '@graphql-tools/schema';
import { expect, it } from 'vitest';
import { resolvers } from '../../../bench/naive/resolvers.js';
import { typeDefs } from '../../../bench/naive/type-defs.js';
import { buildSchema } from '../../../src/subgraph/build-schema.js';

it("the naive server's types and fields have the names of the subgraph's", () => {
  const naive = makeExecutableSchema({ typeDefs, resolvers });
  const served = buildSchema().getTypeMap();
  const unknown = Object.values(naive.getTypeMap()).flatMap((type) =>
    'getFields' in type && !type.name.startsWith('__')
      ? Object.keys(type.getFields()).filter((field) => {
          const same = served[type.name];
          return same === undefined || !('getFields' in same) || same.getFields()[field] === undefined;
        })
      : [],
  );
  expect(unknown).toEqual([]);
});
