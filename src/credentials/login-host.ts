import { request, type Dispatcher } from 'undici';
import { abortAfter, type Clock } from '../lib/clock.js';
import type { ProxyConfig } from '../config/config.js';
import { createOutgoingDispatcher } from './outgoing-dispatcher.js';
import { parseJson } from '../lib/parse-json.js';

/** Responses of Entra and the managed identity endpoint are far smaller. */
const MAX_RESPONSE_BYTES = 1_000_000;

export interface LoginHostRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LoginHostResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The response body, or undefined if it isn't a JSON object. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
}

export type LoginHostFailure =
  'unreachable' | 'proxy-refused' | 'timeout' | 'redirect' | 'unavailable' | 'not-json';

/** The login host returned no usable response. The error contains neither request nor response data. */
export class LoginHostError extends Error {
  readonly kind: LoginHostFailure;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(kind: LoginHostFailure, message: string, response?: LoginHostResponse) {
    super(message);
    this.name = 'LoginHostError';
    this.kind = kind;
    this.status = response?.status;
    this.retryAfterMs = response && readRetryAfter(response.headers);
  }
}

/**
 * Sends requests to Entra's hosts. Returns 2xx and 4xx responses except 429; throws LoginHostError for everything else.
 */
export interface LoginHost {
  send(request: LoginHostRequest): Promise<LoginHostResponse>;
}

/**
 * Creates a keep-alive client for Entra's hosts. It rejects redirects, because a token request contains the credential.
 *
 * @param options.timeoutMs timeout of one request, including its body
 * @param options.proxy outgoing proxy; without one, connections are direct
 */
export function createLoginHost(options: {
  clock: Clock;
  timeoutMs: number;
  proxy?: ProxyConfig;
}): LoginHost {
  const { clock, timeoutMs, proxy = { noProxy: '' } } = options;
  const dispatcher = createOutgoingDispatcher(proxy, { maxResponseSize: MAX_RESPONSE_BYTES });
  const tooLate = () => new LoginHostError('timeout', `No response within ${String(timeoutMs)} ms`);
  return {
    send: async (sent) => {
      const response = await abortAfter({ clock, timeoutMs, tooLate }, (late) =>
        exchange(sent, dispatcher, late),
      );
      const { status } = response;
      if (status === 429 || status >= 500) {
        throw new LoginHostError('unavailable', `The response is HTTP ${String(status)}`, response);
      }
      if (status >= 300 && status < 400) {
        throw new LoginHostError('redirect', `The response is a redirect (HTTP ${String(status)})`, response);
      }
      return response;
    },
  };
}

async function exchange(
  sent: LoginHostRequest,
  dispatcher: Dispatcher,
  late: AbortSignal,
): Promise<LoginHostResponse> {
  try {
    const { statusCode, headers, body } = await request(sent.url, {
      method: sent.method,
      headers: { accept: 'application/json', ...sent.headers },
      ...(sent.body !== undefined && { body: sent.body }),
      dispatcher,
      signal: late,
    });
    return { status: statusCode, headers: flattenHeaders(headers), json: parseObject(await body.text()) };
  } catch (error) {
    if (late.aborted) throw late.reason as Error;
    const proxyStatus = readProxyStatus(error);
    if (proxyStatus !== undefined) {
      throw new LoginHostError('proxy-refused', `The proxy responded with HTTP ${proxyStatus}`);
    }
    throw new LoginHostError('unreachable', `The request failed (${describeNetworkError(error)})`);
  }
}

function flattenHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  const value = parseJson(text);
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readRetryAfter(headers: Readonly<Record<string, string>>): number | undefined {
  const value = headers['retry-after'];
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) * 1_000 : undefined;
}

/**
 * The code of the innermost error, such as ECONNREFUSED or a TLS code. Omits messages, because they may contain
 * addresses.
 */
function describeNetworkError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : describeNetworkError(error.cause);
}

/** undici reports a rejection by the proxy only in the message: `Proxy response (407) !== 200 when HTTP Tunneling`. */
function readProxyStatus(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    const status = /^Proxy response \((\d+)\)/.exec(current.message)?.[1];
    if (status !== undefined) return status;
  }
  return undefined;
}
