import type { RequestContext } from '../../src/context.js';

/**
 * Paths of the portal's pages. Those of alerts and incidents are what Microsoft Graph gives as `alertWebUrl` and
 * `incidentWebUrl`; the other two are as the portal itself links them, on no page.
 */
const PATHS = {
  alert: (id: string) => `/alerts/${id}`,
  incident: (id: string) => `/incidents/${id}`,
  machine: (id: string) => `/machines/v2/${id}/overview`,
  investigation: (id: string) => `/mtp-investigation/${id}`,
} as const;

/** The page that shows something to people, in the portal of the cloud and the tenant that are addressed. */
export function portalPage(
  kind: keyof typeof PATHS,
  id: string,
  { portalUrl, tenantId }: Pick<RequestContext, 'portalUrl' | 'tenantId'>,
): string {
  return `${portalUrl}${PATHS[kind](encodeURIComponent(id))}?tid=${encodeURIComponent(tenantId)}`;
}
