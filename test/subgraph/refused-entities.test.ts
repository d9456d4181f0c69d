import { expect, it } from 'vitest';
import { startSubgraph } from '../kit/servers/start-subgraph.js';

it('refuses an entity without its role before any call, even if no field of it is selected', async () => {
  const subgraph = await startSubgraph();
  const { data, errors } = await subgraph.ask(
    'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
    { roles: [], variables: { r: [{ __typename: 'Machine', id: 'a'.repeat(40) }] } },
  );
  expect(data).toEqual({ _entities: [null] });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
    requiredRoles: ['Defender.ViewData'],
  });
  expect(subgraph.calls()).toEqual([]);
});
