import type { RequestContext } from '../../src/context.js';

/**
 * Paths of portal pages. Those of alerts and incidents match Microsoft Graph's `alertWebUrl` and `incidentWebUrl`; the other
 * two are undocumented and copied from the portal.
 */
const PATHS = {
  alert: (id: string) => `/alerts/${id}`,
  incident: (id: string) => `/incidents/${id}`,
  machine: (id: string) => `/machines/v2/${id}/overview`,
  investigation: (id: string) => `/mtp-investigation/${id}`,
} as const;

/** URL of the portal page for an object, in the portal of the cloud and tenant. */
export function portalPage(
  kind: keyof typeof PATHS,
  id: string,
  { portalUrl, tenantId }: Pick<RequestContext, 'portalUrl' | 'tenantId'>,
): string {
  return `${portalUrl}${PATHS[kind](encodeURIComponent(id))}?tid=${encodeURIComponent(tenantId)}`;
}
