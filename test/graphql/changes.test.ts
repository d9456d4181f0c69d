import { describe, expect, it } from 'vitest';
import { addAlert, alertsOf, changeAlert } from '../kit/change-alerts.js';
import { cursorOf, newStateKey, partsOf } from '../kit/feed-cursors.js';
import { startSubgraph, type AskOptions, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const PAGE = `query ($after: String, $first: Int, $subjects: [DefenderChangeSubject!] = [ALERT, MACHINE_ACTION]) {
  defenderChanges(after: $after, first: $first, subjects: $subjects) {
    changes {
      __typename cursor previousCursor observationTime
      ... on AlertChanged { isNew alert { id status lastUpdateTime } }
      ... on MachineActionChanged { isNew machineAction { id status type } }
      ... on InvestigationChanged { isNew investigation { id state } }
      ... on DefenderFeedReset { reason }
    }
    endCursor hasMore
  }
}`;

const ask = (
  subgraph: SubgraphUnderTest,
  variables: Readonly<Record<string, unknown>>,
  options: AskOptions = {},
) => subgraph.passTime(subgraph.ask(PAGE, { variables, ...options }));

async function page(subgraph: SubgraphUnderTest, variables: Readonly<Record<string, unknown>> = {}) {
  const answer = await ask(subgraph, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data.defenderChanges;
}

const seconds = (count: number) => count * 1_000;
const idsIn = ({ changes }: { changes: { alert: { id: string } }[] }) => changes.map(({ alert }) => alert.id);

it('begins now, and tells from then on what was raised and what changed, in the order of its time', async () => {
  const subgraph = await startSubgraph();
  const begin = await page(subgraph);
  expect(begin).toMatchObject({ changes: [], hasMore: false });
  const changed = alertsOf(subgraph)[3]!;
  subgraph.clock.advance(seconds(20));
  changeAlert(subgraph, changed, { status: 'Resolved' });
  subgraph.clock.advance(seconds(1));
  const raised = addAlert(subgraph, 'da000000000000000001_1');
  subgraph.clock.advance(seconds(40));
  const next = await page(subgraph, { after: begin.endCursor });
  expect(next.changes).toMatchObject([
    { __typename: 'AlertChanged', isNew: false, alert: { id: changed.id }, previousCursor: null },
    { __typename: 'AlertChanged', isNew: true, alert: { id: raised.id } },
  ]);
  expect(next.changes[1].previousCursor).toBe(next.changes[0].cursor);
  expect(next.hasMore).toBe(false);
  const last = await page(subgraph, { after: next.changes[0].cursor });
  expect(last.changes).toMatchObject([{ alert: { id: raised.id }, cursor: next.changes[1].cursor }]);
});

it('costs one call for each subject and interval, however often it is asked', async () => {
  const subgraph = await startSubgraph();
  const { endCursor } = await page(subgraph);
  subgraph.forgetCalls();
  for (let asked = 0; asked < 20; asked += 1) await page(subgraph, { after: endCursor });
  expect(subgraph.calls()).toHaveLength(0);
  subgraph.clock.advance(seconds(16));
  for (let asked = 0; asked < 20; asked += 1) await page(subgraph, { after: endCursor });
  expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listAlerts']);
});

it('tells of changes of equal time, and of one that shows late, each once', async () => {
  const subgraph = await startSubgraph();
  let { endCursor: after } = await page(subgraph);
  const [one, two, three, four] = alertsOf(subgraph);
  const told: string[] = [];
  const read = async () => {
    subgraph.clock.advance(seconds(16));
    const next = await page(subgraph, { after });
    told.push(...idsIn(next));
    after = next.endCursor;
  };
  subgraph.clock.advance(seconds(100));
  changeAlert(subgraph, one!);
  const lastUpdateTime = one!.lastUpdateTime;
  await read();
  changeAlert(subgraph, two!, { lastUpdateTime });
  await read();
  changeAlert(subgraph, three!, {}, { lateMs: seconds(90) });
  await read();
  changeAlert(subgraph, four!);
  await read();
  await read();
  expect(told).toEqual([one, two, three, four].map((alert) => alert!.id));
});

it('tells an own action at once, before Defender shows it, and its way by short intervals', async () => {
  const subgraph = await startSubgraph();
  subgraph.emulator.control.setActions({ lagMs: 5_000, pendingMs: 8_000, inProgressMs: 8_000 });
  const { endCursor } = await page(subgraph);
  const [tenant] = subgraph.emulator.tenants.values();
  const machine = tenant!.machines.find(
    ({ onboardingStatus, osPlatform }) => onboardingStatus === 'Onboarded' && osPlatform === 'Windows10',
  )!;
  const scan = `mutation { runDefenderAntiVirusScan(input: { machineId: "${machine.id}", scanType: QUICK, comment: "x" }) { outcome } }`;
  const written = await subgraph.passTime(
    subgraph.ask(scan, { roles: ['Defender.ActiveRemediation', 'Defender.ViewData'] }),
  );
  expect(written.data.runDefenderAntiVirusScan.outcome).toBe('CREATED');
  const next = await page(subgraph, { after: endCursor });
  expect(next.changes).toMatchObject([
    { __typename: 'MachineActionChanged', isNew: true, machineAction: { status: 'PENDING' } },
  ]);
  const statuses: string[] = [];
  let { endCursor: after } = next;
  for (let asked = 0; asked < 6; asked += 1) {
    subgraph.clock.advance(seconds(5));
    const later = await page(subgraph, { after });
    statuses.push(
      ...later.changes.map(
        ({ machineAction }: { machineAction: { status: string } }) => machineAction.status,
      ),
    );
    after = later.endCursor;
  }
  expect(statuses).toEqual(['IN_PROGRESS', 'SUCCEEDED']);
});

it('tells of investigations that begin and end, which Defender dates no change of', async () => {
  const subgraph = await startSubgraph();
  const [tenant] = subgraph.emulator.tenants.values();
  const going = tenant!.investigations.find(({ state }) => state === 'Running') ?? tenant!.investigations[0]!;
  Object.assign(going, { state: 'Running', endTime: null });
  const subjects = ['INVESTIGATION'];
  const { endCursor } = await page(subgraph, { subjects });
  subgraph.clock.advance(seconds(70));
  Object.assign(going, { state: 'Benign', endTime: new Date(subgraph.clock.now()).toISOString() });
  const next = await page(subgraph, { after: endCursor, subjects });
  expect(next.changes).toMatchObject(
    [
      { __typename: 'InvestigationChanged', isNew: false, investigation: { id: going.id, state: 'BENIGN' } },
    ].map((change) => ({
      ...change,
      investigation: { ...change.investigation, state: expect.stringMatching(/benign/i) },
    })),
  );
});

it('reads on past 10,000 changes, and pages through them', async () => {
  const subgraph = await startSubgraph();
  const { endCursor } = await page(subgraph);
  subgraph.emulator.control.setSwitches({ maxPageSize: 10_000 });
  subgraph.clock.advance(seconds(20));
  const alerts = alertsOf(subgraph);
  const [like] = alerts;
  const now = subgraph.clock.now();
  const many = Array.from({ length: 10_500 }, (_, index) => ({
    ...like!,
    id: `da9${String(index).padStart(17, '0')}_1`,
    lastUpdateTime: new Date(now - (index % 300)).toISOString(),
  }));
  alerts.push(...many);
  alerts.sort((one, other) => (one.id < other.id ? -1 : 1));
  const told: string[] = [];
  let after = endCursor;
  // The clock of this test runs faster than a disk: an answer may come before all is written.
  for (let asked = 0; asked < 100 && told.length < 10_500; asked += 1) {
    const next = await page(subgraph, { after, first: 1_000 });
    told.push(...idsIn(next));
    after = next.endCursor;
  }
  expect((await page(subgraph, { after })).changes).toEqual([]);
  expect(new Set(told).size).toBe(10_500);
  expect(told).toHaveLength(10_500);
});

describe('a replay', () => {
  async function startLost(subjects = ['ALERT']) {
    const stateKey = newStateKey();
    const subgraph = await startSubgraph({ env: { STATE_KEY: stateKey } });
    const { endCursor } = await page(subgraph, { subjects });
    const lost = cursorOf(partsOf(endCursor).with(2, 'another'), stateKey);
    subgraph.clock.advance(seconds(1));
    subgraph.forgetCalls();
    return { subgraph, lost, subjects };
  }

  it('is paid for by whoever asks, and shared by those who start at the same place', async () => {
    const { subgraph, lost, subjects } = await startLost();
    const headers = { 'x-defender-cost': '1' };
    changeAlert(subgraph, alertsOf(subgraph)[0]!);
    const answers = await Promise.all(
      [1, 2].map(() => ask(subgraph, { after: lost, subjects }, { headers })),
    );
    const read = subgraph.calls('listAlerts').length;
    expect(read).toBeGreaterThan(0);
    const costs = answers.map(({ extensions }) => (extensions?.['defender'] as { calls: number }).calls);
    expect(costs.sort()).toEqual([0, read]);
  });

  it('that would hold more bytes than it may is a reset', async () => {
    const { subgraph, lost, subjects } = await startLost();
    for (const alert of alertsOf(subgraph).slice(0, 20))
      changeAlert(subgraph, alert, { description: 'x'.repeat(2_000_000) });
    const { changes } = await page(subgraph, { after: lost, subjects });
    expect(changes).toMatchObject([{ __typename: 'DefenderFeedReset', reason: 'TOO_MANY_CHANGES' }]);
  });
});

describe('a cursor', () => {
  it('is refused when it is foreign, cut, of other subjects or of the future', async () => {
    const stateKey = newStateKey();
    const subgraph = await startSubgraph({ env: { STATE_KEY: stateKey } });
    const { endCursor } = await page(subgraph);
    const parts = partsOf(endCursor);
    const changed = (index: number, value: unknown) => cursorOf(parts.with(index, value), stateKey);
    const future = Date.now() + 3_600_000;
    const bad = [
      { after: endCursor.slice(0, -9) },
      { after: `${endCursor}x`.repeat(50) },
      { after: changed(1, 'somewhere') },
      { after: changed(3, -1) },
      { after: changed(5, [future, future, null]) },
      { after: changed(5, [null, null, null]) },
      { after: changed(6, ['yesterday', 'x']) },
      { after: endCursor, subjects: ['ALERT'] },
      { first: 0 },
      { first: 1_001 },
    ];
    for (const variables of bad) {
      const { errors, data } = await ask(subgraph, variables);
      expect(errors?.[0]?.extensions.code, JSON.stringify(variables)).toBe('BAD_USER_INPUT');
      expect(data.defenderChanges).toBeNull();
    }
  });

  it('that a caller forges or alters is refused by name, and no call is sent', async () => {
    const subgraph = await startSubgraph();
    const { endCursor } = await page(subgraph);
    const parts = partsOf(endCursor);
    const [text = '', code = ''] = endCursor.split('.');
    // A mark of its own a try: each would be read from Defender.
    const marks = (tries: number) => [subgraph.clock.now() - tries * 3_600_000, 0, null];
    const altered = Array.from({ length: 40 }, (_, tries) =>
      cursorOf(parts.with(2, 'another').with(5, marks(tries))),
    );
    const forged = [
      ...altered,
      ...altered.slice(0, 3).map((one) => `${one}.${code}`),
      cursorOf(parts, newStateKey()),
      text,
      `${text}.`,
      `${text}.${code}.${code}`,
      `${text}.${code}=`,
      `__proto__.${code}`,
    ];
    subgraph.forgetCalls();
    // No interval is over: a look at what is new is not due.
    for (const after of forged) {
      const { errors, data } = await ask(subgraph, { after });
      expect(errors?.[0], after).toMatchObject({
        message: 'after is not a cursor of this API.',
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'after' },
      });
      expect(data.defenderChanges).toBeNull();
    }
    expect(subgraph.calls()).toEqual([]);
    expect((await page(subgraph, { after: endCursor })).changes).toEqual([]);
  });

  it('is taken by a replica with the same STATE_KEY, and under an old key until that is gone', async () => {
    const [old, next] = [newStateKey(), newStateKey()];
    const one = await startSubgraph({ env: { STATE_KEY: old } });
    const { endCursor: after } = await page(one);
    const beside = (STATE_KEY: string) => startSubgraph({ env: { STATE_KEY }, beside: one });
    for (const keys of [old, `${next},${old}`]) {
      expect(await page(await beside(keys), { after })).toMatchObject({ hasMore: false });
    }
    const { errors } = await ask(await beside(next), { after });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentName: 'after' });
  });

  it('outlives a restart, with nothing lost and nothing told twice', async () => {
    const subgraph = await startSubgraph();
    const { endCursor } = await page(subgraph);
    subgraph.clock.advance(seconds(20));
    changeAlert(subgraph, alertsOf(subgraph)[0]!);
    const before = await page(subgraph, { after: endCursor });
    await subgraph.passTime(subgraph.restart());
    subgraph.clock.advance(seconds(20));
    changeAlert(subgraph, alertsOf(subgraph)[1]!);
    const after = await page(subgraph, { after: endCursor });
    expect(after.changes.slice(0, 1)).toEqual(before.changes);
    expect(idsIn(after)).toEqual([alertsOf(subgraph)[0]!.id, alertsOf(subgraph)[1]!.id]);
  });

  it('is served from Defender when the log is gone, and reset where that can not be complete', async () => {
    const stateKey = newStateKey();
    const subgraph = await startSubgraph({ env: { STATE_KEY: stateKey } });
    const { endCursor } = await page(subgraph);
    const investigations = await page(subgraph, { subjects: ['INVESTIGATION'] });
    const parts = partsOf(endCursor);
    const lost = cursorOf(parts.with(2, 'another'), stateKey);
    subgraph.clock.advance(seconds(20));
    const changed = alertsOf(subgraph).slice(0, 5);
    for (const alert of changed) changeAlert(subgraph, alert);
    const told: string[] = [];
    for (let after = lost, hasMore = true; hasMore;) {
      const next = await page(subgraph, { after, first: 2 });
      told.push(...idsIn(next));
      ({ endCursor: after, hasMore } = next);
    }
    // At least once: those within the overlap come again.
    expect(new Set(told)).toEqual(new Set([...told, ...changed.map(({ id }) => id)]));
    const reset = await page(subgraph, {
      after: cursorOf(partsOf(investigations.endCursor).with(2, 'another'), stateKey),
      subjects: ['INVESTIGATION'],
    });
    expect(reset.changes).toMatchObject([{ __typename: 'DefenderFeedReset', reason: 'NOT_REPLAYABLE' }]);
    const ancient = Date.now() - 30 * 86_400_000;
    const tooOld = cursorOf(parts.with(2, 'another').with(5, [ancient, ancient, null]), stateKey);
    expect((await page(subgraph, { after: tooOld })).changes).toMatchObject([{ reason: 'TOO_OLD' }]);
  });
});
