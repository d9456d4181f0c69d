import { expect, it } from 'vitest';
import { startWithMachine, write, type WriteAnswer } from '../../kit/writes/response-actions.js';

const A_DAY = {
  status: 429,
  headers: { 'retry-after': '86400' },
  body: { error: { code: '429', message: 'API calls quota exceeded!' } },
};
const MINUTE_MS = 60_000;

it(
  'a 429 for a day closes isolation for a minute; then one call a minute probes it, and a success opens it',
  { tags: 'slow' },
  async () => {
    const { subgraph, machine, other } = await startWithMachine();
    const { clock, emulator } = subgraph;
    emulator.control.addFault({ operation: 'isolateMachine', times: 2 }, A_DAY);
    const isolate = ({ id }: { readonly id: string }) =>
      subgraph.passTime(write(subgraph, 'isolateMachine', { machineId: id, isolationType: 'FULL' }), 100);
    const isolateBoth = () => Promise.all([isolate(machine), isolate(other)]);
    const sent = () => subgraph.calls('isolateMachine').map(({ status }) => status);
    const retryTimes = (answers: readonly WriteAnswer[]) =>
      answers.map(({ errors }) => errors?.[0]?.extensions['retryAfterSeconds']);

    expect(retryTimes([await isolate(machine)])).toEqual([MINUTE_MS / 1_000]);
    expect(sent()).toEqual([429]);

    clock.advance(MINUTE_MS);
    const probed = await isolateBoth();
    expect(probed.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      'RATE_LIMITED',
      'RATE_LIMITED',
    ]);
    expect(sent()).toEqual([429, 429]);

    // The other isolation waits for the response to the probe.
    clock.advance(MINUTE_MS);
    const accepted = await isolateBoth();
    expect(accepted.map(({ receipt }) => receipt.outcome)).toEqual(['CREATED', 'CREATED']);
    expect(sent()).toEqual([429, 429, 201, 201]);
  },
);
