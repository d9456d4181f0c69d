import { expect, it } from 'vitest';
import { startSubgraph } from '../kit/start-subgraph.js';

it('300 machines from 300 requests', async () => {
  const s = await startSubgraph();
  const [t] = s.emulator.tenants.values();
  await s.ask('{ machine(id: "x") { id } }');
  s.forgetCalls();
  for (const latency of [0, 100]) {
    s.emulator.control.setLatency(latency);
    s.forgetCalls();
    const a = await Promise.all(t!.machines.slice(0, 300).map((m) => s.ask(`{ machine(id: "${m.id}") { id } }`)));
    expect(a.every((x) => x.data.machine.id)).toBe(true);
    console.log(latency, s.calls().length, s.calls().map((c) => c.operation + ' ' + c.query.$top).join(', '));
  }
});
it('deep', async () => {
  const s = await startSubgraph();
  let f: object = { severity: { eq: 'High' } };
  for (let i = 0; i < 90; i++) f = { not: f };
  let r = await s.ask('query ($f: AlertFilter) { alerts(filter: $f, first: 1) { nodes { id } } }', { variables: { f } });
  console.log(r.status, JSON.stringify(r.errors)?.slice(0, 300));
  for (let i = 0; i < 9000; i++) f = { and: [f] };
  r = await s.ask('query ($f: AlertFilter) { alerts(filter: $f, first: 1) { nodes { id } } }', { variables: { f } });
  console.log(r.status, JSON.stringify(r.errors)?.slice(0, 300));
  let g: object = { severity: { eq: 'High' } };
  for (let i = 0; i < 40; i++) g = { or: [{ not: g }, { category: { eq: 'x' } }] };
  r = await s.ask('query ($f: AlertFilter) { alerts(filter: $f, first: 1) { nodes { id } } }', { variables: { f: g } });
  console.log(r.status, JSON.stringify(r.errors)?.slice(0, 300));
});
