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

/** Wraps a LoginHostError, because msal only rethrows instances of its own error class. */
export class LoginHostAuthError extends AuthError {
  readonly reason: LoginHostError;

  constructor(reason: LoginHostError) {
    super('login_host_failed', '', reason.message);
    // AuthError's constructor sets the prototype to its own.
    Object.setPrototypeOf(this, LoginHostAuthError.prototype);
    this.name = 'LoginHostAuthError';
    this.reason = reason;
  }
}

/**
 * Network module for msal-node. msal's own client has no timeout for POST, follows redirects with the credential in the
 * body, and blocks a client for 60 s after a 5xx or `Retry-After`. This module hides those responses from msal;
 * TokenSlot schedules retries.
 */
export function createMsalNetwork(host: LoginHost): INetworkModule {
  return {
    sendGetRequestAsync: async <T>(
      url: string,
      options?: NetworkRequestOptions,
    ): Promise<NetworkResponse<T>> => {
      const response = await send(host, { method: 'GET', url, ...pickHeaders(options) });
      // Only managed identity sources use GET. Azure Arc's challenge is a 401, whose body is irrelevant.
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
  // A 4xx without an OAuth error isn't from the login server. msal would treat it as a response without a token.
  if (json !== undefined && (status === 200 || json['error'] !== undefined)) return json;
  const message = `The response (HTTP ${String(status)}) is not the JSON of a token endpoint`;
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
