import { InvalidArgumentError } from 'commander';
import { loadConsentSettings, type ConsentSettings, type TenantConsent } from '../../config/cli-settings.js';
import { GUID } from '../../lib/guid.js';
import { UsageError, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';

export function defineConsentUrl(command: Command, line: CommandLine): void {
  command
    .description(
      "Prints the link for a tenant's administrator to consent to the permissions of the registration. Needs " +
        'no credential.',
    )
    .option(
      '--tenant <id>',
      'the tenant, or organizations for one link that works in every tenant; default: all of ' +
        'TENANTS_FILE',
      readConsentTenant,
    )
    .option(
      '--redirect-uri <uri>',
      'where the browser goes afterwards; must be a redirect URI of the registration',
      readRedirectUri,
    )
    .addHelpText('after', '\nExit code 0: printed, 1: a setting is wrong.')
    .action(({ tenant, redirectUri }) => {
      const tenants = consentsOf(loadConsentSettings(line.env), tenant);
      if (tenants.length === 0) throw new UsageError('Set the tenant with --tenant or AZURE_TENANT_ID.');
      const links = tenants.map(({ title, tenantId, ...consent }) => {
        const urls = buildConsentUrls(consent, tenantId, redirectUri);
        return [...(title === undefined ? [] : [`# ${title}`]), ...urls].join('\n');
      });
      line.print(`${links.join('\n')}\n`);
    });
}

/** A consent with its tenant, and a title if there are several. */
interface TitledConsent extends TenantConsent {
  readonly tenantId: string;
  readonly title?: string;
}

/** The given tenant, which may be missing from the tenants file, or all of the tenants file, or the registration's tenant. */
function consentsOf(
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

/** Entra's name for any work or school tenant. The account that signs in decides which. */
const ANY_TENANT = 'organizations';

function readConsentTenant(text: string): string {
  const name = text.toLowerCase();
  if (name === ANY_TENANT) return name;
  if (name === 'common' || name === 'consumers') {
    throw new InvalidArgumentError(
      `${name} includes personal accounts, which can't consent for a tenant. Use ${ANY_TENANT}.`,
    );
  }
  if (GUID.test(text)) return name;
  throw new InvalidArgumentError(`It must be a directory (tenant) ID, which is a GUID, or ${ANY_TENANT}.`);
}

/** Entra compares the text with the registration's. */
function readRedirectUri(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('It must be a URL such as https://app.example/done.');
}

/**
 * Links for an administrator to consent to the permissions of our registrations. `.default` requests all permissions of a
 * registration, of any API, and is the only way to request application permissions. Source: Learn, "Admin consent on the
 * Microsoft identity platform" (v2-admin-consent).
 *
 * @param redirectUri where the browser goes afterwards; must be a redirect URI of the registration
 */
function buildConsentUrls(
  { clientIds, cloud, scope }: TenantConsent,
  tenantId: string,
  redirectUri: string = portalOf(cloud.loginHost),
): readonly string[] {
  return clientIds.map((clientId) => {
    const url = new URL(`https://${cloud.loginHost}/${tenantId}/v2.0/adminconsent`);
    url.searchParams.set('client_id', clientId);
    url.searchParams.set('scope', scope);
    url.searchParams.set('redirect_uri', redirectUri);
    return url.href;
  });
}

/** No page handles the redirect after a consent, so the browser goes to the cloud's portal. */
export function portalOf(loginHost: string): string {
  return loginHost.endsWith('.us') ? 'https://portal.azure.us' : 'https://portal.azure.com';
}
