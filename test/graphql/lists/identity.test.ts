import { buildSchema, isNonNullType, isObjectType, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/config/roles.js';
import { offerOfOther, otherSourceOf, SOURCE_FAMILIES, sourcesOf } from '../../../src/config/sources.js';
import { clientTypeDefs, readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { importCacheSettings } from '../../kit/reads/cache-settings.js';
import { readEveryList } from '../../kit/reads/every-list.js';
import type { GraphQLAnswer, SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { startWithEverything } from '../../kit/servers/start-with-everything.js';

const schema = buildSchema(print(clientTypeDefs(readTypeDefs())));
const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));

/** Many rows of root fields, and fewer on paths of three fields, not counting those of connections. */
const WIDTHS = [
  { depth: 0, rows: 50, below: 3 },
  { depth: 2, rows: 4, below: 3 },
];
const FAMILIES = SOURCE_FAMILIES.filter((family) => sourcesOf(family)[0] === 'defender');
const ORDERS = ['', FAMILIES.map((family) => `${family}=${otherSourceOf(family)!}`).join()];
/** A response has no more notes of missing fields. */
const MAX_NOTES = 100;
const LACKS = FAMILIES.map((family): Readonly<Record<string, object>> => offerOfOther(family).lacks);
const isLackedBySecond = (type: string, field: string) => LACKS.some((lacks) => field in (lacks[type] ?? {}));

type Row = Readonly<Record<string, unknown>>;
type PlacedRow = readonly [path: string, row: Row];

/** Rows at any depth, with their paths. */
function rowsIn(value: unknown, path: readonly string[]): readonly PlacedRow[] {
  if (Array.isArray(value)) return value.flatMap((item) => rowsIn(item, path));
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([name, item]) => rowsIn(item, [...path, name]));
  return [[path.join('.'), { ...value }], ...below];
}

const isLeaf = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isLeaf) : typeof value !== 'object' || value === null;

/** Repeats the operation after the time that RATE_LIMITED names: hunts for inventories have a small quota. */
async function readWhole(subgraph: SubgraphUnderTest, document: string): Promise<GraphQLAnswer> {
  subgraph.clock.advance(20_000);
  const answer = await subgraph.passTime(subgraph.ask(document, { roles: ROLES }));
  const waits = (answer.errors ?? []).map(({ extensions }) => Number(extensions['retryAfterSeconds']));
  if (waits.length === 0 || waits.some(Number.isNaN)) return answer;
  subgraph.clock.advance(1_000 * Math.max(...waits));
  return readWhole(subgraph, document);
}

/** Tells whether a null has a note at its path. If there are too many notes, the table of what a source lacks decides. */
function readNotes({ extensions }: GraphQLAnswer) {
  const missing = (extensions?.['missing'] ?? []) as readonly { readonly path: readonly unknown[] }[];
  const noted = new Set(missing.map(({ path }) => path.filter((name) => typeof name === 'string').join('.')));
  return (path: string, type: string, field: string) =>
    noted.has(`${path}.${field}`) || (missing.length >= MAX_NOTES && isLackedBySecond(type, field));
}

it('an id is an ID that is never null', () => {
  const others = objects.filter((type) => {
    const id = type.getFields()['id'];
    return id !== undefined && (!isNonNullType(id.type) || id.type.ofType !== schema.getType('ID'));
  });
  expect(others).toEqual([]);
});

describe.each(ORDERS)('a row that caches keep once, with DEFENDER_SOURCES=%s', (sources) => {
  it('has the same values on every path of up to three fields, or null with a note', async () => {
    const { subgraph, argumentsOf } = await startWithEverything({
      cache: true,
      env: { DEFENDER_SOURCES: sources },
    });
    const { typePolicies } = await importCacheSettings();
    /** The key by the shipped policies. */
    const keyOf = (type: string, row: Row) => {
      const keyFields = typePolicies[type]?.keyFields;
      const names = typeof keyFields === 'function' ? keyFields(row as never, {} as never) : false;
      return Array.isArray(names) ? names.map((name) => row[String(name)]).join(' ') : undefined;
    };
    const known = new Map<string, { readonly path: string; readonly text: string }>();
    const [differences, compared, met] = [new Set<string>(), new Set<string>(), new Set<string>()];
    const lists = WIDTHS.flatMap((width) => readEveryList(schema, argumentsOf, width));
    for (const { field, document } of lists) {
      const answer = await readWhole(subgraph, document);
      expect(answer.errors, field).toBeUndefined();
      const isNoted = readNotes(answer);
      for (const [path, row] of rowsIn(answer.data, [])) {
        const type = String(row['__typename']);
        const key = keyOf(type, row);
        // Changes have rows as of the change.
        if (key === undefined || path.startsWith('defenderChanges.')) continue;
        met.add(type);
        for (const [name, value] of Object.entries(row)) {
          if (!isLeaf(value) || (value === null && isNoted(path, type, name))) continue;
          const text = JSON.stringify(value);
          const before = known.get(`${type} ${key} ${name}`);
          if (before === undefined) known.set(`${type} ${key} ${name}`, { path, text });
          else if (before.text !== text)
            differences.add(`${type}.${name}: ${before.text} at ${before.path}, ${text} at ${path}`);
          else if (before.path !== path) compared.add(`${type} ${path}`);
        }
      }
    }
    expect([...differences]).toEqual([]);
    const cached = objects.filter(({ name }) => typeof typePolicies[name]?.keyFields === 'function');
    expect([...met].sort()).toEqual(cached.map(({ name }) => name).sort());
    expect(compared.size).toBeGreaterThan(500);
  });
});
