import { expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

it(
  'a page of changes says whether the next read of Defender is overdue',
  { tags: ['slow', 'defender-first'] },
  async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const page = async (after: string | null) => {
      const { data, errors } = await subgraph.passTime(
        subgraph.ask(
          'query ($after: String) { defenderChanges(after: $after) { endCursor isDelayed changes { cursor } } }',
          { variables: { after } },
        ),
      );
      expect(errors).toBeUndefined();
      return data.defenderChanges;
    };
    const { endCursor, isDelayed } = await page(null);
    expect(isDelayed).toBe(false);
    const away = subgraph.emulator.control.addFault({ operation: 'listAlerts' }, { status: 503 });
    subgraph.clock.advance(120_000);
    expect(await page(endCursor)).toMatchObject({ isDelayed: true, changes: [] });
    subgraph.emulator.control.removeFault(away);
    subgraph.clock.advance(120_000);
    expect(await page(endCursor)).toMatchObject({ isDelayed: false });
  },
);
