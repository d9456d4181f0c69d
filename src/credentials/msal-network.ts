import {
  AuthError,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import {
  LoginHostError,
  type LoginHost,
  type LoginHostRequest,
  type LoginHostResponse,
} from './login-host.js';

/** A LoginHostError on its way through msal, which lets nothing but its own class pass. */
export class LoginHostAuthError extends AuthError {
  readonly reason: LoginHostError;

  constructor(reason: LoginHostError) {
    super('login_host_failed', '', reason.message);
    // AuthError's constructor resets the prototype to its own.
    Object.setPrototypeOf(this, LoginHostAuthError.prototype);
    this.name = 'LoginHostAuthError';
    this.reason = reason;
  }
}

/**
 * The network under msal-node. msal's own client has no timeout for POST, follows redirects with the credential in
 * the body, and blocks a client for 60 s after a 5xx or `Retry-After`; here those never reach msal: the token slot
 * decides when to ask again.
 */
export function createMsalNetwork(host: LoginHost): INetworkModule {
  return {
    sendGetRequestAsync: async <T>(
      url: string,
      options?: NetworkRequestOptions,
    ): Promise<NetworkResponse<T>> => {
      const response = await send(host, { method: 'GET', url, ...pickHeaders(options) });
      // Only managed identity sources GET, and the challenge of Azure Arc is a 401 whose body doesn't matter.
      return toMsal<T>(response, response.status === 200 ? requireJson(response) : (response.json ?? {}));
    },
    sendPostRequestAsync: async <T>(
      url: string,
      options?: NetworkRequestOptions,
    ): Promise<NetworkResponse<T>> => {
      const response = await send(host, {
        method: 'POST',
        url,
        ...pickHeaders(options),
        body: options?.body ?? '',
      });
      return toMsal<T>(response, requireJson(response));
    },
  };
}

async function send(host: LoginHost, request: LoginHostRequest): Promise<LoginHostResponse> {
  try {
    return await host.send(request);
  } catch (error) {
    throw error instanceof LoginHostError ? new LoginHostAuthError(error) : error;
  }
}

function requireJson(response: LoginHostResponse): Readonly<Record<string, unknown>> {
  const { json, status } = response;
  // A 4xx without an OAuth error is not the login server's: msal would take it for an answer without a token.
  if (json !== undefined && (status === 200 || json['error'] !== undefined)) return json;
  const message = `The answer (HTTP ${String(status)}) is not the JSON of a token endpoint`;
  throw new LoginHostAuthError(new LoginHostError('not-json', message, response));
}

function toMsal<T>(response: LoginHostResponse, body: Readonly<Record<string, unknown>>): NetworkResponse<T> {
  const headers = { ...response.headers };
  delete headers['retry-after'];
  return { status: response.status, headers, body: body as T };
}

function pickHeaders(options: NetworkRequestOptions | undefined): Pick<LoginHostRequest, 'headers'> {
  return options?.headers === undefined ? {} : { headers: options.headers };
}
