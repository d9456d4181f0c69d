import { expect, it } from 'vitest';
import { ALL_ROLES } from '../../kit/reads/explain.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

interface RepeatingList {
  readonly name: string;
  readonly operation: string;
  /** The field that holds the list of a machine; undefined for a root field. */
  readonly isOfMachine?: boolean;
  readonly sources?: string;
  /** Two rows of the service. */
  readonly rowsOf: (tenant: ReturnType<typeof onlyTenant>) => readonly [object, object];
}

const time = (day: number) => `2026-05-0${String(day)}T10:00:00Z`;
const alertsOf = ({ alerts }: ReturnType<typeof onlyTenant>) =>
  [
    { ...alerts[0]!, lastUpdateTime: time(2) },
    { ...alerts[1]!, lastUpdateTime: time(1) },
  ] as const;
const ofGraph = (id: string, day: number) => ({
  ...{ id, lastUpdateDateTime: time(day), createdDateTime: time(day) },
  serviceSource: 'microsoftDefenderForEndpoint',
});

/** A list of each way to page. */
const LISTS: readonly RepeatingList[] = [
  {
    ...{ name: 'machines', operation: 'listMachines' },
    rowsOf: ({ machines }) => [machines[0]!, machines[1]!],
  },
  { ...{ name: 'alerts', operation: 'listAlerts' }, rowsOf: alertsOf },
  {
    ...{ name: 'alerts', operation: 'listAlertsV2', sources: 'alerts=graph' },
    rowsOf: () => [ofGraph('da2_1', 2), ofGraph('da1_1', 1)],
  },
  { ...{ name: 'alerts', operation: 'listMachineAlerts', isOfMachine: true }, rowsOf: alertsOf },
  {
    ...{ name: 'software', operation: 'listMachineSoftware', isOfMachine: true },
    rowsOf: ({ products: [one, other] }) => [{ id: one!.id }, { id: other!.id }],
  },
];

async function readPage(
  subgraph: SubgraphUnderTest,
  { name, isOfMachine = false }: RepeatingList,
  args: string,
) {
  const field = `${name}(${args}) { nodes { id } totalCount pageInfo { hasNextPage endCursor } }`;
  const { id } = onlyTenant(subgraph).machines[0]!;
  const query = isOfMachine ? `{ machine(id: "${id}") { ${field} } }` : `{ ${field} }`;
  const { data, errors } = await subgraph.ask(query, { roles: ALL_ROLES });
  expect(errors).toBeUndefined();
  const page = (isOfMachine ? data.machine : data)[name];
  return { ...page, ids: page.nodes.map((row: Asserted) => row.id as string) };
}

it.each(LISTS)(
  'rows of $operation that come twice or have an empty id are in no page twice, nor lost',
  { tags: 'defender-first' },
  async (list) => {
    const subgraph = await startSubgraph({
      emulator: { machines: 4, alerts: 4 },
      env: { DEFENDER_SOURCES: list.sources ?? '' },
    });
    const [one, other] = list.rowsOf(onlyTenant(subgraph));
    const value = [one, { ...one, id: '' }, one, other, null, one, other];
    subgraph.emulator.control.addFault({ operation: list.operation }, { status: 200, body: { value } });
    const whole = await readPage(subgraph, list, 'first: 10');
    expect(whole.ids).toHaveLength(2);
    expect(whole.totalCount).toBe(2);
    const first = await readPage(subgraph, list, 'first: 1');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await readPage(subgraph, list, `first: 1, after: "${first.pageInfo.endCursor as string}"`);
    expect([...first.ids, ...second.ids]).toEqual(whole.ids);
  },
);
