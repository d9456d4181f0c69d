import { request, type Dispatcher } from 'undici';

/** The part of `fetch` that the plugin of Apollo Server uses. */
export interface CallbackAnswer {
  readonly ok: boolean;
  readonly status: number;
}

export type CallbackFetcher = (
  url: string,
  options: { readonly body: string; readonly headers: Record<string, string> },
) => Promise<CallbackAnswer>;

const TIMEOUT_MS = 5_000;
/** Ends a request for good: the plugin takes 404 to the first check for a yes. */
const GONE = 410;

interface CallbackBody {
  readonly action?: string;
  readonly payload?: { readonly data?: { readonly result?: unknown } };
  readonly [name: string]: unknown;
}

/**
 * Calls a router back. Redirects are not followed, and are no answer. What is sent as `next` is unpacked: the plugin subscribes
 * to a relay whose one field is the result as it is to be sent.
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
