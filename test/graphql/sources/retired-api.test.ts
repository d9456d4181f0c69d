import { getNamedType, isLeafType, isRequiredArgument } from 'graphql';
import { buildSchema } from '../../../src/subgraph/build-schema.js';
import { ALL_ROLES } from '../../kit/reads/explain.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { describe, expect, it } from 'vitest';
import { change } from '../../kit/writes/machine-writes.js';
import { auditWords, posts, RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';

/** Endings that name themselves. A host without an address says nothing about its end. */
describe.each(['gone', 'forbidden'] as const)('after the end of the API (%s)', (ending) => {
  const startAfterEnd = async (operations?: readonly string[]) => {
    const { subgraph, machine, other } = await startWithMachine();
    subgraph.emulator.control.retire({ at: 0, ending, ...(operations !== undefined && { operations }) });
    subgraph.forgetCalls();
    return { subgraph, ids: [machine.id, other.id] as const };
  };

  it('fields without a second source are null with SOURCE_RETIRED, and others are whole', async () => {
    const { subgraph } = await startAfterEnd();
    const query = '{ investigations(first: 2) { nodes { id } } alerts(first: 5) { nodes { id } } }';
    const { data, errors } = await subgraph.ask(query);
    expect([data.investigations, data.alerts.nodes.length]).toEqual([null, 5]);
    expect(errors).toMatchObject([
      {
        path: ['investigations'],
        message: expect.stringMatching(
          /^Microsoft has ended listInvestigations, and no other permitted source replaces it\. The call had no effect\. The service says: ./,
        ),
        extensions: { code: 'SOURCE_RETIRED' },
      },
    ]);
  });

  it('a write is refused before it sends anything, and recorded', async () => {
    const { subgraph, ids } = await startAfterEnd();
    const { errors } = await write(subgraph, 'isolateMachine', { machineId: ids[0] });
    expect(errors).toMatchObject([{ path: ['isolateMachine'], extensions: { code: 'SOURCE_RETIRED' } }]);
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph).at(-1)).toBe('actionSettled SOURCE_RETIRED');
  });

  it('of one write alone, each machine of a bulk write is refused with the reason', async () => {
    const { subgraph, ids } = await startAfterEnd(['isolateMachine']);
    const { payload } = await change(
      subgraph,
      'isolateMachines',
      { machineIds: ids, comment: 'contain' },
      { roles: RESPONDER },
    );
    expect(payload.outcome).toBe('REFUSED');
    expect(payload.results).toMatchObject(
      ids.map((machineId) => ({ machineId, outcome: 'REFUSED', refusal: { code: 'SOURCE_RETIRED' } })),
    );
    expect(posts(subgraph)).toHaveLength(2);
  });
});

it('after the end, changes of alerts come from Graph, and those of actions fail with SOURCE_RETIRED', async () => {
  const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
  subgraph.emulator.control.retire({ at: 0 });
  const ask = (subjects: string) =>
    subgraph.passTime(
      subgraph.ask(`{ defenderChanges(subjects: [${subjects}]) { endCursor changes { cursor } } }`),
    );
  const both = await ask('ALERT, MACHINE_ACTION');
  expect(both.errors).toMatchObject([{ extensions: { code: 'SOURCE_RETIRED' } }]);
  expect(both.errors![0]!.message).toContain('listMachineActions');
  const alerts = await ask('ALERT');
  expect(alerts.errors).toBeUndefined();
  expect(alerts.data.defenderChanges.endCursor).toEqual(expect.any(String));
});

// The audit trail needs a file, and the feed of changes reports its own failures.
it(
  'after the end, each root field that needs no argument is whole or fails with SOURCE_RETIRED',
  { tags: 'slow' },
  async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 10 } });
    subgraph.emulator.control.retire({ at: 0 });
    const fields = Object.values(buildSchema().getQueryType()!.getFields())
      .filter(({ name, args }) => !/^_|Audit|Changes/.test(name) && !args.some(isRequiredArgument))
      .map(({ name, type }) => (isLeafType(getNamedType(type)) ? name : `${name} { __typename }`));
    const retired: string[] = [];
    for (const field of fields) {
      subgraph.clock.advance(61_000);
      const token = await subgraph.mintToken({ roles: [...ALL_ROLES] });
      const { errors = [] } = await subgraph.passTime(subgraph.ask(`{ ${field} }`, { token }));
      const codes = new Set(errors.map(({ extensions: { code } }) => code));
      expect(['', 'SOURCE_RETIRED'], field).toContain([...codes].join());
      if (codes.has('SOURCE_RETIRED')) retired.push(field.split(' ')[0]!);
    }
    expect(retired.sort()).toMatchInlineSnapshot(`
      [
        "defenderBaselineConfigurations",
        "defenderBaselineProfiles",
        "defenderBrowserExtensionPermissions",
        "defenderDeviceAntivirusHealth",
        "defenderDeviceBaselines",
        "defenderDeviceBrowserExtensions",
        "defenderDeviceCertificates",
        "defenderDeviceFirmware",
        "defenderDeviceNonCpeSoftware",
        "defenderExposureScore",
        "defenderExposureScoresByMachineGroup",
        "defenderIsolatedMachines",
        "defenderLibraryFiles",
        "defenderRemediationTasks",
        "defenderScanAgents",
        "defenderScanDefinitions",
        "defenderSecureScore",
        "indicators",
        "investigations",
        "machineActions",
      ]
    `);
  },
);
