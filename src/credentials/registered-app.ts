import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import type { HintWords } from './aadsts-hints.js';
import type { ClientCredential, VersionedCredential } from './versioned-credential.js';
import { createCredentialReader, type ConfidentialCredentialConfig } from './client-credential.js';
import { createLoginHost } from './login-host.js';
import { createManagedIdentity } from './managed-identity.js';
import { createMsalNetwork } from './msal-network.js';
import { toSignInError } from './sign-in-failure.js';
import { TokenSlot } from './token-slot.js';

/** An app registration with its credential. All token grants of the registration use it. */
export interface RegisteredApp {
  /** Names of its settings in messages to the operator. */
  readonly words: HintWords;
  /**
   * Returns the current credential.
   *
   * @throws SignInError if it is unavailable
   */
  readCredential(): Promise<VersionedCredential>;
  /** Creates a client for one tenant with an empty cache. */
  buildClient(tenantId: string, credential: ClientCredential): ConfidentialClientApplication;
}

export interface RegisteredAppOptions {
  readonly config: Config;
  readonly registration: { readonly clientId: string; readonly credential: ConfidentialCredentialConfig };
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Timeout of one request to the login host. */
const TIMEOUT_MS = 10_000;

export function createRegisteredApp(options: RegisteredAppOptions): RegisteredApp {
  const { config, registration, clock } = options;
  const { clientId, credential } = registration;
  const network = createMsalNetwork(createLoginHost({ clock, timeoutMs: TIMEOUT_MS, proxy: config.proxy }));
  const isFirst = clientId === config.registration.clientId;
  return {
    words: {
      clientId: isFirst
        ? (config.registration.clientIdSetting ?? 'AZURE_CLIENT_ID')
        : 'DEFENDER_ACTIONS_CLIENT_ID',
      credential:
        credential.kind === 'managed-identity-federation' ? 'the managed identity' : credential.setting,
    },
    readCredential: createCredentialReader(credential, clock, createIdentityToken(options)),
    buildClient: (tenantId, proof) => buildClient({ config, clientId, network }, tenantId, proof),
  };
}

/** Creates the network client for the platform's identity endpoint. The endpoint is local, so no proxy applies. */
export function createPlatformNetwork({ clock }: { readonly clock: Clock }): INetworkModule {
  return createMsalNetwork(createLoginHost({ clock, timeoutMs: TIMEOUT_MS }));
}

/**
 * Returns a reader for the managed identity token that the app registration trusts instead of a secret. All tenants
 * share the token. Source: Learn, "Configure an application to trust a managed identity".
 */
function createIdentityToken(options: RegisteredAppOptions): (() => Promise<string>) | undefined {
  const { config, registration, clock, logger } = options;
  const { credential } = registration;
  if (credential.kind !== 'managed-identity-federation') return undefined;
  const acquire = createManagedIdentity(credential.identityClientId, createPlatformNetwork(options));
  const resource = config.upstream.loginHost.endsWith('.us')
    ? 'api://AzureADTokenExchangeUSGov'
    : 'api://AzureADTokenExchange';
  const slot = new TokenSlot({
    acquire: () => acquire(resource),
    clock,
    reportFailure: (error, holding) => {
      const signInError = toSignInError(error);
      // Without an older token, the waiting sign-in fails and logs the error.
      if (holding) {
        logger.warn(
          { resource, signIn: signInError.failure },
          'renewing the token of the managed identity failed',
        );
      }
      return { ...signInError.failure, error: signInError };
    },
  });
  return () => slot.get(undefined, undefined);
}

function buildClient(
  { config, clientId, network }: { config: Config; clientId: string; network: INetworkModule },
  tenantId: string,
  credential: ClientCredential,
): ConfidentialClientApplication {
  const { loginHost, entraEmulatorUrl } = config.upstream;
  return new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: `https://${loginHost}/${tenantId}`,
      ...credential,
      ...(entraEmulatorUrl !== undefined && {
        authorityMetadata: describeEmulator(loginHost, entraEmulatorUrl),
      }),
    },
    system: { networkClient: network },
  });
}

/** The authority remains the real one; only the endpoints of msal's requests differ. msal substitutes `{tenantid}`. */
function describeEmulator(loginHost: string, emulatorUrl: string): string {
  return JSON.stringify({
    token_endpoint: `${emulatorUrl}/{tenantid}/oauth2/v2.0/token`,
    authorization_endpoint: `${emulatorUrl}/{tenantid}/oauth2/v2.0/authorize`,
    jwks_uri: `${emulatorUrl}/{tenantid}/discovery/v2.0/keys`,
    issuer: `https://${loginHost}/{tenantid}/v2.0`,
  });
}
