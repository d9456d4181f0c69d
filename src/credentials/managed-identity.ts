import { ManagedIdentityApplication, type INetworkModule } from '@azure/msal-node';
import { toIssuedToken, type AcquireToken, type IssuedToken } from './acquire-token.js';
import { SignInError } from './sign-in-error.js';
import { toSignInError } from './sign-in-failure.js';

/**
 * Asks the platform for a token of a managed identity: the one with the client id, or else the system's.
 * The endpoint is the platform's (App Service, Arc, IMDS and others); msal finds it in the environment.
 */
export function createManagedIdentity(
  clientId: string | undefined,
  network: INetworkModule,
): (resource: string) => Promise<IssuedToken> {
  const client = new ManagedIdentityApplication({
    ...(clientId !== undefined && { managedIdentityIdParams: { userAssignedClientId: clientId } }),
    // The token slot decides when to ask again; msal's retries would hold the callers meanwhile.
    system: { networkClient: network, disableInternalRetries: true },
  });
  return async (resource) => {
    try {
      return toIssuedToken(await client.acquireToken({ resource, forceRefresh: true }));
    } catch (error) {
      throw withHint(toSignInError(error), clientId);
    }
  };
}

function withHint({ failure }: SignInError, clientId: string | undefined): SignInError {
  const identity = clientId === undefined ? 'its system-assigned identity' : `the identity ${clientId}`;
  const hint = `The platform gives no token of a managed identity: check that this service runs in Azure and that ${identity} is assigned to it.`;
  return new SignInError({ ...failure, hint });
}

/** Tokens of the managed identity that AZURE_CLIENT_ID names. It lives in one tenant, so no other can be asked for. */
export function createManagedIdentityClient(
  registration: { readonly tenantId: string; readonly clientId: string },
  network: INetworkModule,
): AcquireToken {
  const acquire = createManagedIdentity(registration.clientId, network);
  return async ({ tenantId, scope }) => {
    if (tenantId.toLowerCase() !== registration.tenantId.toLowerCase()) {
      throw new SignInError({
        hint: 'A managed identity gives tokens for its own tenant only: another tenant needs an app registration, such as DEFENDER_CREDENTIAL=managed-identity-federation has.',
        permanent: true,
        oauthError: 'tenant_mismatch',
      });
    }
    return acquire(scope);
  };
}
