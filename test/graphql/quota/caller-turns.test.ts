import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/config/limits.js';
import { openSocketStream } from '../../kit/feed/open-stream.js';
import { connectTo, headOf } from '../../kit/http/raw-request.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const MAX_RUNNING = 3;
const READ = '{ machines(first: 5) { nodes { id } } }';
const ROLES = ['Defender.ViewData', 'Defender.ActiveRemediation'];

/** A caller whose running reads reach its limit, with more waiting; none responds until released. */
async function startBusy() {
  const { subgraph, machine, other } = await startWithMachine({
    limits: { maxConcurrentOfCaller: MAX_RUNNING },
  });
  const token = await subgraph.mintToken({ roles: ROLES });
  let answered = 0;
  const keepBusy = async () => {
    const fault = subgraph.emulator.control.addFault({ operation: 'listMachines' }, 'hang');
    const before = subgraph.clock.sleepingLonger(LIMITS.attemptTimeoutMs);
    const reads = Array.from({ length: 3 * MAX_RUNNING }, async () => {
      await subgraph.ask(READ, { token });
      answered += 1;
    });
    await subgraph.clock.untilSleeping(before + MAX_RUNNING, LIMITS.attemptTimeoutMs);
    return async () => {
      subgraph.emulator.control.removeFault(fault);
      await subgraph.passTime(Promise.all(reads));
      expect(answered).toBe(3 * MAX_RUNNING);
    };
  };
  return { subgraph, machine, other, token, keepBusy, answered: () => answered };
}

describe('an isolation', () => {
  it(
    "runs while its caller's reads reach the limit, with more waiting",
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, machine, token, keepBusy, answered } = await startBusy();
      const letGo = await keepBusy();
      const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
      expect([receipt.outcome, answered()]).toEqual(['CREATED', 0]);
      await letGo();
    },
  );

  it('runs as well if its document is named by hash', { tags: ['slow', 'defender-first'] }, async () => {
    const { subgraph, machine, other, token, keepBusy, answered } = await startBusy();
    const query = 'mutation ($input: IsolateMachineInput!) { isolateMachine(input: $input) { outcome } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const isolate = async (machineId: string, text?: string) => {
      const response = await fetch(`${subgraph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          query: text,
          variables: { input: { machineId, comment: 'contain' } },
          extensions: { persistedQuery: { version: 1, sha256Hash } },
        }),
      });
      return ((await response.json()) as { data: unknown }).data;
    };
    const created = { isolateMachine: { outcome: 'CREATED' } };
    expect(await isolate(other.id, query)).toEqual(created);
    const letGo = await keepBusy();
    expect([await isolate(machine.id), answered()]).toEqual([created, 0]);
    await letGo();
  });
});

it('shows in metrics how many requests wait', async () => {
  const { subgraph, keepBusy } = await startBusy();
  const letGo = await keepBusy();
  const metrics = async () => (await fetch(`${subgraph.url}/metrics`)).text();
  await expect.poll(metrics).toContain(`\ndefender_requests_waiting ${2 * MAX_RUNNING}\n`);
  await letGo();
  await expect.poll(metrics).toContain('\ndefender_requests_waiting 0\n');
});

describe('pipelined requests', () => {
  const pipeline = async ({ url }: SubgraphUnderTest, token: string, queries: readonly string[]) => {
    const connection = await connectTo(url);
    const head = headOf({ authorization: `Bearer ${token}` });
    // Without bodies: those of a closed connection can't be read anyway.
    const requests = queries.map((query) =>
      head.replace('POST /graphql', `GET /graphql?query=${encodeURIComponent(query)}`),
    );
    connection.write(requests.join(''));
    return connection;
  };

  it('run one after another, and none of them after their connection closes', { tags: 'slow' }, async () => {
    const { subgraph, token } = await startBusy();
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, 'hang');
    const alerts = '{ alerts(first: 5) { nodes { id } } }';
    const connection = await pipeline(subgraph, token, [
      READ,
      ...Array<string>(2 * MAX_RUNNING).fill(alerts),
    ]);
    await expect.poll(() => subgraph.calls(), { interval: 5 }).toHaveLength(1);
    // Another request of this caller has a turn: those behind the first have taken none.
    expect((await subgraph.ask('{ __typename }', { token })).data).toEqual({ __typename: 'Query' });
    connection.socket.destroy();
    // The first one ends at its deadline.
    await subgraph.passTime(subgraph.clock.sleep(30_000));
    expect(subgraph.calls('listAlerts')).toEqual([]);
    for (let read = 0; read < 2 * MAX_RUNNING; read += 1)
      expect((await subgraph.ask(alerts, { token })).errors).toBeUndefined();
  });

  it('receive their responses in order', async () => {
    const { subgraph, token } = await startBusy();
    const connection = await pipeline(subgraph, token, ['{ a: __typename }', READ, '{ b: __typename }']);
    const inOrder = /"a":"Query".*"nodes":.*"b":"Query"/s;
    expect(await subgraph.passTime(connection.received(inOrder))).toMatch(inOrder);
  });

  it('close their connection if too many wait', async () => {
    const { subgraph, token } = await startBusy();
    const connection = await pipeline(subgraph, token, Array(100).fill(READ));
    expect(await connection.ended()).toBe('');
    expect(subgraph.calls()).toEqual([]);
  });
});

it(
  "delays a subscription on a socket until its own caller's turn only",
  { tags: ['slow', 'defender-first'] },
  async () => {
    const { subgraph, token, keepBusy, answered } = await startBusy();
    const letGo = await keepBusy();
    const other = await subgraph.mintToken({ roles: ROLES, oid: '99999999-9999-4999-8999-999999999991' });
    const wrong = 'subscription { nothing }';
    const [own, others] = [
      await openSocketStream(subgraph, wrong, { token }),
      await openSocketStream(subgraph, wrong, { token: other }),
    ];
    await expect.poll(() => others.others.length).toBe(1);
    expect([own.others, answered()]).toEqual([[], 0]);
    await letGo();
    await expect.poll(() => own.others.length).toBe(1);
  },
);
