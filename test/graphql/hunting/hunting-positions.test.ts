import { expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const HUNT =
  'query ($query: String!, $parameters: [DefenderHuntingParameterInput!]) { defenderHunt(query: $query, parameters: $parameters) { rowCount } }';
const PARAMETERS = [
  { name: 'name', string: 'it\'s "x"\n' },
  { name: 'since', datetime: '2026-01-01T00:00:00Z' },
];

it.each([
  ['at the end of the query', 'DeviceInfo | where DeviceName ==', '[1,33]'],
  ['at the end of its last line', 'DeviceInfo\n| where DeviceName ==\n', '[2,22]'],
  ['on its first line', 'DeviceInfo | where DeviceName == x y', '[1,35]'],
  ['on a later line', 'DeviceInfo\n| where DeviceName == x y', '[2,24]'],
])(
  'a syntax error %s has its position in the query, with parameters, too',
  async (_where, query, position) => {
    const subgraph = await startSubgraph();
    for (const parameters of [[], PARAMETERS]) {
      const variables = { query, parameters };
      const { errors } = await subgraph.ask(HUNT, { roles: ['Defender.Hunting'], variables });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argumentName: 'query' } }]);
      expect(errors![0]!.message).toContain(`on line ${position}.`);
    }
    expect(subgraph.calls()).toHaveLength(2);
  },
);
