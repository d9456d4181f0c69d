import { expect, it } from 'vitest';
import { startSubgraph } from '../kit/start-subgraph.js';

it('300 machines from 300 requests', async () => {
  const s = await startSubgraph();
  const [t] = s.emulator.tenants.values();
  await s.ask('{ machine(id: "x") { id } }');
  for (const latency of [0, 20, 500]) {
    s.clock.advance(61_000);
    s.emulator.control.setLatency(latency);
    s.forgetCalls();
    const a = await Promise.all(t!.machines.slice(0, 300).map((m) => s.ask(`{ machine(id: "${m.id}") { id } }`)));
    console.log(latency, s.calls().length, s.calls().map((c) => c.operation + ' ' + c.query.$top).join(', '));
    expect(a.every((x) => x.data.machine?.id)).toBe(true);
  }
});
it('deep', async () => {
  const s = await startSubgraph();
  const token = await s.mintToken({roles: ['Defender.ViewData']});
  const send = async (f: string) => {
  const r = await fetch(s.url + '/graphql', {method: 'POST', headers: {'content-type': 'application/json', authorization: 'Bearer ' + token},
    body: `{"query": "query ($f: AlertFilter) { alerts(filter: $f, first: 1) { nodes { id } } }", "variables": {"f": ${f}}}`});
  console.log(r.status, (await r.text()).slice(0, 300)); };
  const leaf = '{"severity":{"eq":"High"}}';
  await send('{"not":'.repeat(90) + leaf + '}'.repeat(90));
  await send('{"not":'.repeat(3000) + leaf + '}'.repeat(3000));
  await send('{"not":'.repeat(100000) + leaf + '}'.repeat(100000));
  const o = '{"or":[{"category":{"eq":"x"}},{"not":';
  await send(o.repeat(60) + leaf + '}]}'.repeat(60));
  await send(o.repeat(3000) + leaf + '}]}'.repeat(3000));
});
