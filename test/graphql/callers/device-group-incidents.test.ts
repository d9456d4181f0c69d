import { describe, expect, it } from 'vitest';
import { MIXED, startLimitedAndAll, type Client } from '../../kit/servers/start-limited-and-all.js';

const ROLES = ['Defender.ViewData'];

interface Row {
  readonly id: string;
  readonly machineId?: string;
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('incidents, for a caller who is limited to device groups', () => {
  it(
    'list the incidents with an alert inside, and none at Graph with one outside',
    { tags: 'slow' },
    async () => {
      const both = await startLimitedAndAll({ roles: ROLES });
      const { contoso, isInside, ask } = both;
      const alertsOf = (id: string) => contoso.alerts.filter(({ incidentId }) => String(incidentId) === id);
      contoso.incidents.set('31337', { displayName: 'Phish', lastUpdateDateTime: '2026-01-01T00:00:00Z' });
      const read = async (who: Client, first: number) => {
        const rows: { id: string; source: string; displayName: string | null; alerts: { nodes: Row[] } }[] =
          [];
        for (let after: string | null = null; ;) {
          const page: {
            nodes: typeof rows;
            pageInfo: Page['pageInfo'];
          } = (
            await ask(
              who,
              'query ($first: Int, $after: String) { defenderIncidents(first: $first, after: $after) { nodes { id source displayName alerts(first: 100) { nodes { id machineId } } } totalCount pageInfo { hasNextPage endCursor } } }',
              { first, after },
            )
          )['defenderIncidents'];
          rows.push(...page.nodes);
          if (!page.pageInfo.hasNextPage) return rows;
          expect(page.nodes).toHaveLength(first);
          after = page.pageInfo.endCursor;
        }
      };
      const all = await read('all', 49);
      const limited = await read('limited', 3);
      const wanted = all.filter(({ id }) => alertsOf(id).some(({ machineId }) => isInside(machineId)));
      expect(limited.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      expect(wanted.length).toBeLessThan(all.length);
      expect(limited.map(({ id }) => id)).toContain(String(MIXED));
      for (const { id, source, displayName, alerts } of limited) {
        const isWhole = alertsOf(id).every(({ machineId }) => isInside(machineId));
        expect([id, source, displayName === null]).toEqual([id, isWhole ? 'GRAPH' : 'ALERTS', !isWhole]);
        expect(alerts.nodes.every(({ machineId }) => isInside(machineId ?? ''))).toBe(true);
      }
      expect(limited.some(({ source }) => source === 'GRAPH')).toBe(true);
      const data = await ask(
        'limited',
        `{ mixed: defenderIncident(id: "${String(MIXED)}") { source status comments { comment } } phish: defenderIncident(id: "31337") { id } }`,
      );
      expect(data).toEqual({ mixed: { source: 'ALERTS', status: null, comments: null }, phish: null });
    },
  );

  it('have cursors that name none of the hidden incidents', async () => {
    const { contoso, isInside, ask } = await startLimitedAndAll({ roles: ROLES });
    const idsWhere = (isWanted: (machineId: string) => boolean) =>
      new Set(contoso.alerts.flatMap((one) => (isWanted(one.machineId) ? [String(one.incidentId)] : [])));
    const [all, inside] = [idsWhere(() => true), idsWhere(isInside)];
    for (const id of all) contoso.incidents.set(id, { lastUpdateDateTime: '2026-01-01T00:00:00Z' });
    const found: string[] = [];
    for (let after: string | null = null, hasMore = true; hasMore;) {
      const { nodes, pageInfo }: Page & { readonly nodes: readonly Row[] } = (
        await ask(
          'limited',
          'query ($after: String) { defenderIncidents(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
      )['defenderIncidents'];
      found.push(...nodes.map(({ id }) => id));
      ({ hasNextPage: hasMore, endCursor: after } = pageInfo);
      const { p } = JSON.parse(Buffer.from(after, 'base64url').toString()) as { p: { ids: string[] } };
      expect(p.ids).toEqual(found);
    }
    expect(new Set(found)).toEqual(inside);
    expect(found).toHaveLength(inside.size);
  });
});
