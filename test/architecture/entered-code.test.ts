import { describe, expect, it } from 'vitest';
import { startWithMachine, write } from '../kit/writes/response-actions.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';
import { onlyTenant } from '../kit/reads/walk-pages.js';
import { enteredBy } from './entered-code.js';

/** As many alerts, in the order of the service, with the machine of each. */
const alertsWithMachines = (first: number) =>
  `{ alerts(first: ${String(first)}, orderBy: { field: ID }) { nodes { id title machine { id computerDnsName } } } }`;

/** Without files that a server enters beside its first requests: it looks for unfinished exports, and measures memory. */
const withoutStart = (files: readonly string[]) =>
  files.filter((file) => !/^src\/(?:exports\/|store\/(?!token-buckets))/.test(file));

/** The files that a newcomer has to read to follow one request. Keys and tokens are warm, data is not. */
describe('one request enters few files', () => {
  it('reads no data of Defender with at most 50 files', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 }, cache: true });
    await subgraph.ask('{ defenderViewer { oid } }');

    const runs: string[][] = [];
    // An earlier call may end during one of these runs.
    for (let run = 0; run < 3; run += 1) {
      const { files } = await enteredBy(async () => {
        const { data } = await subgraph.ask('{ defenderViewer { __typename } }');
        expect(data).toEqual({ defenderViewer: { __typename: 'DefenderViewer' } });
      });
      runs.push(withoutStart(files).filter((file) => file !== 'src/defender-api/transport/send.ts'));
    }

    const entered = runs.reduce((fewest, run) => (run.length < fewest.length ? run : fewest));
    expect(subgraph.calls()).toEqual([]);
    expect(entered).toContain('resolvers/shared/Query.ts');
    expect(entered.length, entered.join('\n')).toBeLessThanOrEqual(50);
  });

  it('reads a machine with at most 101 files', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 }, cache: true });
    const [warm, machine] = onlyTenant(subgraph).machines;
    const query = (id: string) => `{ machine(id: "${id}") { id computerDnsName } }`;
    await subgraph.ask(query(warm!.id));
    subgraph.forgetCalls();

    const { files } = await enteredBy(async () => {
      const { data } = await subgraph.ask(query(machine!.id));
      expect(data.machine.id).toBe(machine!.id);
    });

    const entered = withoutStart(files);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['getMachine']);
    expect(entered).toContain('resolvers/machines/Query.ts');
    expect(entered.length, entered.join('\n')).toBeLessThanOrEqual(101);
  });

  it('reads a page of alerts and the machine of each with at most 117 files', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 400 }, cache: true });
    await subgraph.ask(alertsWithMachines(2));
    subgraph.forgetCalls();

    const entered = await enteredBy(async () => {
      const { data, errors } = await subgraph.ask(alertsWithMachines(20));
      expect(errors).toBeUndefined();
      expect(data.alerts.nodes).toHaveLength(20);
    });

    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listAlerts', 'listMachines']);
    expect(entered.files).toContain('resolvers/alerts/Alert.ts');
    expect(entered.files.length, entered.files.join('\n')).toBeLessThanOrEqual(117);
  });

  it('isolates a machine with at most 120 files', { tags: 'slow' }, async () => {
    const { subgraph, machine, other } = await startWithMachine({ cache: true });
    const isolate = (machineId: string) => write(subgraph, 'isolateMachine', { machineId });
    await isolate(other.id);

    const entered = await enteredBy(async () => {
      const { receipt, errors } = await isolate(machine.id);
      expect(errors).toBeUndefined();
      expect(receipt.outcome).toBe('CREATED');
    });

    expect(entered.files).toContain('src/commands/sequence/run-command.ts');
    expect(entered.files.length, entered.files.join('\n')).toBeLessThanOrEqual(120);
  });
});
