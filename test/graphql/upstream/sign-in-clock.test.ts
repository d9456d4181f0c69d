import { expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const AHEAD_MS = 600_000;

it('a sign-in that failed is tried again within half a minute, although the clock was set back in the meantime', async () => {
  const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 1, machineActions: 0 } });
  const { clock, emulator } = subgraph;
  const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
  const read = () => subgraph.ask('{ alerts(first: 1) { nodes { id } } }', { token });
  clock.advance(AHEAD_MS);
  // Entra rejects the assertion of a service whose clock is ahead.
  const fault = emulator.control.addFault(
    { operation: 'token' },
    { status: 400, body: { error: 'invalid_client' } },
  );
  const failed = [{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }];
  expect((await read()).errors).toMatchObject(failed);
  emulator.control.removeFault(fault);
  clock.setBack(AHEAD_MS);
  expect((await read()).errors).toMatchObject(failed);
  clock.advance(31_000);
  expect((await read()).errors).toBeUndefined();
});
