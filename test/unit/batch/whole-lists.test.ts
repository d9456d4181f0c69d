import { expect, it } from 'vitest';
import { CACHE } from '../../../src/config/cache-times.js';
import { noCost } from '../../../src/defender-api/call-budget.js';
import type { CallContext } from '../../../src/defender-api/call-context.js';
import type { DefenderDataSource } from '../../../src/defender-api/data-source.js';
import { ListInPages } from '../../../src/defender-api/batch/list-in-pages.js';
import { WholeLists } from '../../../src/defender-api/batch/whole-lists.js';
import { listMachineActions } from '../../../src/defender-api/endpoints/machine-actions.js';
import { pageOf } from '../../../src/defender-api/endpoints/shared/wire-page.js';
import type { WireMachineAction } from '../../../src/defender-api/models/machine-actions.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const MACHINES = 500;

it('looks at each row of a list once, however many parents are requested, and does not wait for quota', async () => {
  let looks = 0;
  const rows = Array.from({ length: 1_500 }, (_, index) => ({
    id: String(index),
    get machineId() {
      looks += 1;
      return `A${String(index % MACHINES)}`;
    },
  })) as unknown as readonly WireMachineAction[];
  const page = pageOf(rows);
  const contexts: CallContext[] = [];
  const dataSource = {
    sources: { usesSecond: () => false },
    earlyRefusalOf: () => () => undefined,
    fetchCached: async () => page,
    fetch: async (_call: unknown, context: CallContext) => {
      contexts.push(context);
      return page;
    },
  } as unknown as DefenderDataSource;
  const options = { dataSource, clock: new ManualClock(), times: CACHE.times };
  const actions = new ListInPages({ list: listMachineActions, pageRows: 2_000, maxPages: 1 }, options);
  const lists = new WholeLists(options);
  const find = (parent: string, requestId: string) =>
    lists.find(actions, 'machineId', parent, { tenantId: 't', requestId, deadline: 10_000, cost: noCost() });
  expect([await find('a1', 'one'), await find('a2', 'two')]).toEqual([undefined, undefined]);
  for (let machine = 0; machine < MACHINES; machine += 1) {
    const found = await find(`a${String(machine)}`, 'three');
    expect(found?.map(({ id }) => Number(id))).toEqual([machine, machine + MACHINES, machine + 2 * MACHINES]);
  }
  expect(looks).toBe(rows.length);
  expect(contexts.map(({ waitsForQuota }) => waitsForQuota)).toEqual([false]);
});
