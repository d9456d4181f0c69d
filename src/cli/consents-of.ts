import type { ConsentSettings, TenantConsent } from '../config/cli-settings.js';

/** A consent with its tenant, and a title if there are several. */
export interface TitledConsent extends TenantConsent {
  readonly tenantId: string;
  readonly title?: string;
}

/** The given tenant, which may be missing from the tenants file, or all of the tenants file, or the registration's tenant. */
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
