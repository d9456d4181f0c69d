import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { CHANGES } from '../../kit/feed/follow.js';
import { openEventStream } from '../../kit/feed/open-stream.js';
import { startServing } from '../../kit/processes/serve-process.js';
import { type Asserted, startSubgraph } from '../../kit/servers/start-subgraph.js';
import { newFolder } from '../../kit/new-folder.js';

const ROLES = [
  'Defender.ViewData',
  'Defender.ActiveRemediation',
  'Defender.Hunting',
  'Defender.ViewVulnerabilities',
];

async function startAll() {
  const emulator = await startEmulator({ machines: 40, alerts: 1, machineActions: 0 });
  onTestFinished(() => emulator.close());
  const folder = newFolder();
  const env = { DATA_DIR: folder, AUDIT_LOG: join(folder, 'audit.jsonl') };
  const token = await emulator.control.mintCallerToken({ roles: ROLES });
  const askAt = (url: string) => async (query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as { readonly data: Asserted };
  };
  const calls = (operation: string) => emulator.control.calls({ operation }).length;
  return { emulator, env, token, askAt, calls };
}

/** The outcome of each intended write in a trail; fails for an incomplete trail. */
async function outcomesIn(path: string): Promise<Record<string, string | undefined>> {
  const trail = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const events = trail.map(
    (line) => JSON.parse(line) as { type: string; auditId: string; action: string; outcome?: string },
  );
  expect(events.at(-1)!.type).toBe('auditEnded');
  const settled = events.filter(({ type }) => type === 'actionSettled');
  const intended = events.filter(({ type }) => type === 'actionIntended');
  expect(settled.map(({ auditId }) => auditId).sort()).toEqual(intended.map(({ auditId }) => auditId).sort());
  return Object.fromEntries(settled.map(({ action, outcome }) => [action, outcome]));
}

/**
 * Delays everything that the drain waits for: the window of the action opens after three seconds, the hunt gets its
 * response after the returned call. The drain doesn't wait for the export, which takes hours.
 */
function holdUp({ control }: Emulator): () => void {
  control.addFault(
    { operation: 'isolateMachine', times: 1 },
    { status: 429, headers: { 'retry-after': '3' } },
  );
  control.addFault({ operation: 'downloadExportFile' }, { dripMs: 1_000 });
  return control.hold({ operation: 'graphRunHuntingQuery' });
}

describe('SIGTERM', () => {
  it('ends with an action that waits for quota, a hunt, an export and a stream, and loses none', async () => {
    const { emulator, env, token, askAt, calls } = await startAll();
    const first = await startServing(emulator, env);
    const ask = askAt(first.url);
    const machines = [...emulator.tenants.values()][0]!.machines.filter(({ osPlatform }) =>
      osPlatform.startsWith('Windows'),
    );
    const stream = await openEventStream({ url: first.url, mintToken: async () => token }, CHANGES);
    await expect.poll(() => stream.results.length).toBeGreaterThan(0);

    const letGo = holdUp(emulator);
    const started = await ask(
      'mutation { startDefenderExport(input: { kind: SOFTWARE_VULNERABILITIES }) { export { id status } } }',
    );
    const { id } = started.data.startDefenderExport.export as { id: string };
    await expect.poll(() => calls('downloadExportFile'), { interval: 5 }).toBeGreaterThan(0);
    const hunted = ask('{ defenderHunt(query: "DeviceInfo | take 3") { rowCount } }');
    const isolated = ask(
      `mutation { isolateMachine(input: { machineId: "${machines[0]!.id}", comment: "x" }) { outcome auditId } }`,
    );
    // The rejected one was sent: its retry waits until the window opens.
    await expect.poll(() => calls('isolateMachine'), { interval: 5 }).toBeGreaterThan(0);
    await expect.poll(() => calls('graphRunHuntingQuery'), { interval: 5 }).toBe(1);

    first.child.kill('SIGTERM');
    await expect.poll(() => stream.isOver()).toBe(true);
    letGo();
    expect(await isolated).toMatchObject({ data: { isolateMachine: { outcome: 'CREATED' } } });
    expect(await hunted).toMatchObject({ data: { defenderHunt: { rowCount: 3 } } });
    expect((await first.ended).code).toBe(0);

    expect(calls('isolateMachine')).toBe(2);
    expect(stream.results.at(-1).errors[0].extensions.code).toBe('SUBSCRIPTION_ENDED');
    expect(await outcomesIn(env.AUDIT_LOG)).toEqual({
      isolateMachine: 'CREATED',
      startDefenderExport: 'CREATED',
    });

    // The state of the export is in the folder, so the next process with it resumes.
    emulator.control.clearFaults();
    const second = await startServing(emulator, env);
    const made = async () =>
      (await askAt(second.url)(`{ defenderExport(id: "${id}") { status failure { code } } }`)).data
        .defenderExport;
    await expect.poll(made).toEqual({ status: 'READY', failure: null });
  });

  it('rejects requests at once that wait for quota beyond the drain', async () => {
    const { emulator, env, token, calls } = await startAll();
    const served = await startServing(emulator, env);
    emulator.control.addFault(
      { operation: 'listMachines', times: 1 },
      { status: 429, headers: { 'retry-after': '40' } },
    );
    const walked = fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-defender-lane': 'bulk',
      },
      body: JSON.stringify({ query: '{ machines(first: 1) { nodes { id } } }' }),
    });
    await expect.poll(() => calls('listMachines'), { interval: 5 }).toBe(1);

    served.child.kill('SIGTERM');
    const { extensions } = ((await (await walked).json()) as { errors: [{ extensions: object }] }).errors[0];
    expect(extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
    expect((await served.ended).code).toBe(0);
    expect(calls('listMachines')).toBe(1);
  });

  it("rejects a hunt and a walk after 30 seconds if Defender doesn't respond, and completes a write", async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 0, machineActions: 0 } });
    const { emulator } = subgraph;
    const calls = (operation: string) => subgraph.calls(operation);
    const { id } = [...emulator.tenants.values()][0]!.machines.find(({ osPlatform }) =>
      osPlatform.startsWith('Windows1'),
    )!;
    const as = { roles: ROLES };
    const held = ['graphRunHuntingQuery', 'listMachines', 'isolateMachine'];
    for (const operation of held) emulator.control.addFault({ operation }, 'hang');
    const isolated = subgraph.ask(
      `mutation { isolateMachine(input: { machineId: "${id}", comment: "x" }) { outcome } }`,
      as,
    );
    await expect.poll(() => calls('isolateMachine').length).toBe(1);
    const hunted = subgraph.ask('{ defenderHunt(query: "DeviceInfo | take 3") { rowCount } }', as);
    const walked = subgraph.ask('{ machines(first: 1) { nodes { id } } }', {
      ...as,
      headers: { 'x-defender-lane': 'bulk' },
    });
    for (const operation of held) await expect.poll(() => calls(operation).length).toBe(1);

    const began = subgraph.clock.now();
    const ended = subgraph.restart().then(() => subgraph.clock.now() - began);
    const codes: string[][] = [];
    const answered = [hunted, walked].map(async (asked) => {
      codes.push(((await asked).errors ?? []).map(({ extensions }) => extensions.code));
    });
    await setImmediate();
    subgraph.clock.advance(29_999);
    await setImmediate();
    expect(codes).toEqual([]);
    // The responses take real time, during which the clock stands still, so a busy machine doesn't delay them.
    subgraph.clock.advance(1);
    await Promise.all(answered);
    expect(codes).toEqual([['SERVER_STOPPING'], ['SERVER_STOPPING']]);
    // The write is searched for until its deadline, 45 s after the request.
    await subgraph.passTime(subgraph.clock.sleep(14_900), 50);
    subgraph.clock.advance(100);
    expect((await isolated).data).toEqual({ isolateMachine: { outcome: 'OUTCOME_UNKNOWN' } });
    expect(await ended).toBe(45_000);
  });
});
