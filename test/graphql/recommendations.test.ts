import { describe, expect, it } from 'vitest';
import {
  writeListedRecommendation,
  writeRecommendation,
} from '../../emulator/defender/recommendations/recommendation-model.js';
import { machinesConcernedBy, mattersOf, type Matter } from '../../emulator/tenants/recommendations.js';
import { inDigits } from '../kit/digits.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';
import { graphName } from '../kit/graph-names.js';

const roles = ['Defender.ViewVulnerabilities', 'Defender.ViewData'];
const EMULATOR = { machines: 120, alerts: 0 };
const FIELDS =
  'id productName recommendationName weaknesses vendor recommendedVersion recommendedVendor recommendedProgram recommendationCategory subCategory severityScore publicExploit activeAlert associatedThreats remediationType status configScoreImpact exposureImpact totalMachineCount exposedMachinesCount nonProductivityImpactedAssets relatedComponent exposedCriticalDevices tags hasUnpatchableCve';

const COUNTS = [
  'weaknesses',
  'totalMachineCount',
  'exposedMachinesCount',
  'nonProductivityImpactedAssets',
  'exposedCriticalDevices',
] as const;

type Row = ReturnType<typeof writeListedRecommendation>;

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const operationsOf = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);
const rowsOf = (subgraph: SubgraphUnderTest) => {
  const tenant = onlyTenant(subgraph);
  return mattersOf(tenant).map((matter) => writeListedRecommendation(tenant, matter));
};
/** The schema's view of a row: no empty texts, enum names for words, digits for counts. */
const shown = (row: Row) => ({
  ...inDigits(row, ...COUNTS),
  recommendedVersion: row.recommendedVersion || null,
  recommendedVendor: null,
  recommendedProgram: null,
  subCategory: row.subCategory || null,
  recommendationCategory: graphName(row.recommendationCategory),
  remediationType: graphName(row.remediationType),
  status: graphName(row.status),
});

function matterAt(subgraph: SubgraphUnderTest, kind: 'software' | 'configuration'): Matter {
  const tenant = onlyTenant(subgraph);
  const found = mattersOf(tenant).find(
    (matter) => matter.kind === kind && machinesConcernedBy(tenant, matter).length > 3,
  );
  if (found === undefined) throw new Error(`No recommendation about ${kind}`);
  return found;
}

describe('a recommendation', () => {
  it('has the fields of the list, in one call', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const row = rowsOf(subgraph).find(({ id }) => id === matterAt(subgraph, 'software').id)!;
    const { data, errors } = await subgraph.ask(`{ recommendation(id: "${row.id}") { ${FIELDS} } }`, {
      roles,
    });
    expect(errors).toBeUndefined();
    expect(data.recommendation).toEqual(shown(row));
    expect(operationsOf(subgraph)).toEqual(['listRecommendations']);
  });

  it('shares a call with concurrent others', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const ids = idsOf(rowsOf(subgraph)).slice(0, 20);
    const fields = ids.map(
      (id, index) => `r${String(index)}: recommendation(id: "${id}") { id exposedMachinesCount }`,
    );
    const { data, errors } = await subgraph.ask(`{ ${fields.join(' ')} }`, { roles });
    expect(errors).toBeUndefined();
    expect(idsOf(Object.values(data as Record<string, { id: string }>))).toEqual(ids);
    expect(operationsOf(subgraph)).toEqual(['listRecommendations']);
  });

  it('is read separately if the list lacks it', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const matter = matterAt(subgraph, 'configuration');
    subgraph.emulator.control.addFault(
      { operation: 'listRecommendations' },
      { status: 200, body: { value: [] } },
    );
    const { data } = await subgraph.ask(
      `{ recommendation(id: "${matter.id}") { exposedMachinesCount hasUnpatchableCve } }`,
      { roles },
    );
    const row = writeRecommendation(onlyTenant(subgraph), matter);
    expect(data.recommendation).toEqual({
      exposedMachinesCount: String(row.exposedMachinesCount),
      hasUnpatchableCve: null,
    });
    expect(operationsOf(subgraph)).toEqual(['listRecommendations', 'getRecommendation']);
  });

  it(
    'is null if there is none, and rejected without a call for a malformed id',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const ask = (id: string) =>
        subgraph.ask('query ($id: ID!) { recommendation(id: $id) { id } }', { roles, variables: { id } });
      for (const id of ['', '..', 'scid-12', 'va-_-\u0007-_-x', 'x'.repeat(900)]) {
        expect((await ask(id)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      }
      expect(subgraph.calls()).toEqual([]);
      for (const id of ['va-_-nobody-_-nothing', "va-_-o'neill & sons-_-50% # +"]) {
        expect(await ask(id)).toMatchObject({ data: { recommendation: null }, errors: undefined });
      }
      expect(subgraph.calls()).toHaveLength(4);
    },
  );

  it(
    'loses single fields of another form, and reads enums in any case',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const [row] = rowsOf(subgraph);
      const sent = {
        ...row,
        recommendationCategory: 'Application',
        status: 'Postponed',
        exposureImpact: '7.5',
        weaknesses: '9007199254740993',
        tags: 'x',
        associatedThreats: [5, 'a'],
      };
      subgraph.emulator.control.addFault(
        { operation: 'listRecommendations' },
        { status: 200, body: { value: [sent] } },
      );
      const { data, errors } = await subgraph.ask(
        `{ recommendation(id: "${row!.id}") { recommendationCategory status exposureImpact weaknesses tags associatedThreats vendor } }`,
        { roles },
      );
      expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code])).toEqual([
        ['tags', 'UPSTREAM_UNAVAILABLE'],
        ['associatedThreats', 'UPSTREAM_UNAVAILABLE'],
      ]);
      expect(data.recommendation).toEqual({
        recommendationCategory: 'APPLICATION',
        status: 'UNRECOGNIZED',
        exposureImpact: 7.5,
        weaknesses: '9007199254740993',
        tags: null,
        associatedThreats: null,
        vendor: row!.vendor,
      });
    },
  );
});

describe('recommendations', () => {
  it('are paged through, each once, in a call a page', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const rows = rowsOf(subgraph);
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await subgraph.ask(
        `query ($after: String) { recommendations(first: 15, after: $after) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`,
        { roles, variables: { after } },
      );
      expect(errors).toBeUndefined();
      seen.push(...(data.recommendations.nodes as unknown[]));
      after = data.recommendations.pageInfo.hasNextPage ? data.recommendations.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(rows.map(shown));
    expect(subgraph.calls()).toHaveLength(Math.ceil(rows.length / 15));
  });

  it('need the role for vulnerabilities, and their machines that for machines', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const query = '{ recommendations(first: 1) { nodes { id machines { nodes { id } } } } }';
    const refused = await subgraph.ask(query, { roles: ['Defender.ViewData'] });
    expect(refused.errors).toMatchObject([{ path: ['recommendations'], extensions: { code: 'FORBIDDEN' } }]);
    expect(subgraph.calls()).toEqual([]);
    const { data, errors } = await subgraph.ask(query, { roles: ['Defender.ViewVulnerabilities'] });
    expect(data.recommendations.nodes).toHaveLength(1);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    expect(data.recommendations.nodes[0].machines).toBeNull();
  });

  it('report a missing license', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.addFault({ operation: 'listRecommendations' }, 'licenseMissing');
    const { errors } = await subgraph.ask('{ recommendations { nodes { id } } }', { roles });
    expect(errors).toMatchObject([{ extensions: { code: 'LICENSE_REQUIRED' } }]);
    expect(subgraph.calls()).toHaveLength(1);
  });
});
