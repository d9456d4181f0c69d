import type { Readable } from 'node:stream';

/** A response before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null is an empty body; a stream has no `Content-Length`. */
  readonly body: string | Buffer | Readable | null;
}

/** A JSON response. */
export function replyJson(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** A response without a body, as the service's router sends it for unknown paths and methods. */
export function replyEmpty(status: number, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: null };
}

/** An HTML page, as proxies and front doors send it. */
export function replyHtml(status: number, title: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=us-ascii' },
    body: `<!DOCTYPE html><html><head><title>${title}</title></head><body><h2>${title}</h2></body></html>\r\n`,
  };
}
