import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { signIn } from '../../kit/time/pass-waits.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const roles = ['Defender.SecuritySettings'];
const EMULATOR = { machines: 30, alerts: 0 };
const HISTORY =
  'query ($ids: [ID!]!, $first: Int, $after: String) { defenderScanHistoryByDefinition(scanDefinitionIds: $ids, first: $first, after: $after) { nodes { scanDefinitionId lastScanned scanStatus scannerId } pageInfo { hasNextPage endCursor } } }';
const SESSIONS =
  'query ($ids: [ID!]!) { defenderScanHistoryBySession(sessionIds: $ids) { orgId scanDefinitionId sessionId scannerId generalErrorMessage numberOfSuccessfullyScannedTargets numberOfTargets scanStatus lastScanned scannedTargets { ip hostname scannedDeviceDescription errorMessage scanStatus scanDuration } } }';

/** The field names of rows: the service's own, or those of Learn's pages. */
const NAMES = ['metadata', 'learn'] as const;

const scansOf = (subgraph: SubgraphUnderTest) => onlyTenant(subgraph).authenticatedScans;

describe('the history of scans', () => {
  it.each(NAMES)(
    'of definitions is paged through, each run once, in one call a page (%s)',
    async (scanNames) => {
      const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { scanNames } } });
      const { definitions, sessions } = scansOf(subgraph);
      const ids = definitions.slice(0, 3).map(({ id }) => id);
      const expected = sessions.filter(({ definitionId }) => ids.includes(definitionId));
      expect(expected.length).toBeGreaterThan(4);
      const seen: unknown[] = [];
      let after: string | null = null;
      do {
        const { data, errors } = await subgraph.ask(HISTORY, { roles, variables: { ids, first: 4, after } });
        expect(errors).toBeUndefined();
        const { nodes, pageInfo } = data.defenderScanHistoryByDefinition;
        seen.push(...nodes);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(
        expected.map(({ definitionId, lastScanned, scanStatus, scannerId }) => ({
          scanDefinitionId: definitionId,
          lastScanned,
          scanStatus,
          scannerId,
        })),
      );
      expect(subgraph.calls()).toHaveLength(Math.ceil(expected.length / 4));
      expect(subgraph.calls()[0]).toMatchObject({ method: 'POST', requestBody: { ScanDefinitionIds: ids } });
    },
  );

  it.each(NAMES)('of sessions includes the targets, in one call (%s)', async (scanNames) => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { scanNames } } });
    const failed = scanNames === 'learn' ? 'Fail' : 'Failure';
    const { definitions, sessions } = scansOf(subgraph);
    const wanted = sessions.slice(0, 3);
    const ids = [...wanted, ...wanted].map(({ sessionId }) => sessionId);
    const { data, errors } = await subgraph.ask(SESSIONS, { roles, variables: { ids } });
    expect(errors).toBeUndefined();
    expect(data.defenderScanHistoryBySession).toEqual(
      wanted.map(({ sessionId, definitionId, scannerId, scanStatus, lastScanned, targets }) => ({
        orgId: definitions[0]!.orgId,
        scanDefinitionId: definitionId,
        sessionId,
        scannerId: scanNames === 'learn' ? null : scannerId,
        generalErrorMessage: null,
        numberOfSuccessfullyScannedTargets: targets.filter(({ error }) => error === '').length,
        numberOfTargets: targets.length,
        scanStatus,
        lastScanned,
        scannedTargets: targets.map(({ ip, hostname, error }) => ({
          ip,
          hostname,
          scannedDeviceDescription: 'Switch',
          errorMessage: error === '' ? null : error,
          scanStatus: error === '' ? 'Success' : failed,
          scanDuration: '00:00:12',
        })),
      })),
    );
    expect(subgraph.calls()).toHaveLength(1);
    expect(subgraph.calls()[0]!.requestBody).toEqual({ SessionIds: ids.slice(0, 3) });
  });

  it('is a read: it is retried after a failure, though it is a POST', async () => {
    const subgraph = await signIn(await startSubgraph({ emulator: EMULATOR }));
    const [session] = scansOf(subgraph).sessions;
    subgraph.emulator.control.addFault({ operation: 'listScanHistoryBySession', times: 2 }, { status: 503 });
    const { data, errors } = await subgraph.passTime(
      subgraph.ask(SESSIONS, { roles, variables: { ids: [session!.sessionId] } }),
    );
    expect(errors).toBeUndefined();
    expect(data.defenderScanHistoryBySession).toHaveLength(1);
    expect(subgraph.calls().map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  it.each<[string, readonly string[]]>([
    ['no ids', []],
    ['an empty id', ['']],
    ['too many ids', Array.from({ length: 201 }, (_, index) => `id-${String(index)}`)],
  ])('rejects %s without a call', async (_, ids) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const answers = [
      await subgraph.ask(SESSIONS, { roles, variables: { ids } }),
      await subgraph.ask(HISTORY, { roles, variables: { ids } }),
    ];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('is empty for ids that Defender does not know', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const variables = { ids: ["o'nobody & # %"] };
    expect((await subgraph.ask(SESSIONS, { roles, variables })).data.defenderScanHistoryBySession).toEqual(
      [],
    );
    expect(
      (await subgraph.ask(HISTORY, { roles, variables })).data.defenderScanHistoryByDefinition.nodes,
    ).toEqual([]);
  });

  it.each(['UPPER', 'lower'] as const)('is read under names in either case: %s', async (names) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const row =
      names === 'UPPER'
        ? {
            ScanStatus: 'Success',
            ListScannedTargets: [{ Ip: '10.0.0.1', ScanDuration: 5 }],
            NumberOfTargets: 1,
          }
        : {
            scanStatus: 'Success',
            listScannedTargets: [{ ip: '10.0.0.1', scanDuration: 5 }],
            numberOfTargets: 1,
          };
    subgraph.emulator.control.addFault(
      { operation: 'listScanHistoryBySession' },
      { status: 200, body: { value: [row] } },
    );
    const { data, errors } = await subgraph.ask(
      '{ defenderScanHistoryBySession(sessionIds: ["a"]) { scanStatus numberOfTargets scannedTargets { ip scanDuration } } }',
      { roles },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderScanHistoryBySession).toEqual([
      {
        scanStatus: 'Success',
        numberOfTargets: 1,
        scannedTargets: [{ ip: '10.0.0.1', scanDuration: null }],
      },
    ]);
  });
});
