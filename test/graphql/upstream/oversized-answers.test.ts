import { describe, expect, it } from 'vitest';
import { startSubgraph, type StartOptions } from '../../kit/servers/start-subgraph.js';
import { startWithMachine, skipPauses, write } from '../../kit/writes/response-actions.js';

const MACHINES = '{ machines(first: 5) { nodes { id } } }';
const LIMITS = { maxResponseBytes: 100_000 };
const OVERSIZED = { status: 200, body: ' '.repeat(1_000_000) };

async function start(options: StartOptions = {}) {
  return startSubgraph({ ...options, emulator: { machines: 10, alerts: 0, ...options.emulator } });
}

describe.each(['on', 'off'] as const)('a response above the limit, with compression %s,', (deflate) => {
  it(
    'is canceled without a retry, and its connection affects no other',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start({ emulator: { switches: { deflate } }, limits: LIMITS });
      subgraph.emulator.control.addFault({ operation: 'listMachines' }, OVERSIZED);
      const { data, errors } = await subgraph.ask(MACHINES);
      expect(data).toEqual({ machines: null });
      expect(errors).toMatchObject([{ path: ['machines'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
      expect(errors?.[0]?.message).toContain('exceeds 100,000 bytes');
      expect(subgraph.calls('listMachines')).toHaveLength(1);
      subgraph.emulator.control.clearFaults();
      expect((await subgraph.ask(MACHINES)).errors).toBeUndefined();
    },
  );
});

it(
  'oversized responses show that the service responds, so smaller reads are still sent',
  { tags: 'defender-first' },
  async () => {
    const subgraph = await start({ limits: LIMITS });
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, OVERSIZED);
    for (let reads = 0; reads < 6; reads += 1) {
      const { errors } = await subgraph.ask(MACHINES);
      expect(errors?.[0]?.message).toContain('exceeds 100,000 bytes');
    }
    subgraph.emulator.control.clearFaults();
    expect((await subgraph.ask(MACHINES)).errors).toBeUndefined();
  },
);

it('oversized responses of 5xx open the circuit', { tags: 'defender-first' }, async () => {
  const subgraph = await start({ limits: LIMITS });
  subgraph.emulator.control.addFault({ operation: 'listMachines' }, { ...OVERSIZED, status: 503 });
  for (let reads = 0; reads < 6; reads += 1) await subgraph.ask(MACHINES);
  expect(subgraph.calls('listMachines')).toHaveLength(5);
});

it(
  "the error of an oversized response is Defender's, whatever its status",
  { tags: 'defender-first' },
  async () => {
    const subgraph = await start({ limits: LIMITS });
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, { ...OVERSIZED, status: 400 });
    const { errors } = await subgraph.ask(MACHINES);
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  },
);

it('a write with an oversized response is looked up, and not sent again', async () => {
  const { subgraph, machine } = await startWithMachine({ limits: LIMITS });
  const { control } = subgraph.emulator;
  control.addFault({ operation: 'isolateMachine' }, { ...OVERSIZED, status: 201 });
  const input = { machineId: machine.id, isolationType: 'FULL' };
  const { receipt, errors } = await skipPauses(subgraph, write(subgraph, 'isolateMachine', input));
  expect([receipt?.outcome, errors?.[0]?.extensions.code]).toContainEqual('OUTCOME_UNKNOWN');
  expect(subgraph.calls('isolateMachine')).toHaveLength(1);
});

describe('a response with a long number that is nested very deeply', () => {
  const depth = 100_000;
  const body = `{"value":[],"long":12345678901234567890,"deep":${'['.repeat(depth)}${']'.repeat(depth)}}`;

  it('is read without what no row has', { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, { status: 200, body });
    expect((await subgraph.ask(MACHINES)).errors).toBeUndefined();
  });

  it('leaves the outcome of a write unknown: it is not sent again with its key', async () => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.addFault({ operation: 'isolateMachine' }, { status: 201, body });
    const input = { machineId: machine.id, idempotencyKey: 'once' };
    for (let time = 0; time < 2; time += 1) {
      const { receipt } = await skipPauses(subgraph, write(subgraph, 'isolateMachine', input));
      expect(receipt?.outcome).toBe('OUTCOME_UNKNOWN');
    }
    expect(subgraph.calls('isolateMachine')).toHaveLength(1);
  });
});

it(
  'arriving responses count as bytes in flight, and the largest is cut if they exceed the memory',
  { tags: ['slow', 'defender-first'] },
  async () => {
    const subgraph = await start({ limits: { maxBytesInFlight: 1_000, connectionCheckMs: 5 } });
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, { dripMs: 1 });
    const { errors } = await subgraph.ask(MACHINES);
    expect(errors?.[0]?.message).toContain('no memory left');
  },
);
