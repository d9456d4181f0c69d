import { Kind, parse, print } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { secretMarker } from '../../../emulator/tenants/authenticated-scans.js';
import { ResourceCache } from '../../../src/defender-api/cache/resource-cache.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { networkScan, send, startForWrites, windowsMachine } from '../../kit/writes/alert-and-scan-writes.js';

const roles = ['Defender.SecuritySettings', 'Defender.ViewData'];
const EMULATOR = { machines: 30, alerts: 0 };
const AGENT =
  'id machineId computerDnsName lastSeen assignedApplicationId scannerSoftwareVersion lastCommandExecutionTimestamp mdeClientVersion machine { computerDnsName }';
const DEFINITION = `id scanType scanName isActive orgId intervalInHours createdBy targetType target scanAuthenticationParams { type domain username isGmsaUser packetPrivacy packetIntegrity authProtocol privProtocol } scannerAgent { ${AGENT} } latestScan { status failureReason executionDateTime } isTroubleshootMode advancedActiveConfiguration { addresses siteId scanIdentifier maxConcurrentScans portCheckTimeout singleScanTimeout disabledScanners enabledEndpoints exportHMI externalAddress enableTCPPortScan exportSuccessfullOnlyAddresses zone force safe }`;

describe('the secrets of scan definitions', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const everything = `{ defenderScanDefinitions { __typename ${DEFINITION} } defenderScanAgents { ${AGENT} } }`;

  it('are in no response, log line, audit event, metric or stored entry', { tags: 'slow' }, async () => {
    const keep = vi.spyOn(ResourceCache.prototype, 'put');
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const answers = [await subgraph.ask(everything, { roles }), await subgraph.ask(everything, { roles })];
    expect(answers.map(({ data }) => data.defenderScanDefinitions.length)).toEqual([5, 5]);
    // Responses with secrets are never cached, because the cache may be in Redis.
    expect(subgraph.calls('listScanDefinitions')).toHaveLength(2);
    const kept = keep.mock.calls;
    expect(kept.some(([{ key }]) => key.includes('listScanAgents'))).toBe(true);
    const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
    const sdl = await subgraph.ask('{ _service { sdl } }', { roles });
    for (const text of [answers, kept, subgraph.audit(), sdl.data].map((one) => JSON.stringify(one))) {
      expect(text).not.toContain(secretMarker);
      expect(text).not.toMatch(/"(communityString|\w*password|keyVault\w*)":/i);
    }
    expect(subgraph.log()).not.toContain(secretMarker);
    expect(metrics).not.toContain(secretMarker);
    // Secrets are input only; no field returns them.
    const types = parse(sdl.data._service.sdl as string).definitions.filter(
      ({ kind }) => kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION,
    );
    expect(types.map(print).join('\n')).not.toMatch(
      /^\s*(communityString|authPassword|privPassword|keyVaultSecretName)\s*:/im,
    );
  });

  it.each<[string, (body: { value: Record<string, unknown>[] }) => unknown]>([
    [
      'rows of other forms',
      ({ value }) => ({ value: value.map((row) => ({ ...row, scanName: {}, isActive: 'x' })) }),
    ],
    ['rows without an id', ({ value }) => ({ value: value.map(({ id: _id, ...row }) => row) })],
    ['no list', ({ value }) => ({ value: value[0] })],
    [
      'no JSON',
      ({ value }) => `{"value":[{"id":"a","communityString":${secretMarker}}, ${JSON.stringify(value)}`,
    ],
    ['a broken string', ({ value }) => `${JSON.stringify({ value }).slice(0, -40)}`],
  ])('are not even in the message about %s', async (_, change) => {
    const keep = vi.spyOn(ResourceCache.prototype, 'put');
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const value = onlyTenant(subgraph).authenticatedScans.definitions.map(({ agent: _agent, ...row }) => row);
    const body = change({ value: value.map((row) => ({ ...row })) });
    subgraph.emulator.control.addFault({ operation: 'listScanDefinitions' }, { status: 200, body });
    const answer = await subgraph.ask(everything, { roles });
    for (const text of [JSON.stringify(answer), subgraph.log(), JSON.stringify(keep.mock.calls)]) {
      expect(text).not.toContain(secretMarker);
    }
  });

  it('are looked for in a rejection of any length in linear time', async () => {
    const { subgraph, tenant } = await startForWrites();
    const message = 'No. '.repeat(500_000);
    subgraph.emulator.control.addFault(
      { operation: 'createScanDefinition' },
      { status: 400, body: { error: { code: 'InvalidInput', message } } },
    );
    const { scanAuthenticationParams, ...scan } = networkScan(windowsMachine(tenant).id);
    const secrets = { authPassword: 'ä'.repeat(1_000), privPassword: '"'.repeat(1_000) };
    // Comparing each part of them with all of the message takes longer than a test may.
    const { errors } = await send(subgraph, 'createDefenderScanDefinition', {
      ...scan,
      scanAuthenticationParams: { ...scanAuthenticationParams, ...secrets },
    });
    expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(/^No\. /) });
  });
});
