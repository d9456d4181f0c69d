import { describe, expect, it } from 'vitest';
import { vulnerabilitiesOfMachine } from '../../emulator/tenants/exposure.js';
import type { Machine } from '../../emulator/tenants/model.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';
import { graphName } from '../kit/graph-names.js';

const EMULATOR = { machines: 70, alerts: 0, machineActions: 0 };
const READER = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };
const WORST_FIRST = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];

const rowsOf = (subgraph: SubgraphUnderTest, machine: Machine) =>
  vulnerabilitiesOfMachine(onlyTenant(subgraph), machine);

/** A machine's vulnerabilities, each once and the worst first, as the schema promises. */
function idsWorstFirst(subgraph: SubgraphUnderTest, machine: Machine): string[] {
  const keys = rowsOf(subgraph, machine).map(
    ({ cveId, severity }) => `${WORST_FIRST.indexOf(graphName(severity))} ${cveId}`,
  );
  return [...new Set(keys)].sort().map((key) => key.slice(2));
}

/** The machine with the most vulnerabilities of which some are in two products or versions. */
function busiestMachine(subgraph: SubgraphUnderTest): Machine {
  const { machines } = onlyTenant(subgraph);
  const repeated = (machine: Machine) =>
    rowsOf(subgraph, machine).length - idsWorstFirst(subgraph, machine).length;
  return machines.reduce((best, one) => (repeated(one) > repeated(best) ? one : best));
}

const countOf = (subgraph: SubgraphUnderTest, operation: string) => subgraph.calls(operation).length;

describe('a vulnerability with an exception of the organization', { tags: 'defender-first' }, () => {
  it('is distinct from any other, on a machine too', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 60, alerts: 0, machineActions: 0 } });
    const { vulnerabilities } = onlyTenant(subgraph);
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 10) { nodes { vulnerabilities(first: 200) { nodes { id status } } } } }',
      { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] },
    );
    expect(errors).toBeUndefined();
    const shown = data.machines.nodes.flatMap(
      (machine: { vulnerabilities: { nodes: object[] } }) => machine.vulnerabilities.nodes,
    ) as { id: string; status: string }[];
    const statuses = new Map(vulnerabilities.map(({ id, status }) => [id, graphName(status)]));
    expect(shown).toEqual(shown.map(({ id }) => ({ id, status: statuses.get(id) })));
    expect(new Set(shown.map(({ status }) => status))).toEqual(
      new Set(['REMEDIATION_REQUIRED', 'NO_ACTION_REQUIRED', 'UNDER_EXCEPTION', 'PARTIAL_EXCEPTION']),
    );
  });
});

describe('the vulnerabilities of a machine', () => {
  it('are each once, worst first, with the products on the edge', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const machine = busiestMachine(subgraph);
    const { data, errors } = await subgraph.ask(
      `{ machine(id: "${machine.id}") { vulnerabilities(first: 1000) {
        edges { node { id severity } products { id productName productVendor productVersion fixingKbId severity } } } } }`,
      READER,
    );
    expect(errors).toBeUndefined();
    const { edges } = data.machine.vulnerabilities;
    expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
      idsWorstFirst(subgraph, machine),
    );
    const rows = rowsOf(subgraph, machine);
    expect(
      edges.flatMap(({ products }: { products: { id: string }[] }) => products.map(({ id }) => id)).sort(),
    ).toEqual(rows.map(({ id }) => id).sort());
    expect(edges.some(({ products }: { products: unknown[] }) => products.length > 1)).toBe(true);
    for (const { node, products } of edges) {
      for (const { id, ...product } of products) {
        const { cveId, machineId: _machineId, ...row } = rows.find((one) => one.id === id)!;
        expect([cveId, { id, ...product }]).toEqual([node.id, { ...row, severity: graphName(row.severity) }]);
      }
    }
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
      'getMachine',
      'listVulnerabilitiesByMachineAndSoftware',
    ]);
  });

  it(
    'are paged to the end, with cursors for their machine and filter only',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const machine = busiestMachine(subgraph);
      const ask = (id: string, after: string | null, filter = '') =>
        subgraph.ask(
          `query ($after: String) { machine(id: "${id}") { vulnerabilities(first: 7, after: $after ${filter}) {
          nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
          { ...READER, variables: { after } },
        );
      const ids: string[] = [];
      let after: string | null = null;
      let cursor: string | null = null;
      do {
        const { data } = await ask(machine.id, after);
        const { nodes, pageInfo } = data.machine.vulnerabilities;
        expect(pageInfo.hasPreviousPage).toBe(ids.length > 0);
        ids.push(...nodes.map(({ id }: { id: string }) => id));
        cursor = pageInfo.endCursor;
        after = pageInfo.hasNextPage ? cursor : null;
      } while (after !== null);
      expect(ids).toEqual(idsWorstFirst(subgraph, machine));
      const other = onlyTenant(subgraph).machines.find(({ id }) => id !== machine.id)!;
      for (const answer of [
        await ask(other.id, cursor),
        await ask(machine.id, cursor, ', filter: { severity: { eq: HIGH } }'),
      ]) {
        expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      }
    },
  );

  it('are filtered by severity here, as the service did it wrongly', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const machine = busiestMachine(subgraph);
    const { data, errors } = await subgraph.ask(
      `{ machine(id: "${machine.id}") {
        some: vulnerabilities(first: 1000, filter: { severity: { in: [CRITICAL, LOW] } }) { nodes { severity } }
        rest: vulnerabilities(first: 1000, filter: { severity: { ne: HIGH } }) { nodes { severity } }
        one: vulnerabilities(first: 1000, filter: { severity: { eq: MEDIUM } }) { nodes { severity } }
        none: vulnerabilities(filter: { severity: { in: [] } }) { nodes { severity } } } }`,
      READER,
    );
    expect(errors).toBeUndefined();
    const { some, rest, one, none } = data.machine;
    const kinds = ({ nodes }: { nodes: { severity: string }[] }) =>
      [...new Set(nodes.map(({ severity }) => severity))].sort();
    expect(kinds(some).filter((severity) => !['CRITICAL', 'LOW'].includes(severity))).toEqual([]);
    expect([kinds(rest).includes('HIGH'), kinds(one), kinds(none)]).toEqual([false, ['MEDIUM'], []]);
    const [call, ...others] = subgraph.calls('listVulnerabilitiesByMachineAndSoftware');
    expect(others).toEqual([]);
    expect(call!.query['$filter']).not.toContain('severity');
  });

  it.each([
    ['{ severity: { eq: null } }', 'filter.severity.eq must not be null. Use isNull: true instead.'],
    ['{ severity: null }', 'filter.severity must not be null. Omit it instead.'],
  ])('reject the filter %s', async (filter, message) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { errors } = await subgraph.ask(
      `{ machine(id: "${busiestMachine(subgraph).id}") { vulnerabilities(filter: ${filter}) { nodes { id } } } }`,
      READER,
    );
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('are empty for a machine that vulnerability management excludes', async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, machines: 200 } });
    const left = onlyTenant(subgraph).machines.find(
      ({ onboardingStatus }) => onboardingStatus !== 'Onboarded',
    )!;
    const { data } = await subgraph.ask(
      `{ machine(id: "${left.id}") { vulnerabilities { nodes { id } pageInfo { hasNextPage endCursor } } software(first: 1000) { nodes { id } } missingKbs(first: 1000) { nodes { kbId } } } }`,
      READER,
    );
    expect(data.machine).toEqual({
      vulnerabilities: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
      software: { nodes: [] },
      missingKbs: { nodes: [] },
    });
  });
});

describe('the vulnerabilities of many machines', () => {
  const QUERY =
    '{ machines(first: 70) { nodes { id vulnerabilities(first: 3) { nodes { id severity } } } } }';

  it('share calls of 50 machines, for id and severity', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(QUERY, READER);
    expect(errors).toBeUndefined();
    const { machines } = onlyTenant(subgraph);
    for (const [index, { vulnerabilities }] of data.machines.nodes.entries()) {
      expect(vulnerabilities.nodes.map(({ id }: { id: string }) => id)).toEqual(
        idsWorstFirst(subgraph, machines[index]!).slice(0, 3),
      );
    }
    expect(countOf(subgraph, 'listVulnerabilitiesByMachineAndSoftware')).toBe(2);
    expect(subgraph.calls()).toHaveLength(3);
  });

  it.each([
    ['a field', 'nodes { epss }'],
    ['a field of a fragment', 'edges { node { ...Score } }'],
    ['a field under another name', 'nodes { score: cvssV3 }'],
  ])(
    'load whole rows by id, 50 a call, if more is selected: %s',
    { tags: 'defender-first' },
    async (_, selection) => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const { data, errors } = await subgraph.ask(
        `query { machines(first: 70) { nodes { vulnerabilities(first: 3) { ${selection} } } } }
       ${selection.includes('...') ? 'fragment Score on Vulnerability { __typename id cvssV3 }' : ''}`,
        READER,
      );
      expect(errors).toBeUndefined();
      const { machines } = onlyTenant(subgraph);
      const shownIds = new Set(machines.flatMap((one) => idsWorstFirst(subgraph, one).slice(0, 3)));
      expect(countOf(subgraph, 'listVulnerabilities')).toBe(Math.ceil(shownIds.size / 50));
      expect(JSON.stringify(data)).toMatch(/(epss|cvssV3|score)":\d/);
    },
  );

  it('make no further call for skipped fields, or for __typename', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { errors } = await subgraph.ask(
      'query ($no: Boolean!) { machines(first: 5) { nodes { vulnerabilities { nodes { __typename id epss @include(if: $no) } edges { node { severity } } } } } }',
      { ...READER, variables: { no: false } },
    );
    expect(errors).toBeUndefined();
    expect(countOf(subgraph, 'listVulnerabilities')).toBe(0);
  });

  it("keep id and severity if the tenant's list lacks them", { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const machine = busiestMachine(subgraph);
    subgraph.emulator.control.addFault(
      { operation: 'listVulnerabilities' },
      { status: 200, body: { value: [] } },
    );
    const { data, errors } = await subgraph.ask(
      `{ machine(id: "${machine.id}") { vulnerabilities(first: 2) { nodes { id severity description } } } }`,
      READER,
    );
    expect(errors).toBeUndefined();
    const [worst] = idsWorstFirst(subgraph, machine);
    expect(data.machine.vulnerabilities.nodes).toHaveLength(2);
    expect(data.machine.vulnerabilities.nodes[0]).toMatchObject({ id: worst, description: null });
    expect(data.machine.vulnerabilities.nodes[0].severity).not.toBeNull();
  });

  it(
    'are read one by one if the service accepts no lists',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({
        emulator: { ...EMULATOR, machines: 20, switches: { inOperator: 'nowhere' } },
      });
      for (const refusals of [1, 0]) {
        subgraph.forgetCalls();
        const { data, errors } = await subgraph.ask(
          '{ machines(first: 20) { nodes { vulnerabilities(first: 1) { nodes { id } } } } }',
          READER,
        );
        expect(errors).toBeUndefined();
        expect(
          data.machines.nodes.map(
            ({ vulnerabilities }: { vulnerabilities: { nodes: { id: string }[] } }) =>
              vulnerabilities.nodes[0]?.id,
          ),
        ).toEqual(onlyTenant(subgraph).machines.map((machine) => idsWorstFirst(subgraph, machine)[0]));
        const calls = subgraph.calls('listVulnerabilitiesByMachineAndSoftware');
        expect(calls.filter(({ status }) => status === 400)).toHaveLength(refusals);
        expect(calls.filter(({ status }) => status === 200)).toHaveLength(20);
      }
    },
  );

  it('fail separately, without affecting the machines of the page', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.addFault(
      { operation: 'listVulnerabilitiesByMachineAndSoftware' },
      'licenseMissing',
    );
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 2) { nodes { id vulnerabilities { nodes { id } } } } }',
      READER,
    );
    expect(
      data.machines.nodes.map(({ id, vulnerabilities }: { id: string; vulnerabilities: unknown }) => [
        id !== null,
        vulnerabilities,
      ]),
    ).toEqual([
      [true, null],
      [true, null],
    ]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
      'LICENSE_REQUIRED',
      'LICENSE_REQUIRED',
    ]);
  });

  it('need both roles', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const query =
      '{ machines(first: 1) { nodes { id vulnerabilities { nodes { id } } software(first: 1000) { nodes { id } } missingKbs(first: 1000) { nodes { kbId } } } } }';
    const { data, errors } = await subgraph.ask(query, { roles: ['Defender.ViewData'] });
    expect(data.machines.nodes[0]).toMatchObject({ vulnerabilities: null, software: null, missingKbs: null });
    expect(errors?.map(({ extensions }) => extensions['requiredRoles'])).toEqual(
      Array.from({ length: 3 }, () => ['Defender.ViewVulnerabilities']),
    );
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listMachines']);
  });
});
