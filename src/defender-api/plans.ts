/** Microsoft's plans, keyed as in docs/catalogue/operations.yaml. */
export const PLANS = {
  PLAN_1: 'Defender for Endpoint Plan 1',
  PLAN_2: 'Defender for Endpoint Plan 2',
  BUSINESS: 'Defender for Business',
  VULNERABILITY_MANAGEMENT: 'Defender Vulnerability Management',
} as const;

export type Plan = keyof typeof PLANS;

const BASIC: readonly Plan[] = ['PLAN_1', 'PLAN_2', 'BUSINESS'];
const LIST = new Intl.ListFormat('en-US', { type: 'disjunction' });

export function includes(plans: readonly Plan[], operation: { readonly plans: readonly Plan[] }): boolean {
  return operation.plans.some((plan) => plans.includes(plan));
}

/** Whether all basic plans of Defender for Endpoint and Business include the operation. */
export function isInEachPlan(operation: { readonly plans: readonly Plan[] }): boolean {
  return BASIC.every((plan) => operation.plans.includes(plan));
}

/** Such as `Defender for Endpoint Plan 2 or Defender for Business`. */
export function nameAnyOf(plans: readonly Plan[]): string {
  return LIST.format(plans.map((plan) => PLANS[plan]));
}
