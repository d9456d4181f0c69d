import { describe, expect, it } from 'vitest';
import { startSubgraph, type Asserted } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';

/** Fields that are null if Defender sends "null", an empty text or a GUID of zeros. */
const FIELDS = [
  ['alerts', 'category', ''],
  ['alerts', 'category', 'alerts=graph'],
  ['defenderAlertsOfAllProducts', 'category', ''],
  ['machines', 'aadDeviceId', ''],
  ['machines', 'aadDeviceId', 'machines=hunting'],
  ['recommendations', 'recommendedVersion', ''],
  ['recommendations', 'subCategory', ''],
] as const;
const ROLES = ['Defender.ViewData', 'Defender.ViewVulnerabilities', 'Defender.ViewAllProducts'];

async function start(sources: string) {
  const subgraph = await startSubgraph({
    emulator: { machines: 30, alerts: 40 },
    env: { DEFENDER_SOURCES: sources },
  });
  const { alerts, machines } = onlyTenant(subgraph);
  Object.assign(alerts[4]!, { category: 'null' });
  Object.assign(machines[4]!, { aadDeviceId: '00000000-0000-0000-0000-000000000000' });
  return subgraph;
}

describe('isNull', () => {
  it.each(FIELDS)('of %s finds the rows whose %s is null (%s)', async (list, field, sources) => {
    const subgraph = await start(sources);
    const rowsWith = (filter: string) => `${list}(first: 200${filter}) { nodes { id ${field} } }`;
    const { data, errors } = await subgraph.ask(
      `{ all: ${rowsWith('')}
        none: ${rowsWith(`, filter: { ${field}: { isNull: true } }`)}
        some: ${rowsWith(`, filter: { ${field}: { isNull: false } }`)}
        others: ${rowsWith(`, filter: { not: { ${field}: { isNull: true } } }`)} }`,
      { roles: ROLES },
    );
    expect(errors).toBeUndefined();
    const sorted = (rows: readonly Asserted[]) =>
      rows.map(({ id, [field]: value }) => [id, value]).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const isNull = (row: Asserted) => row[field] === null;
    const none = data.all.nodes.filter(isNull);
    expect(none).not.toEqual([]);
    expect(sorted(data.none.nodes)).toEqual(sorted(none));
    const some = sorted(data.all.nodes.filter((row: Asserted) => !isNull(row)));
    expect([sorted(data.some.nodes), sorted(data.others.nodes)]).toEqual([some, some]);
  });

  it('of a category counts the alerts whose category is null', async () => {
    const subgraph = await start('');
    const expected = onlyTenant(subgraph).alerts.filter(({ category }) => category === 'null').length;
    const { data } = await subgraph.ask(
      '{ alertSummary(filter: { category: { isNull: true } }) { totalCount } }',
    );
    expect(data.alertSummary.totalCount).toBe(expected);
  });
});
