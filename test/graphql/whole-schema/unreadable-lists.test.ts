import { describe, expect, it } from 'vitest';
import { readFields } from '../../architecture/read-fields.js';
import { CHANGES, changesOf, untilResults } from '../../kit/feed/follow.js';
import { addAlert } from '../../kit/feed/change-alerts.js';
import { openEventStream } from '../../kit/feed/open-stream.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { posts, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { readSchema } from '../../kit/processes/run-doctor.js';
import { change } from '../../kit/writes/machine-writes.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { startWhole } from '../../kit/reads/whole-machines.js';
import { FIELD_READS, readRowAs, valueAt } from './field-reads.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { createRowMaker, listsOf } from './wire-row.js';

const types = readFields();
const makeRow = createRowMaker(readSchema(), types);

/** Neither a text nor a number nor an object. */
const UNREADABLE = true;
/** Members of these may be anything. */
const OPEN_LISTS = ['LiveResponseCommandResult.errors'];

/** Adds an unreadable value to a list that the emulator sends. */
const spoil = (list: readonly unknown[]) => (list as unknown[]).push(UNREADABLE);

const ORDERED = ', orderBy: { field: LAST_SEEN, direction: DESC }';
const TAGS = unreadable('Machine.machineTags');
const TAG_POLICY = { protectedMachines: [{ name: 'Tier 0', tags: ['tier-0'] }], approvals: [] };

function unreadable(list: string) {
  return {
    message: `Defender sent a value in ${list} that this version can't read.`,
    extensions: { code: 'UPSTREAM_UNAVAILABLE' },
  };
}

describe("a list with a member that this version can't read", () => {
  it.each(Object.entries(FIELD_READS).filter(([name]) => listsOf(types, name).length > 0))(
    'is null with an error, and never shorter, in rows of %s',
    { tags: 'defender-first' },
    async (name, read) => {
      const subgraph = await startSubgraph({ emulator: { machines: 2, alerts: 0, machineActions: 0 } });
      for (const list of listsOf(types, name)) {
        const { wire, selection } = makeRow(name, 0);
        const row = structuredClone(wire);
        const sent = valueAt(row, list.wire) as unknown[];
        sent.push(UNREADABLE);
        const { shown, errors } = await readRowAs(subgraph, read, { wire: row, selection });
        if (OPEN_LISTS.includes(list.name)) {
          expect(valueAt(shown, list.graph)).toHaveLength(sent.length);
          continue;
        }
        expect(valueAt(shown, list.graph), list.name).toBeNull();
        expect(errors, list.name).toHaveLength(1);
        expect(errors![0]).toMatchObject({
          message: expect.stringMatching(/^Defender sent a value in [\w.]+ that this version can't read\.$/),
          path: [...read.path, ...list.graph],
          extensions: { code: 'UPSTREAM_UNAVAILABLE' },
        });
      }
    },
  );
});

describe('an unreadable list', () => {
  it('is the same error from the cache', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ cache: true });
    const [machine, other] = onlyTenant(subgraph).machines;
    spoil(machine!.machineTags);
    const list = await subgraph.ask('{ machines(first: 2) { nodes { machineTags } } }');
    expect(list.data.machines.nodes).toEqual([{ machineTags: null }, { machineTags: other!.machineTags }]);
    expect(list.errors).toMatchObject([{ ...TAGS, path: ['machines', 'nodes', 0, 'machineTags'] }]);
    const again = await subgraph.ask('{ machines(first: 2) { nodes { machineTags } } }');
    expect([again.data, again.errors]).toEqual([list.data, list.errors]);
    const one = await subgraph.ask(`{ machine(id: "${machine!.id}") { machineTags } }`);
    expect(one.data.machine).toEqual({ machineTags: null });
    expect(one.errors).toMatchObject([{ ...TAGS, path: ['machine', 'machineTags'] }]);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it(
    'is the same error from a snapshot, and Defender evaluates a filter by it',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startWhole();
      const { machines } = onlyTenant(subgraph);
      spoil(machines[0]!.machineTags);
      const { data, errors } = await subgraph.ask(
        `{ machines(first: 400${ORDERED}) { nodes { id machineTags } } }`,
      );
      const nodes = data.machines.nodes as { id: string; machineTags: string[] | null }[];
      expect(nodes.filter(({ machineTags }) => machineTags === null)).toMatchObject([
        { id: machines[0]!.id },
      ]);
      expect(errors).toMatchObject([TAGS]);
      subgraph.forgetCalls();
      const find = (filter: string, order = '') =>
        subgraph.ask(`{ machines(first: 3${order}, filter: ${filter}) { nodes { id } } }`);
      expect((await find('{ osPlatform: { eq: "Windows11" } }')).errors).toBeUndefined();
      expect(subgraph.calls()).toHaveLength(0);
      const tagged = '{ machineTags: { any: { eq: "VIP" } } }';
      expect((await find(tagged)).errors).toBeUndefined();
      expect(subgraph.calls('listMachines')).toHaveLength(1);
      // Defender has no such order, and it is unknown which machines match the filter.
      expect((await find(tagged, ORDERED)).errors).toMatchObject([{ ...TAGS, path: ['machines'] }]);
    },
  );

  it('is an error in the message of a change', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
    const query = CHANGES.replace('alert { id', 'alert { mitreTechniques id');
    const stream = await openEventStream(subgraph, query);
    await untilResults(subgraph, stream, 1);
    addAlert(subgraph, 'da000000000000000001_1', { mitreTechniques: ['T1059', UNREADABLE as never] });
    const told = () => changesOf(stream).length > 0;
    await subgraph.passTime(expect.poll(told, { interval: 5 }).toBe(true));
    expect(changesOf(stream)).toMatchObject([
      { alert: { mitreTechniques: null, id: 'da000000000000000001_1' } },
    ]);
    expect(stream.results.at(-1)?.errors).toMatchObject([
      {
        message: expect.stringContaining('Alert.mitreTechniques') as string,
        extensions: { code: 'UPSTREAM_UNAVAILABLE' },
      },
    ]);
  });

  it(
    'of evidence is an error in all fields that are derived from it',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
      const [alert] = onlyTenant(subgraph).alerts;
      spoil(alert!.evidence);
      const { data, errors } = await subgraph.ask(
        `{ alert(id: "${alert!.id}") { id evidence { __typename } files { sha1 } ips { address } domains { host } user { accountName } } }`,
      );
      const nothing = { evidence: null, files: null, ips: null, domains: null, user: null };
      expect(data.alert).toEqual({ id: alert!.id, ...nothing });
      expect(errors).toHaveLength(5);
      for (const error of errors!) expect(error).toMatchObject(unreadable('Alert.evidence'));
    },
  );
});

describe('an unreadable list of Microsoft Graph', () => {
  it("has the name of the graph's field", async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
    const { otherAlerts } = onlyTenant(subgraph);
    const email = otherAlerts.find(({ evidence }) => evidence.some((piece) => 'threats' in piece))!;
    spoil(email.mitreTechniques);
    for (const piece of email.evidence) if (Array.isArray(piece['threats'])) spoil(piece['threats']);
    const { errors } = await subgraph.ask(
      '{ defenderAlertsOfAllProducts(first: 1000) { nodes { mitreTechniques evidence { ... on DefenderMessageEvidence { threats } } } } }',
      { roles: ['Defender.ViewData', 'Defender.ViewAllProducts'] },
    );
    expect(errors).toMatchObject([unreadable('Alert.mitreTechniques'), unreadable('Alert.evidence.threats')]);
  });
});

describe('a machine with unreadable tags', () => {
  async function startSpoiled() {
    const started = await startWithMachine({ env: createPolicyFile(TAG_POLICY).env });
    spoil(started.machine.machineTags);
    return started;
  }

  it('is protected if the policy protects by tags', async () => {
    const { subgraph, machine, other } = await startSpoiled();
    const isolate = ({ id }: { readonly id: string }) => write(subgraph, 'isolateMachine', { machineId: id });
    expect((await isolate(machine)).receipt).toMatchObject({
      outcome: 'APPROVAL_REQUIRED',
      refusal: { message: expect.stringContaining('Tier 0') },
    });
    expect(posts(subgraph)).toEqual([]);
    expect((await isolate(other)).receipt.outcome).toBe('CREATED');
  });

  it.each([
    ['addMachineTag', { tag: 'harmless' }],
    ['removeMachineTag', { tag: 'harmless' }],
    ['updateMachine', { machineTags: [] }],
    ['updateMachine', { machineTags: ['tier-0'] }],
  ] as const)('preserves them: %s %j is refused', async (mutation, input) => {
    const { subgraph, machine } = await startSpoiled();
    const { payload } = await change(subgraph, mutation, { machineId: machine.id, ...input });
    expect(payload).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'PROTECTING_TAG' } });
    expect(posts(subgraph)).toEqual([]);
  });

  it('is returned by a write unchanged, under the same key again too', async () => {
    const { subgraph, machine } = await startWithMachine();
    spoil(machine.machineTags);
    const input = { machineId: machine.id, tag: 'x', idempotencyKey: 'k' };
    const done = await change(subgraph, 'addMachineTag', input);
    expect(done.payload).toMatchObject({
      outcome: 'DONE',
      machine: { id: machine.id, machineTags: null },
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'CHANGE_NOT_CONFIRMED' })]),
    });
    expect(done.errors).toMatchObject([{ ...TAGS, path: ['addMachineTag', 'machine', 'machineTags'] }]);
    const again = await change(subgraph, 'addMachineTag', input);
    expect([again.data, again.errors]).toEqual([done.data, done.errors]);
    expect(posts(subgraph)).toHaveLength(1);
  });
});
