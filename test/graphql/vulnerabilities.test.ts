import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countExposure } from '../../emulator/tenants/exposure.js';
import type { Vulnerability } from '../../emulator/tenants/model.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';
import { graphName } from '../kit/graph-names.js';
import { runsOf } from '../kit/runs.js';

const EMULATOR = { machines: 60, alerts: 0, machineActions: 0 };
const READER = { roles: ['Defender.ViewVulnerabilities'] };

const ALL_FIELDS =
  'id name description severity cvssV3 cvssVector exposedMachines publishedOn updatedOn firstDetected publicExploit ' +
  'exploitVerified exploitInKit exploitTypes exploitUris cveSupportability tags epss status';

/** The schema's view of a vulnerability: empty values are null. */
function shown(subgraph: SubgraphUnderTest, one: Vulnerability): object {
  const { flaws: _flaws, ...fields } = one;
  return {
    ...fields,
    name: one.id,
    severity: graphName(one.severity),
    status: graphName(one.status),
    cvssVector: one.cvssVector || null,
    cveSupportability: one.cveSupportability || null,
    exposedMachines: String(countExposure(onlyTenant(subgraph)).byVulnerabilityId.get(one.id) ?? 0),
  };
}

const askOne = (subgraph: SubgraphUnderTest, id: string, selection = ALL_FIELDS) =>
  subgraph.ask(`query ($id: ID!) { vulnerability(id: $id) { ${selection} } }`, {
    ...READER,
    variables: { id },
  });

describe('a vulnerability by its id', () => {
  it('has every field of the list, in one call', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [one] = onlyTenant(subgraph).vulnerabilities;
    const { data, errors } = await askOne(subgraph, one!.id);
    expect(errors).toBeUndefined();
    expect(data.vulnerability).toEqual(shown(subgraph, one!));
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listVulnerabilities']);
  });

  it('may be an id of another kind, and in lower case', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const one = onlyTenant(subgraph).vulnerabilities.find(({ id }) => id.startsWith('TVM-'))!;
    for (const id of [one.id, one.id.toLowerCase()]) {
      expect((await askOne(subgraph, id)).data.vulnerability).toEqual(shown(subgraph, one));
    }
  });

  it(
    'is null if there is none, which a second call proves, and rejected without one for a malformed id',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      expect((await askOne(subgraph, 'CVE-1999-0001')).data.vulnerability).toBeNull();
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
        'listVulnerabilities',
        'getVulnerability',
      ]);
      subgraph.forgetCalls();
      for (const id of ['', "' or 1 eq 1", 'CVE/../machines', '..', '.', 'x'.repeat(101)]) {
        const { data, errors } = await askOne(subgraph, id);
        expect([data.vulnerability, errors?.[0]?.extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
      }
      expect(subgraph.calls()).toEqual([]);
    },
  );

  it('has the fields of the single read if the list lacks it', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [one] = onlyTenant(subgraph).vulnerabilities;
    subgraph.emulator.control.addFault(
      { operation: 'listVulnerabilities' },
      { status: 200, body: { value: [] } },
    );
    const { data, errors } = await askOne(subgraph, one!.id, 'id severity epss tags cvssVector status');
    expect(errors).toBeUndefined();
    expect(data.vulnerability).toEqual({
      id: one!.id,
      severity: graphName(one!.severity),
      epss: one!.epss,
      tags: one!.tags,
      cvssVector: one!.cvssVector || null,
      status: null,
    });
  });

  it('shares a call with 49 others', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const ids = onlyTenant(subgraph)
      .vulnerabilities.slice(0, 100)
      .map(({ id }) => id);
    const query = `{ ${ids.map((id, index) => `v${index}: vulnerability(id: "${id}") { id epss }`).join(' ')} }`;
    const { data, errors } = await subgraph.ask(query, READER);
    expect(errors).toBeUndefined();
    expect(Object.values(data as Record<string, { id: string }>).map(({ id }) => id)).toEqual(ids);
    expect(subgraph.calls().map(({ query: { $top } }) => $top)).toEqual(['50', '50']);
  });
});

describe('an undocumented value', () => {
  it.each<[string, Record<string, unknown>, string, unknown]>([
    ['a severity of another name', { severity: 'None' }, 'severity', 'UNRECOGNIZED'],
    ['a severity in small letters', { severity: 'critical' }, 'severity', 'CRITICAL'],
    ['a list of supportabilities', { cveSupportability: ['Supported'] }, 'cveSupportability', 'Supported'],
    [
      'a supportability under its old name',
      { cveSupportability: undefined, CveSupportability: 'supported' },
      'cveSupportability',
      'supported',
    ],
    ['a score in quotes', { cvssV3: '7.5' }, 'cvssV3', 7.5],
    ['a whole score', { cvssV3: 8 }, 'cvssV3', 8],
    ['an invalid score', { cvssV3: {} }, 'cvssV3', null],
    ['a count beyond 2^53', { exposedMachines: '9007199254740993' }, 'exposedMachines', '9007199254740993'],
    ['missing fields', { tags: undefined, epss: undefined, name: undefined }, 'name', null],
  ])('affects one field at most: %s', { tags: 'defender-first' }, async (_, changes, field, expected) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [one] = onlyTenant(subgraph).vulnerabilities;
    const { flaws: _flaws, ...row } = one!;
    subgraph.emulator.control.addFault(
      { operation: 'listVulnerabilities' },
      { status: 200, body: { '@odata.count': 1, value: [{ ...row, ...changes }] } },
    );
    const { data, errors } = await askOne(subgraph, one!.id, `id description ${field}`);
    expect(errors).toBeUndefined();
    expect(data.vulnerability).toEqual({ id: one!.id, description: one!.description, [field]: expected });
  });
});

/** A filter with its predicate. */
type Case = readonly [object, (one: Vulnerability) => boolean];

function filtersOf(vulnerabilities: readonly Vulnerability[]): fc.Arbitrary<Case> {
  const severity = fc.subarray(['Low', 'Medium', 'High', 'Critical'], { minLength: 1 });
  const score = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10);
  const time = fc
    .integer({ min: 0, max: 4000 })
    .map((days) => new Date(Date.now() - days * 86_400_000).toISOString());
  const some = fc.subarray(
    vulnerabilities.map(({ id }) => id),
    { maxLength: 20 },
  );
  const single = fc.oneof(
    severity.map((list): Case => [
      { severity: { in: list.map(graphName) } },
      (one) => list.includes(one.severity),
    ]),
    severity.map(([value]): Case => [
      { severity: { ne: graphName(value!) } },
      (one) => one.severity !== value,
    ]),
    score.map((value): Case => [{ cvssV3: { gte: value } }, (one) => one.cvssV3 >= value]),
    score.map((value): Case => [
      { cvssV3: { lt: value, ne: 5 } },
      (one) => one.cvssV3 < value && one.cvssV3 !== 5,
    ]),
    time.map((value): Case => [
      { publishedOn: { gt: value } },
      (one) => Date.parse(one.publishedOn) > Date.parse(value),
    ]),
    time.map((value): Case => [
      { updatedOn: { lte: value } },
      (one) => Date.parse(one.updatedOn) <= Date.parse(value),
    ]),
    some.map((list): Case => [{ id: { in: list } }, (one) => list.includes(one.id)]),
    fc
      .constantFrom('TVM', 'CVE-2024', "o'x%&#")
      .map((text): Case => [{ name: { startsWith: text } }, (one) => one.id.startsWith(text)]),
    fc.constant<Case>([
      { description: { startsWith: "Summary: A flaw in google's" } },
      (one) => one.description.startsWith("Summary: A flaw in google's"),
    ]),
  );
  return fc.oneof(
    single,
    fc
      .tuple(single, single)
      .map(([[a, isA], [b, isB]]): Case => [{ and: [a, b] }, (one) => isA(one) && isB(one)]),
    fc
      .tuple(single, single)
      .map(([[a, isA], [b, isB]]): Case => [{ or: [a, b] }, (one) => isA(one) || isB(one)]),
    single.map(([a, isA]): Case => [{ not: a }, (one) => !isA(one)]),
  );
}

describe('the vulnerabilities of the organization', () => {
  it(
    'have a total count from reading all, because the service counts the rows of a page',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const { data } = await subgraph.ask('{ vulnerabilities(first: 1) { totalCount } }', READER);
      expect(data.vulnerabilities.totalCount).toBe(onlyTenant(subgraph).vulnerabilities.length);
      expect(subgraph.calls()).toHaveLength(1);
    },
  );

  it(
    'match the filter, for any combination of conditions',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const { vulnerabilities } = onlyTenant(subgraph);
      await fc.assert(
        fc.asyncProperty(filtersOf(vulnerabilities), async ([filter, fits]) => {
          const { data, errors } = await subgraph.ask(
            'query ($filter: VulnerabilityFilter) { vulnerabilities(first: 1000, filter: $filter) { nodes { id } } }',
            { ...READER, variables: { filter } },
          );
          expect(errors).toBeUndefined();
          expect(data.vulnerabilities.nodes.map(({ id }: { id: string }) => id)).toEqual(
            vulnerabilities.filter(fits).map(({ id }) => id),
          );
          subgraph.clock.advance(1_000);
        }),
        { numRuns: runsOf(60) },
      );
    },
  );

  it.each<[string, object]>([
    ['UNRECOGNIZED', { severity: { eq: 'UNRECOGNIZED' } }],
    ['a number that only an exponent can spell', { cvssV3: { gt: 1e-7 } }],
    ['a null', { cvssV3: { gte: null } }],
    ['201 ids', { id: { in: Array.from({ length: 201 }, (_, index) => `CVE-2020-${index}`) } }],
  ])('are rejected with BAD_USER_INPUT for %s, without a call', async (_, filter) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { errors } = await subgraph.ask(
      'query ($filter: VulnerabilityFilter) { vulnerabilities(filter: $filter) { nodes { id } } }',
      { ...READER, variables: { filter } },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(subgraph.calls()).toEqual([]);
  });

  it('are empty for an empty list, without a call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data } = await subgraph.ask(
      '{ vulnerabilities(filter: { id: { in: [] } }) { nodes { id } } }',
      READER,
    );
    expect([data.vulnerabilities.nodes, subgraph.calls()]).toEqual([[], []]);
  });

  it('are cached for ten minutes', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const ask = () => subgraph.ask('{ vulnerabilities(first: 5) { nodes { id } } }', READER);
    await ask();
    subgraph.clock.advance(599_000);
    await ask();
    expect(subgraph.calls()).toHaveLength(1);
    subgraph.clock.advance(2_000);
    await ask();
    expect(subgraph.calls()).toHaveLength(2);
  });

  it('report a missing license, rather than an invalid token', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.addFault({ operation: 'listVulnerabilities' }, 'licenseMissing');
    const { data, errors } = await subgraph.ask('{ vulnerabilities { nodes { id } } }', READER);
    expect(data.vulnerabilities).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('LICENSE_REQUIRED');
    expect(errors?.[0]?.message).toContain('No Tvm license');
    expect(subgraph.calls()).toHaveLength(1);
  });
});
