import { ManagedIdentityApplication } from '@azure/msal-node';

/** As much of msal's client as keeps what it has found. */
interface Finder {
  readonly constructor: { identitySource?: unknown };
}

/**
 * msal keeps the identity endpoint that it found for as long as the process lives, and test files share processes: each that
 * has an endpoint of its own begins by making msal look again.
 */
export function forgetIdentityEndpoint(): void {
  const application = new ManagedIdentityApplication() as unknown as {
    readonly managedIdentityClient: Finder;
  };
  delete application.managedIdentityClient.constructor.identitySource;
}
