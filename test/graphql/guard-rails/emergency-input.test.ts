import { expect, it } from 'vitest';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { auditWords } from '../../kit/writes/response-actions.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

async function declareFor(hours: number, reason: string) {
  const { env } = createPolicyFile({ emergency: { maxHours: 3 } });
  const subgraph = await startSubgraph({ env });
  const { data, errors } = await subgraph.ask(
    'mutation ($input: DeclareDefenderEmergencyInput!) { declareDefenderEmergency(input: $input) { emergency { reason } } }',
    { roles: ['Defender.Approver'], variables: { input: { hours, reason } } },
  );
  return { subgraph, data, errors };
}

it.each([
  [0, 'worm', 'input.hours must be 1 to 3'],
  [4, 'worm', 'input.hours must be 1 to 3'],
  [-1, 'worm', 'input.hours must be 1 to 3'],
  [1, '', 'input.reason must give a reason'],
  [1, ' \u200b\n', 'input.reason must give a reason'],
  [1, 'x'.repeat(1_001), 'input.reason must give a reason, in at most 1,000 characters'],
])('no emergency is declared for %i hours with the reason %j', async (hours, reason, message) => {
  const { subgraph, errors } = await declareFor(hours, reason);
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining(message),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(auditWords(subgraph)).toEqual([]);
  expect((await subgraph.ask('{ defenderEmergency { reason } }')).data.defenderEmergency).toBeNull();
});

it('an emergency is declared for the most hours, with the longest reason, without blanks at its ends', async () => {
  const longest = 'x'.repeat(1_000);
  const { data, errors } = await declareFor(3, ` ${longest} `);
  expect(errors).toBeUndefined();
  expect(data.declareDefenderEmergency.emergency.reason).toBe(longest);
});
