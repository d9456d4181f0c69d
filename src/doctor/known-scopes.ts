import type { Cloud } from '../config/clouds.js';
import type { Config } from '../config/config.js';

/** App id of WindowsDefenderATP, the API of Defender for Endpoint, in every tenant. */
export const DEFENDER_RESOURCE_ID = 'fc780465-2017-40d4-a0c5-307022471b92';
/** App id of Microsoft Graph. */
const GRAPH_RESOURCE_ID = '00000003-0000-0000-c000-000000000000';

/**
 * Scopes observed for Defender for Endpoint's API in each cloud, most likely first. Microsoft documents only the first two of
 * the commercial cloud (exposed-apis-create-app-webapp.md); the others are from published code.
 */
const SCOPES: Readonly<Record<Cloud, readonly string[]>> = {
  commercial: [
    'https://api.securitycenter.microsoft.com/.default',
    'https://securitycenter.onmicrosoft.com/windowsatpservice/.default',
  ],
  gcc: [
    'https://api-gcc.securitycenter.microsoft.us/.default',
    'https://securitycenter.onmicrosoft.com/windowsatpservice/.default',
    'https://api.securitycenter.microsoft.com/.default',
  ],
  'gcc-high': [
    'https://api-gov.securitycenter.microsoft.us/.default',
    'https://securitycenter.onmicrosoft.us/windowsatpservice/.default',
    'https://api.securitycenter.microsoft.us/.default',
  ],
  dod: [
    'https://api-gov.securitycenter.microsoft.us/.default',
    'https://securitycenter.onmicrosoft.us/windowsatpservice/.default',
    'https://api.securitycenter.microsoft.us/.default',
  ],
};

/** APIs confused with Defender for Endpoint's, by the audience of their tokens. */
const MISTAKEN_AUDIENCES: Readonly<Record<string, string>> = {
  'https://api.security.microsoft.com': 'the Microsoft Defender XDR API',
  'https://userrequestsgraphapi-prd.trafficmanager.net': 'another API with similar permissions',
  'https://graph.microsoft.com': 'Microsoft Graph',
  [GRAPH_RESOURCE_ID]: 'Microsoft Graph',
};

/** The configured scope, then the other known scopes of the cloud. */
export function scopeCandidates({ upstream }: Config): readonly string[] {
  return [...new Set([upstream.scope, ...SCOPES[upstream.cloud]])];
}

export function audienceOf(scope: string): string {
  return scope.replace(/\/\.default$/, '');
}

/** Classifies the audience of a Defender token: accepted, a known mistake, or unknown. */
export function recognizeAudience(
  aud: string,
  config: Config,
): { readonly known: true } | { readonly known: false; readonly mistakenFor: string | undefined } {
  const audience = normalize(aud);
  const accepted = [DEFENDER_RESOURCE_ID, ...SCOPES[config.upstream.cloud].map(audienceOf)];
  if (accepted.some((other) => normalize(other) === audience)) return { known: true };
  return { known: false, mistakenFor: MISTAKEN_AUDIENCES[audience] };
}

function normalize(audience: string): string {
  let end = audience.length;
  while (audience[end - 1] === '/') end -= 1;
  return audience.slice(0, end).toLowerCase();
}
