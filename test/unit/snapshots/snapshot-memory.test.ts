import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { writeMachine } from '../../../emulator/defender/machines/machine-model.js';
import { seedTenant } from '../../../emulator/tenants/seed-tenant.js';
import { listMachines } from '../../../src/defender-api/endpoints/machines.js';
import type { WireMachine } from '../../../src/defender-api/models/machines.js';
import { EVERYTHING } from '../../../src/defender-api/odata/filter.js';
import { ColumnTableBuilder } from '../../../src/defender-api/snapshots/column-table.js';
import { Snapshot } from '../../../src/defender-api/snapshots/snapshot.js';

const READ = { asOfTime: 0, generation: '' };

/** Bytes in the heap and outside it, after garbage collection. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Each row has its own strings, as in a response. */
function buildTable(text: string) {
  const { read } = listMachines({ filter: EVERYTHING, top: 10_000 });
  const builder = new ColumnTableBuilder<WireMachine>();
  for (const machine of read(JSON.parse(text), () => undefined)) builder.add(machine);
  return builder.build();
}

it('reports what it holds after all of its rows and filters were used', { tags: 'slow' }, async () => {
  const { machines } = seedTenant('t', { machines: 1_000, alerts: 0, machineActions: 0 }, 1, Date.now());
  const text = JSON.stringify({ value: machines.map(writeMachine) });
  const before = bytesInUse();
  const snapshots = Array.from({ length: 10 }, () => new Snapshot(buildTable(text), READ));
  for (const snapshot of snapshots) {
    for (let index = 0; index < snapshot.length; index += 1) snapshot.rowAt(index);
    for (let filter = 0; filter < 20; filter += 1) {
      const value = { kind: 'string', value: String(filter).padEnd(100_000) } as const;
      await snapshot.select({ kind: 'comparison', property: 'id', operator: 'ne', value });
    }
  }
  const held = bytesInUse() - before;
  const reported = snapshots.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(held).toBeLessThan(reported * 1.5);
});

it('holds 10,000 machines in less than 10 MB, and reports its size', { tags: 'slow' }, () => {
  const { machines } = seedTenant('t', { machines: 10_000, alerts: 0, machineActions: 0 }, 1, Date.now());
  const text = JSON.stringify({ value: machines.map(writeMachine) });
  const before = bytesInUse();
  const table = buildTable(text);
  const held = bytesInUse() - before;
  expect(table.length).toBe(10_000);
  expect(held).toBeLessThan(10_000_000);
  expect(table.bytes).toBeGreaterThan(held / 2);
  expect(table.bytes).toBeLessThan(held * 2);
  // In use until here, so that neither is collected between the measurements.
  expect([machines.length, text.length > 0]).toEqual([10_000, true]);
});
