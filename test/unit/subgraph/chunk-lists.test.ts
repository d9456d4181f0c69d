import { setImmediate as nextTurn } from 'node:timers/promises';
import DataLoader from 'dataloader';
import { buildSchema, execute, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import { ROW_TURNS } from '../../../src/lib/turn-queue.js';
import { chunkLists } from '../../../src/subgraph/chunk-lists.js';

const ROWS = 30;

/** Lists of rows that each lead to an owner, and how many fields of each kind a turn of the event loop resolved at most. */
function follow() {
  const schema = buildSchema(`
    type Query { rows: [Row!] }
    type Row { id: ID owner: Owner }
    type Owner { id: ID }
  `);
  const batches: (readonly string[])[] = [];
  const counts = { rows: 0, id: 0, owner: 0, ownerId: 0 };
  const most = { ...counts };
  const count = (name: keyof typeof counts) => {
    counts[name] += 1;
    most[name] = Math.max(most[name], counts[name]);
  };
  const context = { cost: {} };
  const loader = new DataLoader<string, object>(
    async (keys) => {
      batches.push(keys);
      return keys.map((id) => ({ id }));
    },
    {
      batchScheduleFn: (dispatch) => {
        ROW_TURNS.whenDone(context.cost, dispatch);
      },
    },
  );
  let lists = 0;
  setResolvers(schema, 'Query', {
    rows: () => {
      count('rows');
      lists += 1;
      return Array.from({ length: ROWS }, (_, index) => ({ id: `${lists} ${index}` }));
    },
  });
  setResolvers(schema, 'Row', {
    id: ({ id }) => {
      count('id');
      return id;
    },
    owner: ({ id }) => {
      count('owner');
      return loader.load(id);
    },
  });
  setResolvers(schema, 'Owner', {
    id: ({ id }) => {
      count('ownerId');
      return id;
    },
  });
  return { schema: chunkLists(schema, { maxResponseValues: 1_000_000 }), context, batches, counts, most };
}

function setResolvers(
  schema: GraphQLSchema,
  type: string,
  resolvers: Readonly<Record<string, (source: { readonly id: string }) => unknown>>,
): void {
  const fields = (schema.getType(type) as GraphQLObjectType).getFields();
  for (const [name, resolve] of Object.entries(resolvers)) fields[name]!.resolve = resolve;
}

async function run({ schema, context, counts }: ReturnType<typeof follow>, aliases: number) {
  const selections = Array.from({ length: aliases }, (_, index) => `a${index}: rows { id owner { id } }`);
  const document = parse(`{ ${selections.join(' ')} }`);
  await nextTurn();
  let isDone = false;
  const running = Promise.resolve(execute({ schema, document, contextValue: context })).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await nextTurn();
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] = 0;
  }
  return running;
}

it(
  'resolves and completes so many aliased lists with edges a turn, and loads what they lead to at once',
  { tags: 'slow' },
  async () => {
    const followed = follow();
    const { data, errors } = await run(followed, 495);
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {}).map((rows) => (rows as unknown[]).length)).toEqual(
      Array.from({ length: 495 }, () => ROWS),
    );
    // The work that one turn may do, and the work of the turn that began before the counted one.
    expect(followed.most.rows).toBeLessThanOrEqual(100);
    expect(followed.most.id).toBeLessThanOrEqual(400);
    expect(followed.most.owner).toBeLessThanOrEqual(400);
    expect(followed.most.ownerId).toBeLessThanOrEqual(400);
    expect(followed.batches.map(({ length }) => length)).toEqual([495 * ROWS]);
  },
);

it('completes a page in one turn', async () => {
  const followed = follow();
  await run(followed, 2);
  expect(followed.most).toMatchObject({ rows: 2, owner: 2 * ROWS, ownerId: 2 * ROWS });
});

it('begins one long list a turn, though many requests receive it at once', async () => {
  const schema = buildSchema('type Query { rows: [Row!] } type Row { id: ID }');
  const rows = Array.from({ length: 1_000 }, (_, id) => ({ id }));
  let [begun, most] = [0, 0];
  const counted = Object.assign([...rows], {
    map: (turnOf: (row: object, index: number) => unknown) => {
      begun += 1;
      return rows.map(turnOf);
    },
  });
  setResolvers(schema, 'Query', { rows: () => counted });
  const chunked = chunkLists(schema, { maxResponseValues: 1_000_000 });
  const document = parse('{ rows { id } }');
  await nextTurn();
  let isDone = false;
  const running = Promise.all(
    Array.from({ length: 20 }, async () =>
      execute({ schema: chunked, document, contextValue: { cost: {} } }),
    ),
  ).finally(() => (isDone = true));
  while (!isDone) {
    most = Math.max(most, begun);
    begun = 0;
    await nextTurn();
  }
  for (const { data } of await running)
    expect(data).toEqual({ rows: rows.map(({ id }) => ({ id: String(id) })) });
  expect(most).toBe(1);
});
