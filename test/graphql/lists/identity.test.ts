import { buildSchema, isNonNullType, isObjectType, print, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/config/roles.js';
import { clientTypeDefs, readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { readEveryList } from '../../kit/reads/every-list.js';
import { someOf } from '../../kit/runs.js';
import { startWithEverything } from '../../kit/servers/start-with-everything.js';

const schema = buildSchema(print(clientTypeDefs(readTypeDefs())));

const typesWithId = (of: GraphQLSchema) =>
  Object.values(of.getTypeMap()).filter((type) => isObjectType(type) && 'id' in type.getFields());

type Row = Readonly<Record<string, unknown>>;

/** Rows of a response with an id, at any depth, with their paths. */
function rowsWithId(value: unknown, path: string): (readonly [path: string, row: Row])[] {
  if (Array.isArray(value)) return value.flatMap((item) => rowsWithId(item, path));
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([name, item]) => rowsWithId(item, `${path}.${name}`));
  return 'id' in value ? [[path, value], ...below] : below;
}

const isLeaf = (value: unknown) =>
  Array.isArray(value) ? value.every(isLeaf) : typeof value !== 'object' || value === null;

describe('an id', () => {
  it('is an ID that is never null', () => {
    const others = typesWithId(schema).filter((type) => {
      const { type: of } = (isObjectType(type) && type.getFields()['id']) || {};
      return !isNonNullType(of) || of.ofType !== schema.getType('ID');
    });
    expect(others).toEqual([]);
  });

  it(
    'is unique within its type: rows with one id agree in all fields, on every path',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, argumentsOf } = await startWithEverything({ cache: true });
      const known = new Map<string, Map<string, readonly [path: string, text: string]>>();
      const differences = new Set<string>();
      const lists = [
        ...readEveryList(schema, argumentsOf, { depth: 0, rows: 50, below: 3 }),
        ...someOf(readEveryList(schema, argumentsOf, { depth: 2, rows: 6, below: 4 })),
      ];
      for (const { field, document } of lists) {
        subgraph.clock.advance(20_000);
        const { data, errors } = await subgraph.ask(document, { roles: ROLES });
        expect(errors, field).toBeUndefined();
        for (const [path, row] of rowsWithId(data, 'Query')) {
          const identity = `${String(row['__typename'])} ${String(row['id'])}`;
          const values = known.get(identity) ?? new Map<string, readonly [string, string]>();
          known.set(identity, values);
          for (const [name, value] of Object.entries(row).filter(([, one]) => isLeaf(one))) {
            const text = JSON.stringify(value);
            const [before, said] = values.get(name) ?? [path, text];
            values.set(name, [before, said]);
            if (said !== text) differences.add(`${String(row['__typename'])}.${name}: ${before}, ${path}`);
          }
        }
      }
      expect([...differences]).toEqual([]);
      const met = new Set([...known.keys()].map((identity) => identity.split(' ')[0]));
      expect(typesWithId(schema).filter(({ name }) => !met.has(name))).toEqual([]);
    },
  );
});
