import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request, read whole. */
export interface EmulatorRequest {
  readonly method: string;
  /** As sent: still percent-encoded, without the query. */
  readonly path: string;
  /** Decoded; a name that came twice is there twice. */
  readonly query: URLSearchParams;
  /** Bytes of path and query as sent. */
  readonly urlBytes: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as sent. */
  readonly bytes: Buffer;
}

/** The origin under which the client reached the emulator, also behind a proxy that terminates TLS. */
export function originOf({ headers }: Pick<EmulatorRequest, 'headers'>): string {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return `${scheme}://${headers.host ?? '127.0.0.1'}`;
}

/** The request body is longer than any the service takes. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

const maxBodyBytes = 1_048_576;
/** A file of 20 MB (Learn: upload-library.md) in its form. */
const maxFormBytes = 21 * 1_048_576;

/** Reads a request to its end. Throws BodyTooLargeError above 1 MB, for forms with files above 21 MB. */
export async function readRequest(message: IncomingMessage): Promise<EmulatorRequest> {
  const url = message.url ?? '/';
  const mark = url.indexOf('?');
  const chunks: Buffer[] = [];
  const isForm = /^multipart\//i.test(message.headers['content-type'] ?? '');
  const most = isForm ? maxFormBytes : maxBodyBytes;
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new BodyTooLargeError('The request body is larger than the service takes');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return {
    method: message.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    urlBytes: Buffer.byteLength(url),
    headers: message.headers,
    body: bytes.toString('utf8'),
    bytes,
  };
}
