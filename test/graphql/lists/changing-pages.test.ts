import { describe, expect, it } from 'vitest';
import { ALL_ROLES } from '../../kit/reads/explain.js';
import { SERVERS, startLimited, WORKSTATIONS } from '../../kit/servers/start-limited.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { CONTOSO, customersFor, HOME } from '../../kit/servers/start-tenants.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

type Rows = { readonly id: string }[];
type Tenant = ReturnType<typeof onlyTenant>;

/** Lists with the emulator's rows. */
const LISTS: readonly (readonly [string, (tenant: Tenant) => readonly object[]])[] = [
  ['machines', ({ machines }) => machines],
  ['machines(orderBy: { field: COMPUTER_DNS_NAME })', ({ machines }) => machines],
  ['machines(filter: { exposureLevel: { ne: HIGH } })', ({ machines }) => machines],
  ['alerts', ({ alerts }) => alerts],
  ['alerts(orderBy: { field: ID })', ({ alerts }) => alerts],
  ['machineActions', ({ machineActions }) => machineActions],
  ['investigations', ({ investigations }) => investigations],
  ['indicators', ({ indicators }) => indicators],
  ['defenderRemediationTasks', ({ remediationTasks }) => remediationTasks],
];
const FIRST = 4;

async function readPage(subgraph: SubgraphUnderTest, list: string, first: number, after: string | null) {
  const [name = '', given = ''] = list.split(/[()]/);
  const args = [given, `first: ${String(first)}`, 'after: $after'].filter(Boolean).join(', ');
  const token = await subgraph.mintToken({ roles: [...ALL_ROLES] });
  const { data, errors } = await subgraph.ask(
    `query ($after: String) { page: ${name}(${args}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
    { variables: { after }, token },
  );
  expect(errors).toBeUndefined();
  return data.page as { nodes: Rows; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const idsOf = (rows: Rows) => rows.map(({ id }) => id);

/** Takes a row out of the emulator's list. @returns puts it back */
function remove(rows: readonly object[], id: string): () => void {
  const list = rows as { id?: unknown; action?: { id: string } }[];
  const index = list.findIndex((row) => String(row.action?.id ?? row.id) === id);
  const [row] = list.splice(index, 1);
  return () => void list.splice(index, 0, row!);
}

/** The places of rows that go or come after the first page: delivered, the last delivered, the next, and the last one. */
const PLACES = [0, FIRST - 1, FIRST, -1] as const;

describe.each(LISTS)('pages of %s', (list, rowsOf) => {
  it(
    'have each unchanged row once, while others come and go, from any replica',
    { tags: 'slow' },
    async () => {
      const options = { cache: true, emulator: { machines: 14, alerts: 14, machineActions: 14 } };
      const one = await startSubgraph(options);
      const other = await startSubgraph({ ...options, beside: one });
      const rows = rowsOf(onlyTenant(one));
      const whole = idsOf((await readPage(one, list, 100, null)).nodes);
      expect(whole.length).toBeGreaterThan(FIRST + 1);
      for (const change of ['goes', 'comes'])
        for (const place of PLACES) {
          const changed = whole.at(place)!;
          // Nothing cached is used.
          one.clock.advance(7_200_000);
          let putBack = change === 'comes' ? remove(rows, changed) : undefined;
          const shown: string[] = [];
          for (let after: string | null = null, turn = 0; ; turn += 1) {
            const page = await readPage([one, other][turn % 2]!, list, FIRST, after);
            shown.push(...idsOf(page.nodes));
            if (turn === 0) {
              if (putBack !== undefined) putBack();
              putBack = change === 'goes' ? remove(rows, changed) : undefined;
              await one.restart();
              one.clock.advance(7_200_000);
            }
            after = page.pageInfo.endCursor;
            if (!page.pageInfo.hasNextPage) break;
          }
          putBack?.();
          const at = `${change} ${String(place)}`;
          expect([at, shown.filter((id) => id !== changed)]).toEqual([
            at,
            whole.filter((id) => id !== changed),
          ]);
          expect(shown.filter((id) => id === changed).length, at).toBeLessThan(2);
        }
    },
  );
});

it('cursors of callers with other device groups are rejected', async () => {
  const [contoso, fabrikam] = customersFor({});
  const clients = ['77777777-7777-4777-8777-777777777771', '77777777-7777-4777-8777-777777777772'] as const;
  const groups = [[SERVERS], [WORKSTATIONS]];
  const callers = clients.map((client, index) => ({
    ...{ tenant: HOME, clients: [client], deviceGroups: groups[index]! },
  }));
  const { subgraph, ask } = await startLimited([{ ...contoso!, callers }, fabrikam!]);
  const read = async (clientId: string, after: string | null) => {
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], clientId });
    const query = `query ($after: String) { machines(first: 2, after: $after) { pageInfo { endCursor } } }`;
    return ask(CONTOSO, query, { token, variables: { after } });
  };
  const { data } = await read(clients[0], null);
  const after = data.machines.pageInfo.endCursor as string;
  expect((await read(clients[0], after)).errors).toBeUndefined();
  expect((await read(clients[1], after)).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', argumentName: 'after' } },
  ]);
});
