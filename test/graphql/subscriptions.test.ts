import { describe, expect, it } from 'vitest';
import { addAlert, alertsOf, changeAlert } from '../kit/change-alerts.js';
import { openEventStream, openSocketStream, type OpenStream } from '../kit/open-stream.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const CHANGES = `subscription ($after: String, $subjects: [ChangeSubject!] = [ALERT, MACHINE_ACTION]) {
  changes(after: $after, subjects: $subjects) {
    __typename cursor previousCursor observedAt
    ... on AlertChanged { isNew alert { id status machine { id } } }
    ... on MachineActionChanged { isNew machineAction { id status } }
  }
}`;

/** Moves the clock until a stream has brought so many results, or has ended. */
async function untilResults(subgraph: SubgraphUnderTest, stream: OpenStream, count: number): Promise<void> {
  await subgraph.passTime(
    expect.poll(() => stream.isOver() || stream.results.length >= count, { timeout: 30_000, interval: 5 }).toBe(true),
  );
}

describe.each([
  ['a socket', openSocketStream],
  ['server-sent events', openEventStream],
] as const)('over %s', (_name, open) => {
  it('tells where it begins, then each change with its cursor and that of the message before', async () => {
    const subgraph = await startSubgraph();
    const stream = await subgraph.passTime(open(subgraph, CHANGES));
    await untilResults(subgraph, stream, 1);
    expect(stream.results).toMatchObject([{ data: { changes: { __typename: 'FeedBookmark', previousCursor: null } } }]);
    const alert = addAlert(subgraph, 'da000000000000000001_1');
    await untilResults(subgraph, stream, 2);
    const [bookmark, change] = stream.results.map(({ data }) => data.changes);
    expect(change).toMatchObject({
      __typename: 'AlertChanged',
      isNew: true,
      alert: { id: alert.id, machine: { id: alert.machineId } },
      previousCursor: bookmark.cursor,
    });
  });

  it('goes on behind a cursor, and says so', async () => {
    const subgraph = await startSubgraph();
    const first = await subgraph.passTime(open(subgraph, CHANGES));
    await untilResults(subgraph, first, 1);
    const { cursor } = first.results[0].data.changes;
    first.close();
    subgraph.clock.advance(1_000);
    changeAlert(subgraph, alertsOf(subgraph)[0]!);
    const second = await subgraph.passTime(open(subgraph, CHANGES, { variables: { after: cursor } }));
    await untilResults(subgraph, second, 1);
    expect(second.results[0].data.changes).toMatchObject({
      previousCursor: cursor,
      alert: { id: alertsOf(subgraph)[0]!.id },
    });
  });

  it('ends with UNAUTHENTICATED and the cursor to go on from when the token ends', async () => {
    const subgraph = await startSubgraph();
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], expiresInSeconds: 60 });
    const stream = await subgraph.passTime(open(subgraph, CHANGES, { token }));
    await untilResults(subgraph, stream, 1);
    await untilResults(subgraph, stream, 100);
    const last = stream.results.at(-1);
    expect(last).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(last.errors[0].extensions.cursor).toBe(stream.results.at(-2).data.changes.cursor);
  });
});
