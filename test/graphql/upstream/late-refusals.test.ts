import { expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const HOUR_MS = 3_600_000;
const REFUSED = {
  status: 429,
  headers: { 'retry-after': '100' },
  body: { error: { code: '429', message: 'API calls quota exceeded!' } },
};

it(
  'a read keeps its deadline for later calls, although the clock was set back during the first',
  { tags: 'defender-first' },
  async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 0 } });
    const { control } = subgraph.emulator;
    await subgraph.ask('{ alerts(first: 1) { nodes { id } } }');
    control.addFault({ operation: 'listMachineAlerts', times: 1 }, REFUSED);
    const letGo = control.hold();
    const asked = subgraph.ask('{ machines(first: 1) { nodes { alerts { nodes { id } } } } }');
    await expect.poll(() => control.calls({ operation: 'listMachines' }), { interval: 5 }).toHaveLength(1);
    subgraph.clock.setBack(HOUR_MS);
    letGo();
    const { errors } = await subgraph.passTime(asked, 1_000);
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(subgraph.calls('listMachineAlerts')).toHaveLength(1);
  },
);
