import { expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

it('a value that is nested very deeply is replaced by a text, and costs no other value', async () => {
  const subgraph = await startSubgraph({ env: { DEFENDER_SOURCES: 'hunting=defender' } });
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const body = `{"Schema":[{"Name":"A","Type":"Object"},{"Name":"B","Type":"String"}],"Results":[{"A":${deep},"B":"b"},{"A":[[1]],"B":"c"}]}`;
  subgraph.emulator.control.addFault({ operation: 'runHuntingQuery' }, { status: 200, body });
  const { status, data, errors } = await subgraph.ask(
    '{ defenderHunt(query: "DeviceInfo | take 1") { rows { values } } }',
    { roles: ['Defender.Hunting'] },
  );
  expect([status, errors]).toEqual([200, undefined]);
  expect(data.defenderHunt.rows).toEqual([
    { values: { A: expect.stringContaining('nested'), B: 'b' } },
    { values: { A: [[1]], B: 'c' } },
  ]);
});
