import { describe, expect, it } from 'vitest';
import type { Investigation } from '../../../emulator/tenants/investigation.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant, walkPages } from '../../kit/reads/walk-pages.js';
import { graphName } from '../../kit/reads/graph-names.js';

const EMULATOR = { machines: 100, alerts: 600 };

describe('an investigation', () => {
  it('is returned by its id as it was sent, in one call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const investigation = onlyTenant(subgraph).investigations[3]!;
    const { data, errors } = await subgraph.ask(
      `{ investigation(id: "${investigation.id}") {
        id startTime endTime state cancelledBy statusDetails machineId computerDnsName triggeringAlertId
      } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.investigation).toEqual({ ...investigation, state: graphName(investigation.state) });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['getInvestigation']);
  });

  it('is not read by the id of its triggering alert, which is no number', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { triggeringAlertId } = onlyTenant(subgraph).investigations[3]!;
    const { data, errors } = await subgraph.ask(`{ investigation(id: "${triggeringAlertId}") { id } }`);
    expect(data).toEqual({ investigation: null });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', argumentName: 'id' },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it("is not the service's row with another id", async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.addFault(
      { operation: 'getInvestigation' },
      { status: 200, body: { ...onlyTenant(subgraph).investigations[3]!, id: '63004' } },
    );
    // One single read, and two that a batch omits.
    for (const query of [
      '{ a: investigation(id: "999999") { id } }',
      '{ a: investigation(id: "999998") { id } b: investigation(id: "999999") { id } }',
    ]) {
      const { data } = await subgraph.ask(query);
      expect(Object.values(data as object).every((value) => value === null)).toBe(true);
    }
  });

  it('that Defender does not know is null after its absence is confirmed', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(
      '{ a: investigation(id: "999998") { id } b: investigation(id: "999999") { id } }',
    );
    expect([data, errors]).toEqual([{ a: null, b: null }, undefined]);
    expect(subgraph.calls('listInvestigations')).toHaveLength(1);
    expect(subgraph.calls('getInvestigation')).toHaveLength(2);
  });

  it(
    'has edges to its machine and its alerts; twenty of them in one call each',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const { investigations, machines, alerts } = onlyTenant(subgraph);
      const { data, errors } = await subgraph.ask(
        `{ investigations(first: 20) { nodes {
        id machine { id } triggeringAlert { id investigationId } alerts { totalCount nodes { id investigation { id } } }
      } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.investigations.nodes).toHaveLength(20);
      const known = new Set(machines.map(({ id }) => id));
      for (const [index, node] of data.investigations.nodes.entries()) {
        const { id, machineId, triggeringAlertId } = investigations[index]!;
        const own = alerts.filter(({ investigationId }) => String(investigationId) === id);
        expect(node.id).toBe(id);
        expect(node.machine).toEqual(known.has(machineId) ? { id: machineId } : null);
        expect(node.triggeringAlert).toEqual({ id: triggeringAlertId, investigationId: id });
        expect(node.alerts.totalCount).toBe(own.length);
        expect(node.alerts.nodes.map((alert: { id: string }) => alert.id).sort()).toEqual(
          own.map((alert) => alert.id).sort(),
        );
        for (const alert of node.alerts.nodes) expect(alert.investigation).toEqual({ id });
      }
      // One page, its machines, its triggering alerts, its alerts.
      expect(subgraph.calls()).toHaveLength(4);
    },
  );

  it(
    'of many alerts makes one call, and is null if it is past retention',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const { investigations, alerts } = onlyTenant(subgraph);
      const known = new Set(investigations.map(({ id }) => id));
      const { data, errors } = await subgraph.ask(
        '{ alerts(first: 100, orderBy: { field: ID }) { nodes { id investigationId investigation { id state } } } }',
      );
      expect(errors).toBeUndefined();
      const expected = alerts.slice(0, 100).map(({ investigationId }) => investigationId);
      expect(
        data.alerts.nodes.map((alert: { investigation: { id: string } | null }) => alert.investigation?.id),
      ).toEqual(expected.map((id) => (id !== null && known.has(String(id)) ? String(id) : undefined)));
      expect(subgraph.calls('listInvestigations')).toHaveLength(1);
      expect(subgraph.calls()).toHaveLength(2);
    },
  );

  it('of many machines makes one call, newest first', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { investigations } = onlyTenant(subgraph);
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 50) { nodes { id investigations(first: 5) { totalCount nodes { id startTime } } } } }',
    );
    expect(errors).toBeUndefined();
    for (const { id, investigations: page } of data.machines.nodes) {
      const own = investigations.filter(({ machineId }) => machineId === id);
      const expected = [...own].sort((a, b) => (newerOf(a, b) ? -1 : 1)).map((one) => one.id);
      expect(page.nodes.map((one: { id: string }) => one.id)).toEqual(expected.slice(0, 5));
      expect(page.totalCount).toBe(own.length);
    }
    expect(subgraph.calls('listInvestigations')).toHaveLength(1);
  });

  it('is read separately if the service rejects sets', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { inOperator: 'nowhere' } } });
    const { data, errors } = await subgraph.ask(
      '{ alerts(first: 20, orderBy: { field: ID }) { nodes { investigation { id } } } }',
    );
    expect(errors).toBeUndefined();
    expect(
      data.alerts.nodes.filter(({ investigation }: { investigation: unknown }) => investigation),
    ).not.toEqual([]);
    expect(subgraph.calls('getInvestigation').length).toBeGreaterThan(1);
  });

  it.each(['number', 'text'] as const)(
    'is paged through once if ids are sorted as %s, though rows disappear',
    { tags: 'slow' },
    async (orderOfDigits) => {
      const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { orderOfDigits } } });
      const { investigations } = onlyTenant(subgraph);
      const all = investigations.map(({ id }) => id);
      const gone = new Set<string>();
      const walk = await walkPages(subgraph, 'investigations', { first: 20 }, (pages) => {
        // Two rows before the cursor, including the one that it names.
        const order = [...investigations].sort((a, b) =>
          orderOfDigits === 'number' ? Number(a.id) - Number(b.id) : a.id < b.id ? -1 : 1,
        );
        for (const { id } of [order[pages * 3]!, order[pages * 20 - 1 - gone.size]!]) {
          gone.add(id);
          investigations.splice(
            investigations.findIndex((one) => one.id === id),
            1,
          );
        }
      });
      expect(new Set(walk.ids).size).toBe(walk.ids.length);
      expect(all.filter((id) => !gone.has(id) && !walk.ids.includes(id))).toEqual([]);
    },
  );
});

function newerOf(a: Investigation, b: Investigation): boolean {
  return a.startTime > b.startTime || (a.startTime === b.startTime && a.id > b.id);
}
