import { describe, expect, it } from 'vitest';
import { startSubgraph, type Asserted } from '../../kit/servers/start-subgraph.js';
import { walkPages } from '../../kit/reads/walk-pages.js';

/** Times that a service could send, and as the graph shows them. */
const TIMES: readonly (readonly [string, string])[] = [
  ['2026-05-01T10:00:00', '2026-05-01T10:00:00Z'],
  ['2026-05-01 10:00:00.25', '2026-05-01T10:00:00.25Z'],
  ['2026-05-01T10:00:00.123456789Z', '2026-05-01T10:00:00.1234567Z'],
  ['2026-05-01T10:00:00.1234567+02:00', '2026-05-01T08:00:00.1234567Z'],
  ['2026-05-01T10:00:00+00:00', '2026-05-01T10:00:00Z'],
  ['9999-12-31T23:59:59.9999999Z', '9999-12-31T23:59:59.9999999Z'],
  ['0001-01-01T00:00:00', '0001-01-01T00:00:00Z'],
];
const OTHER = '2026-04-01T00:00:00Z';

interface TimedList {
  readonly name: string;
  readonly field: 'alerts' | 'machineActions';
  readonly operation: string;
  readonly time: string;
  readonly sources: string;
  readonly rowOf: (id: string, time: string) => object;
}

const ID = 'b0000000-0000-4000-8000-00000000000';
const LISTS: readonly TimedList[] = [
  {
    ...{ name: 'alerts', field: 'alerts', operation: 'listAlerts', time: 'lastUpdateTime', sources: '' },
    rowOf: (id, lastUpdateTime) => ({ id, lastUpdateTime, alertCreationTime: lastUpdateTime }),
  },
  {
    ...{ name: 'alerts of Graph', field: 'alerts', operation: 'listAlertsV2', time: 'lastUpdateTime' },
    sources: 'alerts=graph',
    rowOf: (id, time) => ({
      ...{
        id,
        lastUpdateDateTime: time,
        createdDateTime: time,
        serviceSource: 'microsoftDefenderForEndpoint',
      },
    }),
  },
  {
    ...{ name: 'actions', field: 'machineActions', operation: 'listMachineActions', sources: '' },
    time: 'lastUpdateDateTimeUtc',
    rowOf: (id, lastUpdateDateTimeUtc) => ({ id, lastUpdateDateTimeUtc }),
  },
];

/** A tenant whose list has a row with this time and another one. */
async function startWith({ operation, sources, rowOf }: TimedList, time: string) {
  const subgraph = await startSubgraph({
    emulator: { machines: 3, alerts: 3, machineActions: 0 },
    env: { DEFENDER_SOURCES: sources },
  });
  const value = [rowOf(`${ID}1`, time), rowOf(`${ID}2`, OTHER)];
  subgraph.emulator.control.addFault({ operation }, { status: 200, body: { value } });
  return subgraph;
}

describe.each(LISTS)('$name', (list) => {
  it.each(TIMES)('with a row of the time %s show it in UTC and are read to the end', async (sent, shown) => {
    const subgraph = await startWith(list, sent);
    const { field, time } = list;
    const { data, errors } = await subgraph.ask(`{ ${field}(first: 5) { nodes { id ${time} } } }`);
    expect(errors).toBeUndefined();
    const nodes = data[field].nodes as readonly Asserted[];
    expect(nodes.map((node) => node[time] as string).sort()).toEqual([shown, OTHER].sort());
    const walk = await walkPages(subgraph, field, { first: 1 });
    expect(walk.ids).toEqual(nodes.map(({ id }) => id as string));
  });

  it.each(['soon', '2026-02-30T00:00:00Z', '0001-01-01T00:00:00+14:00', '2026-05-01T10:22:1345Z'])(
    'with a row of the time %s are read without it, which the log says',
    async (sent) => {
      const subgraph = await startWith(list, sent);
      expect((await walkPages(subgraph, list.field, { first: 1 })).ids).toEqual([`${ID}2`]);
      expect(subgraph.log()).toContain('"detail":"not a time"');
    },
  );
});
