/** An API that tokens can be asked for. */
export interface Resource {
  readonly api: 'defender' | 'graph' | 'microsoft-365-defender' | 'azure-storage';
  /** The `aud` of its tokens, and the scope before `/.default`. */
  readonly audience: string;
}

/**
 * The resources Entra knows here. Defender for Endpoint goes by several names (Learn: apis-intro.md for the commercial cloud,
 * government clouds by their API host). `https://api.security.microsoft.com` is another product's API: it exists, a token for it
 * is given, and Defender for Endpoint answers 403 to it.
 */
export const resources: readonly Resource[] = [
  { api: 'defender', audience: 'https://api.securitycenter.microsoft.com' },
  { api: 'defender', audience: 'https://securitycenter.onmicrosoft.com/windowsatpservice' },
  { api: 'defender', audience: 'https://api-gcc.securitycenter.microsoft.us' },
  { api: 'defender', audience: 'https://api-gov.securitycenter.microsoft.us' },
  { api: 'defender', audience: 'https://securitycenter.onmicrosoft.us/windowsatpservice' },
  { api: 'graph', audience: 'https://graph.microsoft.com' },
  { api: 'graph', audience: 'https://graph.microsoft.us' },
  { api: 'graph', audience: 'https://dod-graph.microsoft.us' },
  // Storage accounts of all clouds, where exports are written to.
  { api: 'azure-storage', audience: 'https://storage.azure.com' },
  { api: 'microsoft-365-defender', audience: 'https://api.security.microsoft.com' },
];

/** The resource with this audience; undefined when there is none. */
export function resourceOfAudience(audience: string): Resource | undefined {
  return resources.find((resource) => resource.audience === audience);
}
