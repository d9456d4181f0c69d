import { ManagedIdentityApplication, type INetworkModule } from '@azure/msal-node';
import type { Config } from '../config/config.js';
import { toIssuedToken, type AcquireToken } from './acquire-token.js';
import { SignInError } from './sign-in-error.js';
import { toSignInError } from './sign-in-failure.js';

/**
 * Tokens of the managed identity that AZURE_CLIENT_ID names. It lives in one tenant, so no other can be asked for.
 * The endpoint is the platform's (App Service, Arc, IMDS and others); msal finds it in the environment.
 */
export function createManagedIdentityClient(config: Config, network: INetworkModule): AcquireToken {
  const client = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: config.registration.clientId },
    // The token slot decides when to ask again; msal's retries would hold the callers meanwhile.
    system: { networkClient: network, disableInternalRetries: true },
  });
  return async ({ tenantId, scope }) => {
    if (tenantId.toLowerCase() !== config.registration.tenantId.toLowerCase()) {
      throw new SignInError({
        hint: 'A managed identity gives tokens for its own tenant only: another tenant needs an app registration.',
        permanent: true,
        oauthError: 'tenant_mismatch',
      });
    }
    try {
      return toIssuedToken(await client.acquireToken({ resource: scope, forceRefresh: true }));
    } catch (error) {
      throw toSignInError(error);
    }
  };
}
