import { describe, expect, it } from 'vitest';
import { operations } from '../../emulator/defender/operations.js';
import { isInPlan } from '../../emulator/defender/plans.js';
import type { Switches } from '../../emulator/switches.js';
import type { Plan } from '../../src/defender-api/plans.js';
import { readCatalogue } from '../architecture/read-catalogue.js';

const BOUGHT: readonly (readonly [Switches['plan'], readonly Plan[]])[] = [
  ['p2+tvm', ['PLAN_2', 'VULNERABILITY_MANAGEMENT']],
  ['p2', ['PLAN_2']],
  ['p1', ['PLAN_1']],
  ['business', ['BUSINESS']],
];

describe('the plans of the emulator', () => {
  it.each(BOUGHT)('%s lack the operations that the catalog names', (plan, plans) => {
    const lackingHere = operations.filter((operation) => !isInPlan(plan, operation)).map(({ id }) => id);
    const emulated = new Set(operations.map(({ id }) => id));
    const lackingThere = readCatalogue()
      .filter(
        (operation) => !operation.plans.some((one) => plans.includes(one)) && emulated.has(operation.id),
      )
      .map(({ id }) => id);
    // One operation may have two paths.
    expect([...new Set(lackingHere)].toSorted()).toEqual(lackingThere.toSorted());
  });
});
