import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import type { Clock } from '../config/clock.js';
import type { Config } from '../config/config.js';
import { toIssuedToken, type AcquireToken } from './acquire-token.js';
import {
  createCredentialReader,
  type ClientCredential,
  type ConfidentialCredentialConfig,
} from './client-credential.js';
import { toSignInError } from './sign-in-failure.js';

interface BuiltClient {
  readonly version: string;
  readonly client: ConfidentialClientApplication;
}

/**
 * Client credentials through msal-node, one client a tenant and audience: a shared one gets slower with every tenant
 * in its cache. msal's own cache is not asked, because it neither shares nor refreshes as a token slot does.
 */
export function createEntraClient(options: {
  config: Config;
  credential: ConfidentialCredentialConfig;
  network: INetworkModule;
  clock: Clock;
}): AcquireToken {
  const { config, credential, network, clock } = options;
  const readCredential = createCredentialReader(credential, clock);
  const secret = credential.kind === 'secret' ? credential.secret : undefined;
  const clients = new Map<string, BuiltClient>();

  async function clientFor(tenantId: string, scope: string): Promise<ConfidentialClientApplication> {
    const { version, credential: proof } = await readCredential();
    const key = `${tenantId} ${scope}`;
    const built = clients.get(key);
    if (built?.version === version) return built.client;
    const client = buildClient(config, tenantId, proof, network);
    clients.set(key, { version, client });
    return client;
  }

  return async ({ tenantId, scope }) => {
    try {
      const client = await clientFor(tenantId, scope);
      return toIssuedToken(
        await client.acquireTokenByClientCredential({
          scopes: [scope],
          skipCache: true,
          // Otherwise an environment variable of msal's own would choose another host than the configured one.
          azureRegion: 'DisableMsalForceRegion',
        }),
      );
    } catch (error) {
      throw toSignInError(error, secret);
    }
  };
}

function buildClient(
  config: Config,
  tenantId: string,
  credential: ClientCredential,
  networkClient: INetworkModule,
): ConfidentialClientApplication {
  const { loginHost, entraEmulatorUrl } = config.upstream;
  return new ConfidentialClientApplication({
    auth: {
      clientId: config.registration.clientId,
      authority: `https://${loginHost}/${tenantId}`,
      ...credential,
      ...(entraEmulatorUrl !== undefined && {
        authorityMetadata: describeEmulator(loginHost, entraEmulatorUrl),
      }),
    },
    system: { networkClient },
  });
}

/** The authority stays the real one; only where msal sends its requests differs. `{tenantid}` is filled in by msal. */
function describeEmulator(loginHost: string, emulatorUrl: string): string {
  return JSON.stringify({
    token_endpoint: `${emulatorUrl}/{tenantid}/oauth2/v2.0/token`,
    authorization_endpoint: `${emulatorUrl}/{tenantid}/oauth2/v2.0/authorize`,
    jwks_uri: `${emulatorUrl}/{tenantid}/discovery/v2.0/keys`,
    issuer: `https://${loginHost}/{tenantid}/v2.0`,
  });
}
