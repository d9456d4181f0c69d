import { describe, expect, it } from 'vitest';
import { alertsOf, changeAlert } from '../../kit/feed/change-alerts.js';
import { cursorOf, newStateKey, partsOf } from '../../kit/feed/feed-cursors.js';
import { CHANGES, changesOf } from '../../kit/feed/follow.js';
import { openEventStream } from '../../kit/feed/open-stream.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { ask, idsIn, page, seconds } from './change-pages.js';

describe('a replay', () => {
  async function startLost(subjects = ['ALERT']) {
    const stateKey = newStateKey();
    // A busy machine takes long to read many bytes, while the clock advances.
    const limits = { attemptTimeoutMs: 3_600_000, operationTimeoutMs: 3_600_000 };
    const subgraph = await startSubgraph({ env: { STATE_KEY: stateKey }, limits });
    const { endCursor } = await page(subgraph, { subjects });
    const lost = cursorOf(partsOf(endCursor).with(2, 'another'), stateKey);
    subgraph.clock.advance(seconds(1));
    subgraph.forgetCalls();
    return { subgraph, lost, subjects };
  }

  it(
    'is charged to its caller, and shared by those who start at the same cursor',
    { tags: ['slow', 'defender-first'] },
    async () => {
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
    },
  );

  it('reaches a stream in full, although nothing changes meanwhile', { tags: 'slow' }, async () => {
    const { subgraph, lost, subjects } = await startLost();
    const changed = alertsOf(subgraph).slice(0, 150);
    for (const alert of changed) changeAlert(subgraph, alert);
    subgraph.clock.advance(seconds(20));
    await page(subgraph, { subjects });
    const variables = { after: lost, subjects };
    const stream = await subgraph.passTime(openEventStream(subgraph, CHANGES, { variables }));
    const last = () => stream.results.at(-1)?.data.defenderChanges.__typename;
    await subgraph.passTime(expect.poll(last, { interval: 5 }).toBe('DefenderFeedBookmark'));
    const told = new Set(changesOf(stream).map(({ alert }) => alert.id));
    expect(changed.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });

  it('that would hold more bytes than allowed is a reset', { tags: 'slow' }, async () => {
    const { subgraph, lost, subjects } = await startLost();
    for (const alert of alertsOf(subgraph).slice(0, 20))
      changeAlert(subgraph, alert, { description: 'x'.repeat(2_000_000) });
    const { changes } = await page(subgraph, { after: lost, subjects });
    expect(changes).toMatchObject([{ __typename: 'DefenderFeedReset', reason: 'TOO_MANY_CHANGES' }]);
  });
});

it('a page waits for no poll if the log has more changes than the page', { tags: 'slow' }, async () => {
  const subgraph = await startSubgraph();
  const { endCursor: after } = await page(subgraph, { subjects: ['ALERT'] });
  for (const alert of alertsOf(subgraph).slice(0, 3)) changeAlert(subgraph, alert);
  subgraph.clock.advance(seconds(20));
  expect((await page(subgraph, { after, subjects: ['ALERT'] })).changes).toHaveLength(3);
  subgraph.emulator.control.addFault({ operation: 'listAlerts' }, 'hang');
  subgraph.clock.advance(seconds(60));
  const before = subgraph.clock.now();
  const { changes, hasMore } = await page(subgraph, { after, subjects: ['ALERT'], first: 2 });
  expect([changes.length, hasMore]).toEqual([2, true]);
  expect(subgraph.clock.now() - before).toBeLessThan(seconds(5));
});

describe('a cursor', () => {
  it('is rejected if it is foreign, truncated or of other subjects', { tags: 'slow' }, async () => {
    const stateKey = newStateKey();
    const subgraph = await startSubgraph({ env: { STATE_KEY: stateKey } });
    const { endCursor } = await page(subgraph);
    const parts = partsOf(endCursor);
    const changed = (index: number, value: unknown) => cursorOf(parts.with(index, value), stateKey);
    const bad = [
      { after: endCursor.slice(0, -9) },
      { after: `${endCursor}x`.repeat(50) },
      { after: changed(1, 'somewhere') },
      { after: changed(3, -1) },
      { after: changed(5, [null, null, null]) },
      { after: cursorOf(parts.with(2, 'another').with(5, [9e15, 9e15, null]), stateKey) },
      { after: changed(6, ['yesterday', 'x']) },
      { after: (await page(subgraph, { subjects: ['ALERT'] })).endCursor },
      { first: 0 },
      { first: 1_001 },
    ];
    for (const variables of bad) {
      const { errors, data } = await ask(subgraph, variables);
      expect(errors?.[0]?.extensions.code, JSON.stringify(variables)).toBe('BAD_USER_INPUT');
      expect(data.defenderChanges).toBeNull();
      if ('first' in variables)
        expect(errors?.[0]?.message).toBe(`first must be 1 to 1,000, not ${String(variables.first)}.`);
    }
  });

  it('of a replica whose clock is an hour ahead continues where it was', async () => {
    const stateKey = newStateKey();
    const subgraph = await startSubgraph({ env: { STATE_KEY: stateKey } });
    const { endCursor } = await page(subgraph, { subjects: ['ALERT'] });
    const ahead = subgraph.clock.now() + 3_600_000;
    const after = cursorOf(partsOf(endCursor).with(5, [ahead]), stateKey);
    const changed = alertsOf(subgraph)[0]!;
    changeAlert(subgraph, changed);
    subgraph.clock.advance(seconds(20));
    expect(idsIn(await page(subgraph, { after, subjects: ['ALERT'] }))).toEqual([changed.id]);
  });

  it('that a caller forges or alters is rejected by name, without a call', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph();
    const { endCursor } = await page(subgraph);
    const parts = partsOf(endCursor);
    const [text = '', code = ''] = endCursor.split('.');
    // A distinct mark for each try, each of which would be read from Defender.
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
    // No interval is over, so no poll is due.
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

  it(
    'is accepted by a replica with the same STATE_KEY, and under an old key until that is removed',
    { tags: 'slow' },
    async () => {
      const [old, next] = [newStateKey(), newStateKey()];
      const one = await startSubgraph({ env: { STATE_KEY: old } });
      const { endCursor: after } = await page(one);
      const beside = (STATE_KEY: string) => startSubgraph({ env: { STATE_KEY }, beside: one });
      for (const keys of [old, `${next},${old}`]) {
        expect(await page(await beside(keys), { after })).toMatchObject({ hasMore: false });
      }
      const { errors } = await ask(await beside(next), { after });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentName: 'after' });
    },
  );

  it('survives a restart, with nothing lost or repeated', { tags: 'slow' }, async () => {
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

  describe('of a service that has run for longer than its log is kept', () => {
    async function runLong(subjects: readonly string[]) {
      const subgraph = await startSubgraph();
      const read = async (after?: string) => {
        const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
        return page(subgraph, { subjects, after }, { token });
      };
      let { endCursor } = await read();
      for (let half = 1; half <= 6; half += 1) {
        subgraph.clock.advance(43_200_000);
        ({ endCursor } = await read(endCursor));
      }
      return { subgraph, read, endCursor };
    }

    it('survives a restart', { tags: 'slow' }, async () => {
      const { subgraph, read, endCursor } = await runLong(['INVESTIGATION']);
      await subgraph.passTime(subgraph.restart());
      subgraph.clock.advance(seconds(20));
      expect((await read(endCursor)).changes).toEqual([]);
    });

    it('repeats no change after a restart', { tags: 'slow' }, async () => {
      const { subgraph, read, endCursor } = await runLong(['ALERT']);
      subgraph.clock.advance(seconds(20));
      changeAlert(subgraph, alertsOf(subgraph)[0]!);
      const told = await read(endCursor);
      expect(idsIn(told)).toEqual([alertsOf(subgraph)[0]!.id]);
      await subgraph.passTime(subgraph.restart());
      subgraph.clock.advance(seconds(20));
      expect((await read(told.endCursor)).changes).toEqual([]);
    });
  });

  it(
    "is replayed from Defender if the log is gone, and reset if that can't be complete",
    { tags: 'slow' },
    async () => {
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
      // At least once: changes within the overlap are repeated.
      expect(new Set(told)).toEqual(new Set([...told, ...changed.map(({ id }) => id)]));
      const reset = await page(subgraph, {
        after: cursorOf(partsOf(investigations.endCursor).with(2, 'another'), stateKey),
        subjects: ['INVESTIGATION'],
      });
      expect(reset.changes).toMatchObject([{ __typename: 'DefenderFeedReset', reason: 'NOT_REPLAYABLE' }]);
      const ancient = Date.now() - 30 * 86_400_000;
      const tooOld = cursorOf(parts.with(2, 'another').with(5, [ancient, ancient, null]), stateKey);
      expect((await page(subgraph, { after: tooOld })).changes).toMatchObject([{ reason: 'TOO_OLD' }]);
    },
  );
});
