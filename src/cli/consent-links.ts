import type { TenantConsent } from '../config/cli-settings.js';

/**
 * Links for an administrator to consent to the permissions of our registrations. `.default` requests all permissions of a
 * registration, of any API, and is the only way to request application permissions. Source: Learn, "Admin consent on the
 * Microsoft identity platform" (v2-admin-consent).
 *
 * @param redirectUri where the browser goes afterwards; must be a redirect URI of the registration
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

/** No page handles the redirect, so the browser goes to the cloud's portal. */
function defaultRedirectOf(loginHost: string): string {
  return loginHost.endsWith('.us') ? 'https://portal.azure.us' : 'https://portal.azure.com';
}
