import { ManagedIdentityApplication } from '@azure/msal-node';

/** The part of msal's client that caches the endpoint. */
interface Finder {
  readonly constructor: { identitySource?: unknown };
}

/**
 * msal caches the identity endpoint for the lifetime of the process, which test files share. Files with an endpoint of
 * their own clear the cache first.
 */
export function forgetIdentityEndpoint(): void {
  const application = new ManagedIdentityApplication() as unknown as {
    readonly managedIdentityClient: Finder;
  };
  delete application.managedIdentityClient.constructor.identitySource;
}
