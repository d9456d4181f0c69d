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
 * Client credentials through msal-node, one client a tenant and audience: a shared one gets slower with every tenant
 * in its cache. msal's own cache is not asked, because it neither shares nor refreshes as a token slot does.
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
          // Otherwise an environment variable of msal's own would choose another host than the configured one.
          azureRegion: 'DisableMsalForceRegion',
        }),
      );
    } catch (error) {
      throw toSignInError(error, { secret: proof?.clientSecret, words: app.words });
    }
  };
}
