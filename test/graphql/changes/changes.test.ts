import { expect, it } from 'vitest';
import { addAlert, alertsOf, changeAlert } from '../../kit/feed/change-alerts.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { idsIn, page, seconds } from './change-pages.js';

it('begins now, and returns later creations and changes, in order of time', { tags: 'slow' }, async () => {
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

it.each(['defender', 'graph'])('misses no change if its clock is three hours ahead of %s', async (source) => {
  const subgraph = await startSubgraph({ env: { DEFENDER_SOURCES: `alerts=${source}` } });
  const aheadMs = seconds(3 * 3_600);
  subgraph.clock.advance(aheadMs + seconds(600));
  subgraph.emulator.clock.advance(-aheadMs);
  const subjects = ['ALERT'];
  const { endCursor } = await page(subgraph, { subjects });
  const [changed] = alertsOf(subgraph);
  subgraph.clock.advance(seconds(20));
  changeAlert(subgraph, changed!, {}, { lateMs: aheadMs });
  const { changes } = await page(subgraph, { after: endCursor, subjects });
  expect(changes).toMatchObject([{ __typename: 'AlertChanged', alert: { id: changed!.id } }]);
});

it(
  'makes one call for each subject and interval, however many requests there are',
  { tags: ['slow', 'defender-first'] },
  async () => {
    const subgraph = await startSubgraph();
    const { endCursor } = await page(subgraph);
    subgraph.forgetCalls();
    for (let asked = 0; asked < 20; asked += 1) await page(subgraph, { after: endCursor });
    expect(subgraph.calls()).toHaveLength(0);
    subgraph.clock.advance(seconds(16));
    for (let asked = 0; asked < 20; asked += 1) await page(subgraph, { after: endCursor });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listAlerts']);
  },
);

it(
  'returns changes of equal time, and one that becomes visible late, once each',
  { tags: 'slow' },
  async () => {
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
  },
);

it(
  'returns an own action immediately, before Defender shows it, and its progress in short intervals',
  { tags: 'slow' },
  async () => {
    const subgraph = await startSubgraph();
    subgraph.emulator.control.setActions({ lagMs: 5_000, pendingMs: 8_000, inProgressMs: 8_000 });
    const { endCursor } = await page(subgraph);
    const [tenant] = subgraph.emulator.tenants.values();
    const machine = tenant!.machines.find(
      ({ onboardingStatus, osPlatform }) => onboardingStatus === 'Onboarded' && osPlatform === 'Windows10',
    )!;
    // The feed compares times of polls and writes in milliseconds.
    subgraph.clock.advance(seconds(1));
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
    for (let asked = 0; asked < 15; asked += 1) {
      subgraph.clock.advance(seconds(2));
      const later = await page(subgraph, { after });
      statuses.push(
        ...later.changes.map(
          ({ machineAction }: { machineAction: { status: string } }) => machineAction.status,
        ),
      );
      after = later.endCursor;
    }
    expect(statuses).toEqual(['IN_PROGRESS', 'SUCCEEDED']);
  },
);

it(
  'returns beginning and end of investigations, for which Defender has no change time',
  { tags: 'slow' },
  async () => {
    const subgraph = await startSubgraph();
    const [tenant] = subgraph.emulator.tenants.values();
    const going =
      tenant!.investigations.find(({ state }) => state === 'Running') ?? tenant!.investigations[0]!;
    Object.assign(going, { state: 'Running', endTime: null });
    const subjects = ['INVESTIGATION'];
    const { endCursor } = await page(subgraph, { subjects });
    subgraph.clock.advance(seconds(70));
    Object.assign(going, { state: 'Benign', endTime: new Date(subgraph.clock.now()).toISOString() });
    const next = await page(subgraph, { after: endCursor, subjects });
    expect(next.changes).toMatchObject(
      [
        {
          __typename: 'InvestigationChanged',
          isNew: false,
          investigation: { id: going.id, state: 'BENIGN' },
        },
      ].map((change) => ({
        ...change,
        investigation: { ...change.investigation, state: expect.stringMatching(/benign/i) },
      })),
    );
  },
);

it('reads beyond 10,000 changes, and pages through them', { tags: 'slow' }, async () => {
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
    // Graph lists alerts by their creation, and too many of one time are an error.
    alertCreationTime: new Date(now - index).toISOString(),
    lastUpdateTime: new Date(now - (index % 300)).toISOString(),
  }));
  alerts.push(...many);
  alerts.sort((one, other) => (one.id < other.id ? -1 : 1));
  const told: string[] = [];
  let after = endCursor;
  // The clock of this test is faster than a disk: a response may come before all is written.
  for (let asked = 0; asked < 100 && told.length < 10_500; asked += 1) {
    const next = await page(subgraph, { after, first: 1_000 });
    told.push(...idsIn(next));
    after = next.endCursor;
  }
  expect((await page(subgraph, { after })).changes).toEqual([]);
  expect(new Set(told).size).toBe(10_500);
  expect(told).toHaveLength(10_500);
});
