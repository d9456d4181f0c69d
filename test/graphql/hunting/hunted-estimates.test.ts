import { describe, expect, it } from 'vitest';
import { ALL_ROLES, explain } from '../../kit/reads/explain.js';
import { startSubgraph, type Asserted, type StartOptions } from '../../kit/servers/start-subgraph.js';

const LISTS = [
  'software { nodes { id } }',
  'missingKbs { nodes { name } }',
  'recommendations { nodes { id } }',
  'recommendationRows { nodes { exposedMachinesCount } }',
  'logonUsers { nodes { accountName } }',
];
const HUNTED = {
  DEFENDER_SOURCES: 'machines=hunting,software=hunting,recommendations=hunting,users=hunting',
};
const READER = { roles: ALL_ROLES };

const start = (options: StartOptions, machines: number) =>
  startSubgraph({ emulator: { machines, alerts: 0, machineActions: 0 }, ...options });
const pageOf = (machines: number, lists: string) =>
  `{ machines(first: ${String(machines)}) { nodes { ${lists} } } }`;

/** The planned calls of each list. */
async function planOf(subgraph: Awaited<ReturnType<typeof start>>, query: string) {
  const { fields } = await explain(subgraph, query, READER);
  return fields
    .filter(({ path, estimatedCalls }) => path.length > 1 && estimatedCalls > 0)
    .map(({ operation, estimatedCalls, source, cache }) => ({ operation, estimatedCalls, source, cache }));
}

describe('the estimate of a list that hunts find for many machines', () => {
  it.each(LISTS.filter((list) => !list.startsWith('recommendation')))(
    'is the number of hunts: %s',
    { tags: 'slow' },
    async (list) => {
      const subgraph = await start({ env: HUNTED }, 120);
      const query = pageOf(120, list);
      expect(await planOf(subgraph, query)).toEqual([
        {
          operation: 'runHuntingQuery',
          estimatedCalls: 3,
          source: 'batched',
          cache: expect.objectContaining({ class: 'huntedProperties' }),
        },
      ]);
      expect(subgraph.calls()).toEqual([]);
      const { errors } = await subgraph.ask(query, READER);
      expect(errors).toBeUndefined();
      // The first lists the machines.
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(
        Array(1 + 3).fill('graphRunHuntingQuery'),
      );
    },
  );

  it(
    'counts lists of recommendations once, and the facts about each recommendation beside them',
    { tags: 'slow' },
    async () => {
      const subgraph = await start({ env: HUNTED }, 60);
      const [first, second] = LISTS.filter((list) => list.startsWith('recommendation'));
      const query = pageOf(60, `${second!} ${first!}`);
      const plan = await planOf(subgraph, query);
      const shared = plan.filter(({ cache }) => (cache as Asserted).class === 'huntedProperties');
      expect(shared).toMatchObject([{ operation: 'runHuntingQuery', estimatedCalls: 2 }]);
      expect((await subgraph.ask(query, READER)).errors).toBeUndefined();
      expect(subgraph.calls()).toHaveLength(1 + 2);
    },
  );

  it(
    'is that of hunts once Defender is retired, and that of its calls before',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start({ emulator: { machines: 5, alerts: 0, machineActions: 0 } }, 5);
      const query = pageOf(5, 'software { nodes { id } }');
      const atDefender = { operation: 'listMachineSoftware', estimatedCalls: 5, source: 'per parent' };
      expect(await planOf(subgraph, query)).toMatchObject([atDefender]);
      subgraph.emulator.control.retire({ at: 0 });
      expect((await subgraph.ask(query, READER)).errors).toBeUndefined();
      expect(await planOf(subgraph, query)).toMatchObject([
        { operation: 'runHuntingQuery', estimatedCalls: 1, source: 'batched' },
      ]);
    },
  );
});

it(
  'lists of the same machines under several names are counted once, as they are read',
  { tags: 'defender-first' },
  async () => {
    const subgraph = await start({}, 4);
    const lists = LISTS.map((list, index) => `a${String(index)}: ${list} b${String(index)}: ${list}`);
    const query = pageOf(4, lists.join(' '));
    const perMachine = (await planOf(subgraph, query)).filter(({ source }) => source === 'per parent');
    expect(perMachine.reduce((sum, { estimatedCalls }) => sum + estimatedCalls, 0)).toBe(4 * 4);
    expect((await subgraph.ask(query, READER)).errors).toBeUndefined();
    expect(subgraph.calls().filter(({ operation }) => operation !== 'listMachines')).toHaveLength(4 * 4);
  },
);

it.each([
  ['machine', 'a'.repeat(40), 'b'.repeat(40)],
  ['vulnerability', 'CVE-1999-0001', 'CVE-1999-0002'],
  ['defenderSoftware', 'none-_-one', 'none-_-two'],
  ['recommendation', 'va-_-none-_-one', 'sca-_-scid-99999'],
])('the estimate of unknown ids is 1 hunt, which proves that there is no %s', async (field, one, other) => {
  const sources = 'machines=hunting,software=hunting,vulnerabilities=hunting,recommendations=hunting';
  const subgraph = await start({ env: { DEFENDER_SOURCES: sources } }, 4);
  for (const query of [
    `{ a: ${field}(id: "${one}") { id } }`,
    `{ a: ${field}(id: "${one}") { id } b: ${field}(id: "${other}") { id } }`,
  ]) {
    expect((await explain(subgraph, query, READER)).estimatedCalls).toBe(1);
    subgraph.forgetCalls();
    const { data, errors } = await subgraph.ask(query, READER);
    expect([data.a, errors]).toEqual([null, undefined]);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['graphRunHuntingQuery']);
  }
});
