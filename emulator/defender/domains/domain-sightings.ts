import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';
import { findSightings, type Sighting } from '../sightings.js';

const hostForm =
  /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/** The domain of the path. Throws the 400 of what is no host name. */
export function readDomain({ parameters }: DefenderCall): string {
  const domain = parameters['domain'] ?? '';
  if (hostForm.test(domain)) return domain.toLowerCase();
  throw new DefenderError(400, 'InvalidDomainName', `The domain name '${domain}' is not valid`);
}

/** Where evidence holds a URL of that host. */
export function sightingsOfDomain(call: DefenderCall): Sighting[] {
  const domain = readDomain(call);
  return findSightings(call.tenant, ({ url }) => url !== null && hostOf(url) === domain);
}

/** The host of evidence's URL, which may lack a scheme; empty if there is none. */
export function hostOf(url: string): string {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `http://${url}`;
  return URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '';
}
