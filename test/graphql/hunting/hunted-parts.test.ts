import { describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../kit/time/patience.js';
import { readyExport, startExport } from '../../kit/exports/exports.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { operationsOf, pagesOf, roles, start } from '../../kit/reads/device-inventory-pages.js';

const FIELD = 'defenderDeviceConfigurations';
const HUNTED = { DEFENDER_SOURCES: 'assessments=hunting' };
const PAGE = `query ($after: String) { ${FIELD}(first: 10, after: $after) {
  nodes { deviceId configurationId } edges { cursor } pageInfo { endCursor } } }`;
const HUNT = 'graphRunHuntingQuery';

/** Rows of one machine, and whether a hunt may return them: it returns at most 10,000. */
const rowsOf = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    DeviceId: letter.repeat(40),
    ConfigurationId: `scid-${String(index).padStart(5, '0')}`,
  }));
const TOO_MANY = rowsOf('f', 10_001);

/** Answers the next hunts with these rows. */
function answerNext(subgraph: SubgraphUnderTest, ...answers: readonly (readonly object[])[]) {
  for (const results of answers) {
    const schema = Object.keys(results[0] ?? {}).map((name) => ({ name, type: 'String' }));
    subgraph.emulator.control.addFault(
      { operation: HUNT, times: 1 },
      { status: 200, body: { schema, results } },
    );
  }
}

const ask = (subgraph: SubgraphUnderTest, after: string | null) =>
  subgraph.ask(PAGE, { roles, variables: { after } });

describe('a part with more rows than a hunt returns', () => {
  it('is read in halves, and the list has each row once', { tags: 'slow' }, async () => {
    const subgraph = await start({ env: HUNTED });
    const plain = await startSubgraph({ beside: subgraph, env: HUNTED });
    const wanted = await pagesOf(plain, FIELD, 'deviceId configurationId', ', first: 1000');
    subgraph.forgetCalls();
    answerNext(subgraph, TOO_MANY, [{ Rows: 10_001 }], TOO_MANY);
    const { rows } = await pagesOf(subgraph, FIELD, 'deviceId configurationId', ', first: 1000');
    const keysOf = (some: readonly unknown[]) => some.map((row) => JSON.stringify(row)).sort();
    expect(keysOf(rows)).toEqual(keysOf(wanted.rows));
    // The whole, the count, a part, its halves, and the other parts.
    expect(operationsOf(subgraph)).toEqual(Array(3 + 2 + 3).fill(HUNT));
  });

  it('continues after a cursor of the time when it had fewer', { tags: 'slow' }, async () => {
    const subgraph = await start({ env: HUNTED });
    const first = await ask(subgraph, null);
    const { endCursor } = first.data[FIELD].pageInfo;
    const wanted = await ask(subgraph, endCursor);
    answerNext(subgraph, TOO_MANY);
    const { data, errors } = await ask(subgraph, endCursor);
    expect(errors).toBeUndefined();
    expect(data[FIELD]).toEqual(wanted.data[FIELD]);
  });
});

describe('a cursor within the first page', () => {
  it("of Defender's rows is rejected once the list is hunted", { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    const { data } = await ask(subgraph, null);
    subgraph.emulator.control.retire({ at: 0 });
    const { errors } = await ask(subgraph, data[FIELD].edges[3].cursor);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('restart'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it("of hunted rows continues after its row, also once Defender's API is back", async () => {
    const subgraph = await start();
    const hunted = await startSubgraph({ beside: subgraph, env: HUNTED });
    const { data } = await ask(hunted, null);
    const { nodes, edges } = data[FIELD];
    subgraph.forgetCalls();
    for (const reader of [hunted, subgraph]) {
      const next = await ask(reader, edges[3].cursor);
      expect(next.data[FIELD].nodes.slice(0, 6)).toEqual(nodes.slice(4));
    }
    expect(operationsOf(subgraph)).toEqual([HUNT, HUNT]);
  });
});

describe('an export of hunted rows', () => {
  it(
    'that continues after a restart has each row, though the part has fewer rows by then',
    { tags: 'slow' },
    async () => {
      const subgraph = await start({ env: HUNTED });
      const { control } = subgraph.emulator;
      const [before, parts] = [
        [TOO_MANY, [{ Rows: 30_000 }]],
        ['a', 'b', 'c'].map((letter) => rowsOf(letter, 10_000)),
      ];
      // The first part is also hunted to see that hunts work.
      answerNext(subgraph, ...before, parts[0]!, ...before, ...parts);
      const busy = control.addFault({ operation: HUNT }, { status: 429, headers: { 'retry-after': '60' } });
      const { payload } = await startExport(subgraph, { kind: 'SECURE_CONFIGURATIONS' });
      await vi.waitFor(() => expect(subgraph.calls(HUNT).length).toBeGreaterThan(8), PATIENCE_MS);
      await subgraph.restart();
      control.removeFault(busy);
      answerNext(subgraph, parts[2]!.slice(100));
      const made = await readyExport(subgraph, payload.export.id as string);
      const text = await (await made.download()).text();
      for (const letter of ['a', 'b', 'c']) {
        const ids = text.match(new RegExp(`(?<="deviceId":"${letter}{40}".*"configurationId":")[^"]+`, 'g'));
        expect(ids).toEqual(rowsOf(letter, 10_000).map(({ ConfigurationId }) => ConfigurationId));
      }
    },
  );
});
