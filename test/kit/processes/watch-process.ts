import type { ChildProcess } from 'node:child_process';
import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable, Writable } from 'node:stream';
import type { LeakWatch } from '../setup/leak-watch.js';

/** Programs that print a token on purpose. */
const PRINTS_TOKENS = /(\/print-token\.js|(^| )token)( |$)/;
const TOKEN_ENDPOINT = /\/token(\?|$)/;
const CREDENTIAL_FIELDS = ['client_secret', 'client_assertion', 'assertion'];
const TOKEN_FIELDS = ['access_token', 'refresh_token', 'id_token'];
/** The fields with credentials of scans, in operations and in calls to Defender. */
const SCAN_SECRET = /^(communityString|authPassword|privPassword|keyVaultSecretName)$/i;
const CREDENTIAL_HEADERS = ['authorization', 'router-authorization', 'x-identity-header', 'secret'];

/**
 * Watches this process and its children while the tests of a file run. Outputs are standard output and error, and
 * responses of the subgraph. Secrets are the requests to token endpoints, their tokens, and the credentials in any
 * request's headers. Tests and servers need no changes.
 *
 * @returns a function that stops watching
 */
export function watchProcess(watch: LeakWatch): () => void {
  const onRequest = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    watchExchange(request, response, watch);
  };
  let isOver = false;
  const onChild = (message: unknown) => {
    watchChild((message as { process: ChildProcess }).process, (where, text) => {
      // Processes that end later belong to another file's tests, which may print these secrets.
      if (!isOver) watch.addOutput(where, text);
    });
  };
  diagnostics.subscribe('http.server.request.start', onRequest);
  diagnostics.subscribe('child_process', onChild);
  const restore = [
    watchWrites(process.stdout, 'standard output', watch),
    watchWrites(process.stderr, 'standard error', watch),
  ];
  return () => {
    isOver = true;
    diagnostics.unsubscribe('http.server.request.start', onRequest);
    diagnostics.unsubscribe('child_process', onChild);
    for (const undo of restore) undo();
  };
}

function watchExchange(request: IncomingMessage, response: ServerResponse, watch: LeakWatch): void {
  for (const name of CREDENTIAL_HEADERS) {
    for (const value of [request.headers[name]].flat()) watch.addSecret(value?.replace(/^Bearer /i, ''));
  }
  const path = request.url ?? '';
  const isTokenEndpoint = TOKEN_ENDPOINT.test(path);
  const sent = request.method === 'GET' ? () => '' : collectPushes(request);
  const answered = collectBody(response);
  response.once('finish', () => {
    if (isTokenEndpoint) {
      for (const secret of fieldsOf(new URLSearchParams(sent()), CREDENTIAL_FIELDS)) watch.addSecret(secret);
      for (const secret of tokensIn(answered())) watch.addSecret(secret);
    } else {
      for (const secret of scanSecretsIn(sent())) watch.addSecret(secret);
    }
    // Among the servers in this process, only the subgraph is an Express application.
    if (!('app' in response)) return;
    const headers = JSON.stringify(response.getHeaders());
    watch.addOutput(`answer of ${path.replace(/\?.*/, '')}`, `${headers}\n${answered()}`);
  });
}

function fieldsOf(form: URLSearchParams, names: readonly string[]): (string | null)[] {
  return names.map((name) => form.get(name));
}

function tokensIn(text: string): string[] {
  try {
    const body = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    return TOKEN_FIELDS.map((name) => body?.[name]).filter((value) => typeof value === 'string');
  } catch {
    return [];
  }
}

/** The values of scan secrets, at any depth of a JSON text. */
function scanSecretsIn(text: string): string[] {
  if (!/communityString|Password|SecretName/i.test(text)) return [];
  const found: string[] = [];
  try {
    JSON.parse(text, (name, value: unknown) => {
      if (SCAN_SECRET.test(name) && typeof value === 'string') found.push(value);
      return value;
    });
  } catch {
    return [];
  }
  return found;
}

function watchChild(child: ChildProcess, addOutput: LeakWatch['addOutput']): void {
  // The child has no streams before it is spawned.
  child.once('spawn', () => {
    const command = child.spawnargs.join(' ');
    if (PRINTS_TOKENS.test(command)) return;
    for (const [name, stream] of [
      ['standard output', child.stdout],
      ['standard error', child.stderr],
    ] as const) {
      if (stream === null) continue;
      const text = collectPushes(stream);
      child.once('close', () => {
        addOutput(`${name} of ${command}`, text());
      });
    }
  });
}

/** Records data pushed to a stream without reading it: a listener would take it from the regular reader. */
function collectPushes(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  const push = stream.push.bind(stream);
  stream.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encoding));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    return push(chunk, encoding);
  };
  return () => Buffer.concat(chunks).toString('utf8');
}

function collectBody(response: ServerResponse): () => string {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const methods = { write: response.write.bind(response), end: response.end.bind(response) };
  for (const name of ['write', 'end'] as const) {
    const original = methods[name] as (...args: unknown[]) => unknown;
    Object.assign(response, {
      [name]: (...args: unknown[]) => {
        keep(args[0]);
        return original(...args);
      },
    });
  }
  return () => Buffer.concat(chunks).toString('utf8');
}

function watchWrites(stream: Writable, where: string, watch: LeakWatch): () => void {
  const own = Object.getOwnPropertyDescriptor(stream, 'write');
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  stream.write = (...args: unknown[]) => {
    const [chunk] = args;
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) {
      watch.addOutput(where, Buffer.from(chunk as Uint8Array).toString('utf8'));
    }
    return write(...args);
  };
  return () => {
    if (own === undefined) Reflect.deleteProperty(stream, 'write');
    else Object.defineProperty(stream, 'write', own);
  };
}
