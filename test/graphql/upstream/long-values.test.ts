import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const ROLES = { roles: ['Defender.ViewVulnerabilities'] };

/** The software with more weaknesses than this value in JSON, as a literal and in variables. */
async function askInBothWays(subgraph: SubgraphUnderTest, json: string) {
  const list = (filter: string) =>
    `defenderSoftwareInventory(filter: { weaknesses: ${filter} }) { nodes { id } }`;
  return [
    await subgraph.ask(`{ ${list(`{ gt: ${json} }`)} }`, ROLES),
    await subgraph.ask(`query ($weaknesses: DefenderLongFilter) { ${list('$weaknesses')} }`, {
      ...ROLES,
      variables: { weaknesses: { gt: JSON.parse(json) as unknown } },
    }),
  ];
}

describe('a value of Long', () => {
  it.each([
    '9223372036854775808',
    '-9223372036854775809',
    '"9223372036854775808"',
    '"-9223372036854775809"',
    '"9999999999999999999"',
    '1.5',
    '"1e3"',
    '""',
    'true',
  ])('%s is refused with the rule, as a literal and in variables', async (json) => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 10 } });
    const answers = await askInBothWays(subgraph, json);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      'BAD_USER_INPUT',
    ]);
    for (const { errors } of answers)
      expect(errors?.[0]?.message).toContain(
        'Long must be a whole number from -9223372036854775808 to 9223372036854775807',
      );
    expect(subgraph.calls()).toEqual([]);
  });

  it.each(['"9223372036854775807"', '"-9223372036854775808"', '9007199254740991', '"0"', '-1'])(
    '%s is valid',
    async (json) => {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 10 } });
      for (const { data, errors } of await askInBothWays(subgraph, json)) {
        expect(errors).toBeUndefined();
        expect(data.defenderSoftwareInventory.nodes.length > 0).toBe(BigInt(JSON.parse(json) as string) < 1n);
      }
    },
  );
});
