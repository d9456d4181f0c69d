import { OPERATIONS } from '../defender-api/operation-table.js';
import { includes, PLANS, type Plan } from '../defender-api/plans.js';
import type { Operation } from '../defender-api/operation.js';
import { LicenseRequiredError } from '../errors/upstream-errors.js';
import type { CallOutcome } from './check-calls.js';
import { failed, passed, skipped, type Check } from './check.js';

/** Typical combinations of plans. */
const BOUGHT: readonly { readonly plans: readonly Plan[]; readonly name: string }[] = [
  {
    plans: ['PLAN_2', 'VULNERABILITY_MANAGEMENT'],
    name: `${PLANS.PLAN_2} with ${PLANS.VULNERABILITY_MANAGEMENT}`,
  },
  { plans: ['PLAN_2'], name: `${PLANS.PLAN_2} without ${PLANS.VULNERABILITY_MANAGEMENT}` },
  { plans: ['BUSINESS'], name: PLANS.BUSINESS },
  { plans: ['PLAN_1'], name: PLANS.PLAN_1 },
  {
    plans: ['PLAN_1', 'VULNERABILITY_MANAGEMENT'],
    name: `${PLANS.PLAN_1} with ${PLANS.VULNERABILITY_MANAGEMENT}`,
  },
];

/** Infers the tenant's plan from the responses, and the operations that the plan lacks. */
export function checkLicense(outcomes: readonly CallOutcome[]): Check {
  const name = 'license';
  const answered = outcomes.flatMap(({ operation, result }) =>
    operation !== undefined && result === 'answered' ? [operation] : [],
  );
  const refusals = outcomes.flatMap(({ operation, result }) =>
    operation !== undefined && result instanceof LicenseRequiredError ? [{ operation, result }] : [],
  );
  const fitting = BOUGHT.filter(
    ({ plans }) =>
      answered.every((operation) => includes(plans, operation)) &&
      !refusals.some(({ operation }) => includes(plans, operation)),
  );
  const seems = `this tenant seems to have ${fitting.map((one) => one.name).join(' or ')}`;
  const [refusal] = refusals;
  if (refusal === undefined) {
    if (answered.length === 0) return skipped(name, 'no call succeeded');
    const told = 'no call failed for a missing license';
    return passed(name, fitting.length === 1 ? `${told}: ${seems}` : told);
  }
  if (fitting.length === 0) {
    return failed(
      name,
      refusal.result.message,
      "Assign a license that includes it, and open Defender's portal once to set up the tenant.",
    );
  }
  return failed(
    name,
    `${seems}: it lacks ${describeLack(fitting)}`,
    'Omit the fields that need another plan, or buy one that includes them. docs/coverage.md lists the plans of each operation.',
  );
}

/** Families that none of the plans includes, and single operations of the other families. */
function describeLack(fitting: typeof BOUGHT): string {
  const lacks = (operation: Operation) => !fitting.some(({ plans }) => includes(plans, operation));
  const all = Object.values(OPERATIONS);
  const hasPart = (family: string) => all.some((one) => one.family === family && !lacks(one));
  const families = new Set(all.filter((one) => !hasPart(one.family)).map(({ family }) => family));
  const others = all.filter((one) => lacks(one) && hasPart(one.family)).map(({ id }) => id);
  return [...families, ...others].join(', ');
}
