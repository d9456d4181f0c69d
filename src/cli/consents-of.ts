import type { ConsentSettings, TenantConsent } from '../config/cli-settings.js';

/** A consent and, where there are several, whose it is. */
export interface TitledConsent extends TenantConsent {
  readonly tenantId: string;
  readonly title?: string;
}

/** The wanted tenant, or all of the tenants file, or the registration's own. One that no file names yet may be asked too. */
export function consentsOf(
  { tenantId, common, tenants }: ConsentSettings,
  wanted: string | undefined,
): readonly TitledConsent[] {
  if (wanted !== undefined) {
    return [
      { ...(tenants.find((tenant) => tenant.tenantId === wanted)?.consent ?? common), tenantId: wanted },
    ];
  }
  if (tenants.length > 0) {
    return tenants.map((tenant) => ({
      ...tenant.consent,
      tenantId: tenant.tenantId,
      title: `${tenant.name} (${tenant.tenantId})`,
    }));
  }
  return tenantId === undefined ? [] : [{ ...common, tenantId }];
}
