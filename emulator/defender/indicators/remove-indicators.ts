import type { DefenderCall } from '../operation.js';

/** Takes indicators out of the tenant. */
export function removeIndicators({ wholeTenant }: DefenderCall, ids: ReadonlySet<string>): void {
  const { indicators } = wholeTenant;
  indicators.splice(0, indicators.length, ...indicators.filter(({ id }) => !ids.has(id)));
}
