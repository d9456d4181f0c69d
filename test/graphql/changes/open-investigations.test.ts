import { expect, it } from 'vitest';
import { addAlert } from '../../kit/feed/change-alerts.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { page, seconds } from './change-pages.js';

const subjects = ['INVESTIGATION'];
const LONG_AGO = seconds(4 * 3_600);

/** Copies an investigation that has been open for long. */
function openInvestigations(subgraph: SubgraphUnderTest, count: number): void {
  const [tenant] = subgraph.emulator.tenants.values();
  const [first] = tenant!.investigations;
  const startTime = new Date(subgraph.clock.now() - LONG_AGO).toISOString();
  tenant!.investigations.length = 0;
  for (let index = 0; index < count; index += 1)
    tenant!.investigations.push({
      ...first!,
      id: String(1_000 + index),
      state: 'PendingApproval',
      startTime,
      endTime: null,
    });
}

it(
  'returns the end of each open investigation and none again, however many there are',
  { tags: 'slow' },
  async () => {
    const subgraph = await startSubgraph();
    openInvestigations(subgraph, 503);
    let { endCursor } = await page(subgraph, { subjects });
    for (let poll = 0; poll < 3; poll += 1) {
      subgraph.clock.advance(seconds(70));
      const next = await page(subgraph, { after: endCursor, subjects });
      expect(next.changes).toEqual([]);
      ({ endCursor } = next);
    }
    const [tenant] = subgraph.emulator.tenants.values();
    const endTime = new Date(subgraph.clock.now()).toISOString();
    for (const one of tenant!.investigations) Object.assign(one, { state: 'Benign', endTime });
    subgraph.clock.advance(seconds(70));
    const { changes } = await page(subgraph, { after: endCursor, subjects, first: 600 });
    expect(changes).toHaveLength(503);
  },
);

it('returns no open investigation again after a restart', { tags: 'slow' }, async () => {
  const subgraph = await startSubgraph();
  openInvestigations(subgraph, 3);
  const both = ['ALERT', ...subjects];
  const read = async (after?: string) => {
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    return page(subgraph, { after, subjects: both, first: 1_000 }, { token });
  };
  const { endCursor: begin } = await read();
  subgraph.clock.advance(LONG_AGO);
  for (let index = 0; index < 600; index += 1) addAlert(subgraph, `da${String(index)}_1`);
  subgraph.clock.advance(seconds(70));
  const { endCursor, changes } = await read(begin);
  expect(changes).toHaveLength(600);
  subgraph.clock.advance(LONG_AGO);
  await read(endCursor);
  await subgraph.passTime(subgraph.restart());
  subgraph.clock.advance(seconds(70));
  expect((await read(endCursor)).changes).toEqual([]);
});
