import { ManagedIdentityApplication, type INetworkModule } from '@azure/msal-node';
import { toIssuedToken, type AcquireToken, type IssuedToken } from './acquire-token.js';
import { SignInError } from './sign-in-error.js';
import { toSignInError } from './sign-in-failure.js';

/**
 * Acquires managed identity tokens from the platform (App Service, Arc, IMDS, and others; msal detects the endpoint
 * from the environment). Without a client id, it uses the system-assigned identity.
 */
export function createManagedIdentity(
  clientId: string | undefined,
  network: INetworkModule,
): (resource: string) => Promise<IssuedToken> {
  const client = new ManagedIdentityApplication({
    ...(clientId !== undefined && { managedIdentityIdParams: { userAssignedClientId: clientId } }),
    // TokenSlot schedules retries. Retries in msal would block its callers.
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
  const hint = `The platform returned no managed identity token: check that this service runs in Azure and that ${identity} is assigned to it.`;
  return new SignInError({ ...failure, hint });
}

/**
 * Acquires tokens of the managed identity named by AZURE_CLIENT_ID. An identity belongs to one tenant, so requests for
 * other tenants fail.
 */
export function createManagedIdentityClient(
  registration: { readonly tenantId: string; readonly clientId: string },
  network: INetworkModule,
): AcquireToken {
  const acquire = createManagedIdentity(registration.clientId, network);
  return async ({ tenantId, scope }) => {
    if (tenantId.toLowerCase() !== registration.tenantId.toLowerCase()) {
      throw new SignInError({
        hint: 'A managed identity only provides tokens for its own tenant. Other tenants need an app registration, as with DEFENDER_CREDENTIAL=managed-identity-federation.',
        permanent: true,
        oauthError: 'tenant_mismatch',
      });
    }
    return acquire(scope);
  };
}
