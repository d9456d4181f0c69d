import type { TenantConsent } from '../config/cli-settings.js';

/**
 * The links with which an administrator of a tenant consents to the permissions of our registrations. `.default` asks
 * for all that a registration lists, of whatever API, and is the only way to ask for application permissions.
 * Source: Learn, "Admin consent on the Microsoft identity platform" (v2-admin-consent).
 *
 * @param redirectUri where the browser goes afterwards: one of the registration's own
 */
export function buildConsentUrls(
  { clientIds, cloud, scope }: TenantConsent,
  tenantId: string,
  redirectUri: string = defaultRedirectOf(cloud.loginHost),
): readonly string[] {
  return clientIds.map((clientId) => {
    const url = new URL(`https://${cloud.loginHost}/${tenantId}/v2.0/adminconsent`);
    url.searchParams.set('client_id', clientId);
    url.searchParams.set('scope', scope);
    url.searchParams.set('redirect_uri', redirectUri);
    return url.href;
  });
}

/** Nobody waits for the answer, so the browser ends at the portal of the cloud. */
function defaultRedirectOf(loginHost: string): string {
  return loginHost.endsWith('.us') ? 'https://portal.azure.us' : 'https://portal.azure.com';
}
