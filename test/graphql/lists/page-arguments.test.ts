import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const SMALL = { emulator: { machines: 12, alerts: 60, machineActions: 12 } };

const LISTS = ['alerts', 'alerts(orderBy: { field: ID })', 'machines', 'machineActions'] as const;

/** The field with additional arguments. */
function withArguments(field: string, more: string): string {
  return field.includes('(') ? field.replace(')', `, ${more})`) : `${field}(${more})`;
}

async function expectRefusal(subgraph: SubgraphUnderTest, query: string, variables = {}): Promise<string> {
  subgraph.forgetCalls();
  const { status, data, errors } = await subgraph.ask(query, { variables });
  expect(status).toBe(200);
  expect(Object.values(data as object)).toEqual([null]);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(subgraph.calls()).toEqual([]);
  return errors?.[0]?.message ?? '';
}

async function cursorOf(subgraph: SubgraphUnderTest, field: string): Promise<string> {
  const { data, errors } = await subgraph.ask(
    `{ page: ${withArguments(field, 'first: 2')} { pageInfo { endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  return data.page.pageInfo.endCursor as string;
}

describe('first', () => {
  it.each(LISTS.flatMap((field) => [0, -1, 1_001].map((first) => [field, first] as const)))(
    'on %s rejects %i with the limit and without a call',
    async (field, first) => {
      const subgraph = await startSubgraph(SMALL);
      const message = await expectRefusal(
        subgraph,
        `{ page: ${withArguments(field, `first: ${String(first)}`)} { nodes { id } } }`,
      );
      expect(message).toBe(`first must be 1 to 1,000, not ${String(first)}.`);
    },
  );

  it.each(LISTS)('on %s is 50 by default, also for null', async (field) => {
    const subgraph = await startSubgraph({ emulator: { machines: 60, alerts: 60, machineActions: 60 } });
    const { data, errors } = await subgraph.ask(
      `{ a: ${field} { nodes { id } } b: ${withArguments(field, 'first: null')} { nodes { id } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.a.nodes).toHaveLength(50);
    expect(data.b.nodes).toEqual(data.a.nodes);
  });

  it('is checked on the edges of a machine too', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph(SMALL);
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 1) { nodes { id alerts(first: 0) { nodes { id } } actions(first: 1001) { nodes { id } } } } }',
    );
    expect(data.machines.nodes[0]).toMatchObject({ alerts: null, actions: null });
    expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code])).toEqual(
      expect.arrayContaining([
        ['alerts', 'BAD_USER_INPUT'],
        ['actions', 'BAD_USER_INPUT'],
      ]),
    );
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listMachines']);
  });
});

describe('a cursor', () => {
  it('is rejected with another filter, and accepted with the same filter and another first', async () => {
    const subgraph = await startSubgraph(SMALL);
    const cursor = await cursorOf(subgraph, 'alerts(filter: { severity: { ne: HIGH } })');
    const ask = (filter: string) =>
      `query ($after: String) { alerts(after: $after, first: 3, filter: ${filter}) { nodes { id } } }`;
    await expectRefusal(subgraph, ask('{ severity: { ne: LOW } }'), { after: cursor });
    await expectRefusal(subgraph, ask('{}'), { after: cursor });
    const { data, errors } = await subgraph.ask(ask('{ severity: { ne: HIGH } }'), {
      variables: { after: cursor },
    });
    expect(errors).toBeUndefined();
    expect(data.alerts.nodes).toHaveLength(3);
  });

  it.each(['', 'rubbish', '!!!', 'bnVsbA', 'e30', 'W10', '💥'])('that is %j is rejected', async (after) => {
    const subgraph = await startSubgraph(SMALL);
    for (const field of LISTS) {
      const query = `query ($after: String) { page: ${withArguments(field, 'after: $after')} { nodes { id } } }`;
      expect(await expectRefusal(subgraph, query, { after })).toBe('after is not a cursor of this API.');
    }
  });

  it('that was truncated anywhere is rejected', async () => {
    const subgraph = await startSubgraph(SMALL);
    const cursor = await cursorOf(subgraph, 'machines');
    for (let length = 0; length < cursor.length - 1; length += 7) {
      await expectRefusal(subgraph, 'query ($after: String) { machines(after: $after) { nodes { id } } }', {
        after: cursor.slice(0, length),
      });
    }
  });

  it.each([
    ['alerts', { time: 'yesterday', id: 'x' }],
    ['alerts', { time: 5, id: 'x' }],
    ['alerts', { time: '2026-01-01T00:00:00Z' }],
    ['alerts', { index: 1, id: 'x' }],
    ['machineActions', { time: "2026-01-01' or 1 eq 1", id: 'x' }],
    ['machines', { index: -1, id: 'x' }],
    ['machines', { index: 1.5, id: 'x' }],
    ['machines', { index: 2 ** 60, id: 'x' }],
    ['machines', { index: 1, id: 'x', more: true }],
  ])('of %s with the forged position %j is rejected', async (field, position) => {
    const subgraph = await startSubgraph(SMALL);
    const genuine = await cursorOf(subgraph, field);
    const parts = JSON.parse(Buffer.from(genuine, 'base64url').toString()) as object;
    const after = Buffer.from(JSON.stringify({ ...parts, p: position })).toString('base64url');
    await expectRefusal(subgraph, `query ($after: String) { ${field}(after: $after) { nodes { id } } }`, {
      after,
    });
  });

  it('is opaque: it contains no filter value in clear text', async () => {
    const subgraph = await startSubgraph(SMALL);
    const cursor = await cursorOf(subgraph, 'alerts(filter: { assignedTo: { ne: "secret-analyst" } })');
    expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('secret-analyst');
  });
});
