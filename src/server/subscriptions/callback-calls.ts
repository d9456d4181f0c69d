import { request, type Dispatcher } from 'undici';

/** The part of `fetch` that Apollo Server's plugin uses. */
export interface CallbackAnswer {
  readonly ok: boolean;
  readonly status: number;
}

export type CallbackFetcher = (
  url: string,
  options: { readonly body: string; readonly headers: Record<string, string> },
) => Promise<CallbackAnswer>;

const TIMEOUT_MS = 5_000;
/** Ends a request permanently. Not 404: the plugin treats 404 to the first check as success. */
const GONE = 410;

interface CallbackBody {
  readonly action?: string;
  readonly payload?: { readonly data?: { readonly result?: unknown } };
  readonly [name: string]: unknown;
}

/**
 * Sends callbacks to a router. Redirects are errors and not followed. Payloads of `next` are unwrapped: the plugin
 * subscribes to a relay whose single field is the formatted result.
 */
export function createCallbackFetcher(
  dispatcher: Dispatcher,
  hasBegun: (url: string) => boolean,
): CallbackFetcher {
  return async (url, { body, headers }) => {
    const message = JSON.parse(body) as CallbackBody;
    const { payload } = message;
    const text = payload === undefined ? body : JSON.stringify({ ...message, payload: payload.data?.result });
    const answer = await request(url, {
      method: 'POST',
      headers,
      body: text,
      dispatcher,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body.dump();
    const { statusCode } = answer;
    const isRefused = statusCode === 404 && message.action === 'check' && !hasBegun(url);
    const isRedirect = statusCode >= 300 && statusCode < 400;
    const status = isRefused || isRedirect ? GONE : statusCode;
    return { ok: status >= 200 && status < 300, status };
  };
}
