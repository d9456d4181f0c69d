/**
 * Hosts of login, API, Graph and portal of a Microsoft cloud.
 * Source: Learn, exposed-apis-list.md, exposed-apis-create-app-webapp.md and gov.md.
 */
export interface CloudEndpoints {
  readonly loginHost: string;
  readonly apiUrl: string;
  /** The documented audience, which doesn't depend on the host. */
  readonly scope: string;
  readonly graphUrl: string;
  readonly graphScope: string;
  readonly portalUrl: string;
}

export const CLOUDS = ['commercial', 'gcc', 'gcc-high', 'dod'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** Regional hosts exist for the commercial cloud only. */
export const REGIONS = ['us', 'eu', 'uk', 'au', 'swa', 'ina', 'aea'] as const;
export type Region = (typeof REGIONS)[number];

const ENDPOINTS: Readonly<Record<Cloud, CloudEndpoints>> = {
  commercial: {
    loginHost: 'login.microsoftonline.com',
    apiUrl: 'https://api.security.microsoft.com',
    scope: 'https://api.securitycenter.microsoft.com/.default',
    graphUrl: 'https://graph.microsoft.com',
    graphScope: 'https://graph.microsoft.com/.default',
    portalUrl: 'https://security.microsoft.com',
  },
  // Microsoft documents no scope for the government clouds; public code uses the API host as audience.
  gcc: {
    loginHost: 'login.microsoftonline.com',
    apiUrl: 'https://api-gcc.securitycenter.microsoft.us',
    scope: 'https://api-gcc.securitycenter.microsoft.us/.default',
    graphUrl: 'https://graph.microsoft.com',
    graphScope: 'https://graph.microsoft.com/.default',
    portalUrl: 'https://security.microsoft.com',
  },
  'gcc-high': {
    loginHost: 'login.microsoftonline.us',
    apiUrl: 'https://api-gov.securitycenter.microsoft.us',
    scope: 'https://api-gov.securitycenter.microsoft.us/.default',
    graphUrl: 'https://graph.microsoft.us',
    graphScope: 'https://graph.microsoft.us/.default',
    portalUrl: 'https://security.microsoft.us',
  },
  dod: {
    loginHost: 'login.microsoftonline.us',
    apiUrl: 'https://api-gov.securitycenter.microsoft.us',
    scope: 'https://api-gov.securitycenter.microsoft.us/.default',
    graphUrl: 'https://dod-graph.microsoft.us',
    graphScope: 'https://dod-graph.microsoft.us/.default',
    portalUrl: 'https://security.apps.mil',
  },
};

/** The endpoints of a cloud; a region replaces the API host with a regional one. */
export function endpointsOf(cloud: Cloud, region?: Region): CloudEndpoints {
  const endpoints = ENDPOINTS[cloud];
  return region === undefined
    ? endpoints
    : { ...endpoints, apiUrl: `https://${region}.api.security.microsoft.com` };
}
