import type { ConfidentialClientApplication } from '@azure/msal-node';
import { toIssuedToken, type AcquireToken } from './acquire-token.js';
import type { ClientCredential } from './versioned-credential.js';
import type { RegisteredApp } from './registered-app.js';
import { toSignInError } from './sign-in-failure.js';

interface BuiltClient {
  readonly version: string;
  readonly client: ConfidentialClientApplication;
}

/**
 * Acquires client-credential tokens through msal-node. Each tenant and audience has its own client, because a shared
 * client slows down with each tenant in its cache. The code bypasses msal's cache, because that neither coalesces
 * requests nor refreshes early as TokenSlot does.
 */
export function createEntraClient(app: RegisteredApp): AcquireToken {
  const clients = new Map<string, BuiltClient>();

  return async ({ tenantId, scope }) => {
    let proof: ClientCredential | undefined;
    try {
      const { version, credential } = await app.readCredential();
      proof = credential;
      const key = `${tenantId} ${scope}`;
      let built = clients.get(key);
      if (built?.version !== version) {
        built = { version, client: app.buildClient(tenantId, credential) };
        clients.set(key, built);
      }
      return toIssuedToken(
        await built.client.acquireTokenByClientCredential({
          scopes: [scope],
          skipCache: true,
          // Without it, an msal environment variable could override the configured host.
          azureRegion: 'DisableMsalForceRegion',
        }),
      );
    } catch (error) {
      throw toSignInError(error, { secret: proof?.clientSecret, words: app.words });
    }
  };
}
