import type { Readable } from 'node:stream';

/** An answer before it is put on the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null is a body of zero bytes; what is streamed has no length in its head. */
  readonly body: string | Buffer | Readable | null;
}

/** A plain JSON answer. */
export function replyJson(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** An answer without a body: what the service's router says for unknown paths and methods. */
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
