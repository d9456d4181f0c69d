import { describe, expect, it } from 'vitest';
import type { FaultEffect } from '../../../emulator/http/faults.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { passWaits, signIn } from '../../kit/time/pass-waits.js';

const EMULATOR = { machines: 10, alerts: 10 };
const MACHINES = '{ machines(first: 5) { nodes { id } } }';
async function startWith(effect: FaultEffect): Promise<SubgraphUnderTest> {
  const subgraph = await startSubgraph({
    emulator: EMULATOR,
  });
  await signIn(subgraph);
  subgraph.emulator.control.addFault({ operation: 'listMachines' }, effect);
  return subgraph;
}

/** Sends requests until the circuit opens. */
async function open(subgraph: SubgraphUnderTest, query = MACHINES): Promise<void> {
  for (let read = 0; read < 6; read += 1) {
    const { errors } = await passWaits(subgraph, subgraph.ask(query));
    if (errors?.[0]?.extensions['retryAfterSeconds'] !== undefined) return;
  }
  throw new Error('The circuit did not open');
}

describe('a service that does not respond', () => {
  it.each<[string, FaultEffect]>([
    ['fails with 503', { status: 503 }],
    ['cuts connections', 'reset'],
    ['hangs', 'hang'],
  ])(
    'gets no more calls if it %s: the next request fails without a call or a wait',
    { tags: ['slow', 'defender-first'] },
    async (_, effect) => {
      const subgraph = await startWith(effect);
      await open(subgraph);
      subgraph.forgetCalls();
      const before = subgraph.clock.now();
      const { data, errors } = await subgraph.ask(MACHINES);
      expect(data).toEqual({ machines: null });
      expect(errors).toMatchObject([
        {
          message: 'Defender does not answer listMachines for now, so no call was made. Try again in 5 s.',
          path: ['machines'],
          extensions: { code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 5, rateClass: 'listMachines' },
        },
      ]);
      expect(subgraph.clock.now()).toBe(before);
      expect(subgraph.calls()).toEqual([]);
    },
  );

  it('still gets calls of other operations', { tags: 'defender-first' }, async () => {
    const subgraph = await startWith({ status: 503 });
    await open(subgraph);
    const { errors } = await subgraph.ask('{ alerts(first: 1) { nodes { id } } }');
    expect(errors).toBeUndefined();
  });

  it(
    'is reported no more a minute after its last failure, and then gets one call first',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startWith({ status: 503 });
      await open(subgraph);
      const reports = async () => {
        const [health, metrics] = ['/health/ready', '/metrics'].map((path) =>
          fetch(`${subgraph.url}${path}`),
        );
        const { notAsked } = (await (await health!).json()) as { notAsked?: unknown[] };
        return [notAsked?.length, /circuits_open\{.*\} (\d)/.exec(await (await metrics!).text())?.[1]];
      };
      subgraph.clock.advance(59_000);
      expect(await reports()).toEqual([1, '1']);
      subgraph.clock.advance(2_000);
      expect(await reports()).toEqual([undefined, undefined]);
      subgraph.forgetCalls();
      await passWaits(subgraph, subgraph.ask(MACHINES));
      expect(subgraph.calls()).toHaveLength(1);
      expect(await reports()).toEqual([1, '1']);
    },
  );

  it('gets one call after the pause, and all once that succeeds', { tags: 'defender-first' }, async () => {
    const subgraph = await startWith({ status: 503 });
    await open(subgraph);
    subgraph.clock.advance(5_000);
    subgraph.forgetCalls();
    const failing = await passWaits(subgraph, subgraph.ask(MACHINES));
    expect(failing.errors).toMatchObject([{ extensions: { retryAfterSeconds: 10 } }]);
    expect(subgraph.calls()).toHaveLength(1);
    subgraph.emulator.control.clearFaults();
    expect((await subgraph.ask(MACHINES)).errors).toMatchObject([{ extensions: { retryAfterSeconds: 10 } }]);
    subgraph.clock.advance(10_000);
    expect((await subgraph.ask(MACHINES)).errors).toBeUndefined();
    expect((await subgraph.ask(MACHINES)).errors).toBeUndefined();
    expect(subgraph.log()).toContain('Defender responds again');
  });

  it('gets all parts of the first page after it has recovered', { tags: 'defender-first' }, async () => {
    const subgraph = await startWith({ status: 503 });
    await open(subgraph);
    subgraph.emulator.control.clearFaults();
    subgraph.clock.advance(400_000);
    const parts = ['ACTIVE', 'INACTIVE', 'HIGH', 'LOW'].map((value, index) => {
      const field = index < 2 ? 'healthStatus' : 'riskScore';
      return `part${String(index)}: machines(first: 5, filter: { ${field}: { eq: ${value} } }) { nodes { id } }`;
    });
    subgraph.forgetCalls();
    const { errors } = await subgraph.ask(`{ ${parts.join(' ')} }`);
    expect(errors).toBeUndefined();
    expect(subgraph.calls()).toHaveLength(4);
  });

  it('is not considered failing for a 429', { tags: 'defender-first' }, async () => {
    const subgraph = await startWith({
      status: 429,
      headers: { 'retry-after': '1' },
      body: { error: { code: 'TooManyRequests', message: 'Try again in 1 seconds' } },
    });
    for (let read = 0; read < 3; read += 1) {
      const { errors } = await passWaits(subgraph, subgraph.ask(MACHINES));
      expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    }
    expect(subgraph.calls().length).toBeGreaterThan(5);
  });

  it('is visible in metrics and /health/ready, which stays ready', { tags: 'defender-first' }, async () => {
    const subgraph = await startWith({ status: 503 });
    await open(subgraph);
    await subgraph.ask(MACHINES);
    const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
    expect(metrics).toContain('defender_upstream_circuits_open{api="defender",rate_class="listMachines"} 1');
    expect(metrics).toContain(
      'defender_upstream_circuit_changes_total{rate_class="listMachines",state="open"} 1',
    );
    expect(metrics).toMatch(/defender_upstream_circuit_refusals_total\{operation="listMachines"\} [1-9]/);
    const ready = await fetch(`${subgraph.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      {
        status: 'ready',
        notAsked: [{ api: 'defender', rateClass: 'listMachines', retryAfterSeconds: 5 }],
      },
    ]);
  });
});

describe('an action', () => {
  it(
    'is sent, with the reads for its decision, though the circuit is open',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, machine } = await startWithMachine();
      const { control } = subgraph.emulator;
      const isolate = () => subgraph.passTime(write(subgraph, 'isolateMachine', { machineId: machine.id }));
      await signIn(subgraph);
      control.addFault({ pathPattern: '^/api/' }, { status: 503 });
      const one = `{ machine(id: "${machine.id}") { id } }`;
      await open(subgraph, one);
      subgraph.forgetCalls();
      await isolate();
      const tried = subgraph.calls().map(({ operation }) => operation);
      expect(tried).toEqual(expect.arrayContaining(['getMachine', 'isolateMachine']));
      control.clearFaults();
      const { receipt } = await isolate();
      expect(receipt.outcome).toBe('CREATED');
      // Its own read succeeded, so others are sent again.
      expect((await subgraph.ask(one)).errors).toBeUndefined();
    },
  );
});
