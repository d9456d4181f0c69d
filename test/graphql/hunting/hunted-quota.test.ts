import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const REFUSED = {
  error: { code: '429', message: 'API calls quota exceeded! maximum allowed 45 per 00:01:00.' },
};

describe('inventory hunts that get no permit because people have used up the hunts', () => {
  it('use up none of their own limit', async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 5, alerts: 0, machineActions: 0 },
      env: { DEFENDER_SOURCES: 'machines=hunting' },
    });
    const { emulator, clock } = subgraph;
    const [machine] = onlyTenant(subgraph).machines;
    const read = `{ machine(id: "${machine!.id}") { id } }`;
    emulator.control.addFault(
      { operation: 'graphRunHuntingQuery', times: 1 },
      { status: 429, body: REFUSED, headers: { 'retry-after': '30' } },
    );
    for (let reads = 0; reads < 12; reads += 1) {
      const { errors } = await subgraph.ask(read);
      expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    }
    await subgraph.passTime(clock.sleep(31_000));
    const { errors } = await subgraph.ask(read);
    expect(errors).toBeUndefined();
    expect(subgraph.calls('graphRunHuntingQuery')).toHaveLength(2);
  });
});
