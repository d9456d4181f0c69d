import { describe, expect, it } from 'vitest';
import { startWithMachine, write } from '../kit/response-actions.js';
import { startSubgraph } from '../kit/start-subgraph.js';
import { enteredBy } from './entered-code.js';

/** As many alerts, in the order of the service, with the machine of each. */
const alertsWithMachines = (first: number) =>
  `{ alerts(first: ${String(first)}, orderBy: { field: ID }) { nodes { id title machine { id computerDnsName } } } }`;

/** What a stranger has to read who follows one request. Keys and tokens are warm, data is not. */
describe('one request enters few files', () => {
  it('reads a page of alerts and the machine of each with at most 117 files', async () => {
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

  it('isolates a machine with at most 125 files', async () => {
    const { subgraph, machine, other } = await startWithMachine({ cache: true });
    const isolate = (machineId: string) => write(subgraph, 'isolateMachine', { machineId });
    await isolate(other.id);

    const entered = await enteredBy(async () => {
      const { receipt, errors } = await isolate(machine.id);
      expect(errors).toBeUndefined();
      expect(receipt.outcome).toBe('CREATED');
    });

    expect(entered.files).toContain('src/commands/sequence/run-command.ts');
    expect(entered.files.length, entered.files.join('\n')).toBeLessThanOrEqual(125);
  });
});
