import { GraphQLError } from 'graphql';
import { fetch } from 'undici';

/** The addresses of Defender and Entra, and the credentials. */
export interface UpstreamSettings {
  readonly apiUrl: string;
  readonly entraUrl: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The settings have the subgraph's names. */
export function settingsOf(env: NodeJS.ProcessEnv): UpstreamSettings {
  return {
    apiUrl: env['DEFENDER_API_URL'] ?? '',
    entraUrl: env['ENTRA_EMULATOR_URL'] ?? '',
    tenantId: env['AZURE_TENANT_ID'] ?? '',
    clientId: env['AZURE_CLIENT_ID'] ?? '',
    clientSecret: env['AZURE_CLIENT_SECRET'] ?? '',
  };
}

/** Calls to Defender, one request each. */
export interface Upstream {
  /** Null for a 404. Rejects with a GraphQLError for any other failure. */
  get(path: string, query?: Readonly<Record<string, string>>): Promise<unknown>;
  post(path: string, body: object): Promise<unknown>;
}

/** Signs in once and reuses the token. */
export async function createUpstream(settings: UpstreamSettings): Promise<Upstream> {
  const token = await signIn(settings);
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };

  async function send(path: string, body?: object): Promise<unknown> {
    const response = await fetch(
      `${settings.apiUrl}${path}`,
      body === undefined
        ? { headers }
        : {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify(body),
          },
    );
    if (response.ok) return response.json();
    await response.text();
    if (response.status === 404) return null;
    throw new GraphQLError(`Defender answered ${response.status}`, {
      extensions: { code: `UPSTREAM_${response.status}` },
    });
  }

  return {
    get: (path, query = {}) => {
      const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      return send(search.length === 0 ? path : `${path}?${search.join('&')}`);
    },
    post: send,
  };
}

async function signIn(settings: UpstreamSettings): Promise<string> {
  const { entraUrl, tenantId, clientId, clientSecret } = settings;
  const response = await fetch(`${entraUrl}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'https://api.securitycenter.microsoft.com/.default',
    }).toString(),
  });
  const { access_token: token } = (await response.json()) as { readonly access_token: string };
  return token;
}
