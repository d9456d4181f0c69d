import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from './entra/app-registrations.js';

/** The tenant that every emulator has unless others are named. */
export const DEFAULT_TENANT_ID = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';

/** The environment with which a subgraph uses the emulator at this address. */
export function settingsForSubgraph(
  { url }: { readonly url: string },
  tenantId: string = DEFAULT_TENANT_ID,
): Record<string, string> {
  return {
    AZURE_TENANT_ID: tenantId,
    AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
    AZURE_CLIENT_SECRET: DEFAULT_CLIENT_SECRET,
    ENTRA_EMULATOR_URL: url,
    DEFENDER_API_URL: url,
  };
}
