import { describe, expect, it } from 'vitest';
import { readFields } from '../../architecture/read-fields.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { graphName } from '../../kit/reads/graph-names.js';

const types = readFields();
const READER = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };
const EMULATOR = { machines: 80, alerts: 80, machineActions: 80 };
/** Row type, its list, and the enums of its filter. */
type List = readonly [type: string, field: string, enums: readonly string[], more: string];
const LISTS: readonly List[] = [
  ['Machine', 'machines', ['exposureLevel', 'deviceValue', 'onboardingStatus'], ''],
  ['Alert', 'alerts', ['severity', 'status'], ', orderBy: { field: ID }'],
  ['MachineAction', 'machineActions', ['type', 'status'], ', orderBy: { field: ID }'],
  ['Investigation', 'investigations', ['state'], ''],
  ['Indicator', 'indicators', ['indicatorType', 'action', 'severity'], ''],
  ['Vulnerability', 'vulnerabilities', ['severity'], ''],
  ['Recommendation', 'recommendations', ['recommendationCategory'], ''],
  ['DefenderRemediationTask', 'defenderRemediationTasks', ['status'], ''],
];
/** Enums that the second sources lack, or don't filter by. */
const OF_DEFENDER: readonly List[] = [
  ['Machine', 'machines', ['riskScore', 'healthStatus'], ''],
  ['Recommendation', 'recommendations', ['remediationType', 'status'], ''],
];

interface Answered {
  readonly nodes: readonly (Readonly<Record<string, string | null>> & { readonly id: string })[];
}

async function expectRows(
  textComparison: 'exact' | 'lenient',
  [type, field, enums, more]: List,
): Promise<void> {
  const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { textComparison } } });
  const ask = async (filter = ''): Promise<Answered['nodes']> => {
    // So that there is always quota.
    subgraph.clock.advance(6_000);
    const { data, errors } = await subgraph.ask(
      `{ ${field}(first: 1000${more}${filter}) { nodes { id ${enums.join(' ')} } } }`,
      READER,
    );
    expect(errors).toBeUndefined();
    return (data as Readonly<Record<string, Answered>>)[field]!.nodes;
  };
  const all = await ask();
  for (const name of enums) {
    const words = [
      ...types
        .get(type.replace(/^Defender(?!Incident|Software)/, ''))!
        .fields.get(name)!
        .values.keys(),
    ].map(graphName);
    expect(words).toEqual(expect.arrayContaining(all.flatMap((row) => row[name] ?? [])));
    expect(all.some((row) => row[name] != null)).toBe(true);
    for (const word of words) {
      const rows = all.filter((row) => row[name] === word);
      expect(await ask(`, filter: { ${name}: { eq: ${word} } }`)).toEqual(rows);
      expect(await ask(`, filter: { ${name}: { in: [${word}] } }`)).toEqual(rows);
    }
  }
}

describe.each(['exact', 'lenient'] as const)('a service that compares text %sly', (textComparison) => {
  it.each(LISTS)('has the rows for a filter on %s by any word of an enum', { tags: 'slow' }, (...list) =>
    expectRows(textComparison, list),
  );

  it.each(OF_DEFENDER)(
    "has the rows for a filter on %s by any word of an enum of Defender's",
    { tags: ['slow', 'defender-first'] },
    (...list) => expectRows(textComparison, list),
  );
});

describe('a detection source that Defender lacks', () => {
  const BY_SOURCE =
    'query ($source: AlertDetectionSourceFilter) { alerts(filter: { detectionSource: $source }) { nodes { id } } }';

  it.each([{ eq: "No 'such" }, { ne: "No 'such" }, { in: ['CustomDetection', "No 'such"] }])(
    'is named where the service rejects it: %j',
    { tags: 'defender-first' },
    async (source) => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const { data, errors } = await subgraph.ask(BY_SOURCE, { variables: { source } });
      expect(data).toEqual({ alerts: null });
      expect(errors).toMatchObject([
        {
          message: 'filter.detectionSource: Defender has no detection source "No \'such".',
          path: ['alerts'],
          extensions: { code: 'BAD_USER_INPUT', argumentName: 'filter.detectionSource' },
        },
      ]);
    },
  );

  it('matches no alert where the service accepts it', async () => {
    const subgraph = await startSubgraph({
      emulator: { ...EMULATOR, switches: { unknownEnumValue: 'no-rows' } },
    });
    const { data, errors } = await subgraph.ask(BY_SOURCE, { variables: { source: { eq: 'None' } } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ alerts: { nodes: [] } });
  });

  it('isn’t blamed for another rejection', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const body = { error: { code: 'BadRequest', message: 'No' } };
    subgraph.emulator.control.addFault({ operation: 'listAlerts' }, { status: 400, body });
    const { errors } = await subgraph.ask(BY_SOURCE, { variables: { source: { eq: 'No' } } });
    expect(errors).toMatchObject([{ message: 'No', extensions: { code: 'UPSTREAM_REJECTED' } }]);
  });
});
