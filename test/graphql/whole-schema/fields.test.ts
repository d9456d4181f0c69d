import { describe, expect, it } from 'vitest';
import { itemTypeOf, readFields } from '../../architecture/read-fields.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { readSchema } from '../../kit/processes/run-doctor.js';
import { FIELD_READS, READ_ELSEWHERE, readRowAs, type FieldRead } from './field-reads.js';
import { createRowMaker, roundsOf, type WireRow } from './wire-row.js';

const types = readFields();
const makeRow = createRowMaker(readSchema(), types);

describe('every field that Defender sends', () => {
  it('is covered by a test of the graph, whatever its type', () => {
    const nested = new Set(
      [...types.values()].flatMap(({ fields }) => [...fields.values()].map((field) => itemTypeOf(field))),
    );
    const forgotten = [...types.values()].filter(
      ({ name, notShown }) =>
        notShown === undefined && !(name in FIELD_READS) && !(name in READ_ELSEWHERE) && !nested.has(name),
    );
    expect(forgotten.map(({ name }) => name)).toEqual([]);
    expect(Object.keys(FIELD_READS).filter((name) => !types.has(name))).toEqual([]);
  });

  it.each(Object.entries(FIELD_READS))(
    'of %s is returned as it was sent',
    { tags: 'defender-first' },
    async (name, read) => {
      const subgraph = await startSubgraph({ emulator: { machines: 2, alerts: 0, machineActions: 0 } });
      for (let round = 0; round < roundsOf(types, name); round += 1) {
        const row = makeRow(name, round);
        expect(await askFor(subgraph, read, row)).toEqual(asText(row.shown));
      }
    },
  );
});

/** The graph's view of a row that Defender sends. */
async function askFor(subgraph: SubgraphUnderTest, read: FieldRead, row: WireRow) {
  const { shown, errors } = await readRowAs(subgraph, read, row);
  expect(errors).toBeUndefined();
  return asText(shown);
}

/** Numbers and flags as texts: the schema decides between ids and numbers. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, asText(item)]));
}
