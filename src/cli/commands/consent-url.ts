import { InvalidArgumentError } from 'commander';
import { loadConsentSettings } from '../../config/cli-settings.js';
import { GUID } from '../../lib/guid.js';
import { UsageError, type CommandLine } from '../command-line.js';
import { buildConsentUrls } from '../consent-links.js';
import { consentsOf } from '../consents-of.js';
import type { Command } from '../create-program.js';

export function defineConsentUrl(command: Command, line: CommandLine): void {
  command
    .description(
      "Prints the link with which a tenant's administrator consents to the permissions of the registration. It needs " +
        'no credential.',
    )
    .option(
      '--tenant <id>',
      'the tenant that consents, or organizations for one link that works in every tenant; without it, all of ' +
        'TENANTS_FILE',
      readConsentTenant,
    )
    .option('--redirect-uri <uri>', 'where the browser goes afterwards: one that the registration has')
    .addHelpText('after', '\nExit code 0: printed, 1: a setting is wrong.')
    .action(({ tenant, redirectUri }) => {
      const tenants = consentsOf(loadConsentSettings(line.env), tenant);
      if (tenants.length === 0) throw new UsageError('Name the tenant: --tenant, or AZURE_TENANT_ID.');
      const links = tenants.map(({ title, tenantId, ...consent }) => {
        const urls = buildConsentUrls(consent, tenantId, redirectUri);
        return [...(title === undefined ? [] : [`# ${title}`]), ...urls].join('\n');
      });
      line.print(`${links.join('\n')}\n`);
    });
}

/** Entra's name for any work or school tenant: the person who signs in decides which. */
const ANY_TENANT = 'organizations';

function readConsentTenant(text: string): string {
  const name = text.toLowerCase();
  if (name === ANY_TENANT) return name;
  if (name === 'common' || name === 'consumers') {
    throw new InvalidArgumentError(
      `${name} includes personal accounts, and they can't consent for a tenant. Use ${ANY_TENANT}.`,
    );
  }
  if (GUID.test(text)) return name;
  throw new InvalidArgumentError(`It takes a directory (tenant) ID, a GUID, or ${ANY_TENANT}.`);
}
