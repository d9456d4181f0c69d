import type { Indicator } from '../../tenants/indicators.js';
import type { DefenderCall } from '../operation.js';

/** Those that have not expired. */
export function activeIndicators({ tenant, now }: Pick<DefenderCall, 'tenant' | 'now'>): Indicator[] {
  return tenant.indicators.filter(
    ({ expirationTime }) => expirationTime === null || Date.parse(expirationTime) > now,
  );
}

/** Active ones, and for an app that holds Ti.ReadWrite alone only those that it made itself. */
export function visibleIndicators(call: DefenderCall): Indicator[] {
  const { principal } = call;
  const seesAll = principal.personId !== null || principal.roles.includes('Ti.ReadWrite.All');
  return activeIndicators(call).filter(({ createdBy }) => seesAll || createdBy === principal.appId);
}
