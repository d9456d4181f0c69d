import { describe, expect, it } from 'vitest';
import {
  networkScan,
  send,
  startForWrites,
  windowsMachine,
  writesOf,
} from '../../kit/writes/alert-and-scan-writes.js';
import { skipPauses } from '../../kit/writes/response-actions.js';

describe('the names of a new scan', () => {
  it.each(['metadata', 'learn'] as const)(
    "accept a key vault in place of secrets, and a Windows account, in Defender's names (%s)",
    async (scanNames) => {
      const { subgraph, tenant } = await startForWrites();
      subgraph.emulator.control.setSwitches({ scanNames });
      const isLearn = scanNames === 'learn';
      const scan = networkScan(windowsMachine(tenant).id);
      const vault = { keyVaultUri: 'https://v.example', keyVaultSecretName: 'third-hidden-word' };
      const signIns = [
        { scanType: 'NETWORK', scanAuthenticationParams: { type: 'AUTH_PRIV', ...vault } },
        {
          scanType: 'WINDOWS',
          scanAuthenticationParams: { type: 'KERBEROS', domain: 'corp', username: 'gmsa$' },
        },
      ];
      for (const signIn of signIns) {
        const { payload } = await send(subgraph, 'createDefenderScanDefinition', { ...scan, ...signIn });
        expect(payload.outcome).toBe('CREATED');
      }
      // A rejected request was not done, and is not retried within the hour.
      expect(writesOf(subgraph).map(({ status }) => status)).toEqual(isLearn ? [400, 200, 200] : [200, 200]);
      const sent = writesOf(subgraph).map(({ requestBody }) =>
        Object.keys((requestBody as { scanAuthenticationParams: object }).scanAuthenticationParams),
      );
      expect(sent.at(-2)).toContain(isLearn ? 'keyVaultUrl' : 'keyVaultUri');
      expect(sent.at(-1)).toEqual([
        ...['@odata.type', 'type', 'domain', 'username'],
        isLearn ? 'isGmsaUser' : 'isgmsaUser',
      ]);
      expect(tenant.authenticatedScans.definitions).toHaveLength(7);
      expect(JSON.stringify(subgraph.audit())).not.toContain('third-hidden-word');
    },
  );

  it.each(['processThenReset', 'reset'] as const)(
    'cause no second request if the response to names that Defender may reject is lost (%s)',
    async (effect) => {
      const { subgraph, tenant } = await startForWrites();
      subgraph.emulator.control.setSwitches({ scanNames: 'learn' });
      subgraph.emulator.control.addFault({ operation: 'createScanDefinition' }, effect);
      const vault = { keyVaultUri: 'https://v.example', keyVaultSecretName: 'third-hidden-word' };
      const input = {
        ...networkScan(windowsMachine(tenant).id),
        scanAuthenticationParams: { type: 'AUTH_PRIV', ...vault },
      };
      const { payload } = await skipPauses(subgraph, send(subgraph, 'createDefenderScanDefinition', input));
      expect(payload.outcome).toBe('OUTCOME_UNKNOWN');
      expect([writesOf(subgraph).length, tenant.authenticatedScans.definitions.length]).toEqual([1, 5]);
    },
  );
});

it('a scan whose id is given in another case is deleted by the id that Defender lists', async () => {
  const { subgraph, tenant } = await startForWrites();
  const { definitions } = tenant.authenticatedScans;
  const id = 'aaaa0000-bbbb-4ccc-8ddd-eeee2222ffff';
  Object.assign(definitions[0]!, { id });
  const given = id.toUpperCase();
  const { payload } = await send(subgraph, 'deleteDefenderScanDefinitions', { scanDefinitionIds: [given] });
  expect(payload).toMatchObject({ outcome: 'DONE', results: [{ scanDefinitionId: given, outcome: 'DONE' }] });
  expect(definitions.map((one) => one.id)).not.toContain(id);
});

describe('an undocumented scan', () => {
  it.each([
    ['scanType', { scanType: 'LINUX' }],
    ['scanType', { scanType: 'ADVANCED_ACTIVE' }],
    ['scanAuthenticationParams.type', { scanAuthenticationParams: { type: 'PRIVATE_KEY' } }],
    ['scanAuthenticationParams.type', { scanAuthenticationParams: { type: 'NONE' } }],
  ])('is rejected before any call (%s %#)', async (field, change) => {
    const { subgraph, tenant } = await startForWrites();
    const input = { ...networkScan(windowsMachine(tenant).id), ...change };
    const { errors } = await send(subgraph, 'createDefenderScanDefinition', input);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argumentName: `input.${field}`,
    });
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });
});
