import type { Request } from 'express';

/** How a request names its document: by text, by an id of the manifest, or by a hash. */
export interface RequestedDocument {
  /** The text as sent, unchecked. */
  readonly query: unknown;
  readonly documentId: string | undefined;
  /** Of automatic persisted queries. */
  readonly persistedQuery: { readonly version: unknown; readonly sha256Hash: unknown } | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** Reads it from where Apollo Server reads it: from the query string of a GET, otherwise from the body. */
export function requestedDocumentOf(request: Request): RequestedDocument {
  return requestedDocumentIn(membersOf(request));
}

/**
 * The parsed parameters of a request. All readers use this one result, so that two readers can't choose different values of
 * a duplicate.
 */
export function membersOf(request: Request): Members {
  return request.method === 'GET' ? membersOfSearch(request) : asMembers(request.body);
}

/** The malformed parameter of a request, if any. */
export function findMalformed(request: Request): string | undefined {
  if (request.method === 'GET') {
    const search = searchOf(request);
    const twice = PARAMETERS.find((name) => search.getAll(name).length > 1);
    if (twice !== undefined) return `The parameter ${twice} is given more than once.`;
  }
  const { variables } = membersOf(request);
  return variables == null || isMembers(variables) ? undefined : 'variables must be an object.';
}

const PARAMETERS = ['query', 'documentId', 'operationName', 'variables', 'extensions'] as const;

/** The same for the parameters of a request over another transport. */
export function requestedDocumentIn(members: Members): RequestedDocument {
  const { query, documentId } = members;
  const persistedQuery = asMembers(members['extensions'])['persistedQuery'];
  return {
    query: query ?? undefined,
    documentId: typeof documentId === 'string' ? documentId : undefined,
    persistedQuery:
      persistedQuery == null
        ? undefined
        : {
            version: asMembers(persistedQuery)['version'],
            sha256Hash: asMembers(persistedQuery)['sha256Hash'],
          },
  };
}

/** Rewrites the request to hold its document as text only. */
export function replaceDocument(request: Request, text: string): void {
  if (request.method === 'GET') {
    const search = searchOf(request);
    search.delete('documentId');
    search.delete('extensions');
    search.set('query', text);
    request.url = `${pathOf(request)}?${search.toString()}`;
    return;
  }
  const { documentId: _id, extensions: _extensions, ...others } = asMembers(request.body);
  request.body = { ...others, query: text };
}

/** By request: stores its document. */
const unregistered = new WeakMap<Request, () => void>();

/** @param register stores the document of a request that sent it with its hash */
export function registerWhenExecuted(request: Request, register: () => void): void {
  unregistered.set(request, register);
}

/**
 * Stores the document of a request, if it sent it with its hash. Only executed documents are stored: another status than 200
 * means an invalid document or an unknown caller.
 */
export function registerDocument(request: Request, status = 200): void {
  if (status === 200) unregistered.get(request)?.();
}

function membersOfSearch(request: Request): Members {
  const search = searchOf(request);
  return {
    query: search.get('query') ?? undefined,
    documentId: search.get('documentId') ?? undefined,
    variables: parseJson(search.get('variables')),
    extensions: parseJson(search.get('extensions')),
  };
}

function searchOf({ url }: Request): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
}

function pathOf({ url }: Request): string {
  return url.split('?', 1)[0] ?? '';
}

/** Undefined for invalid JSON, which Apollo Server reports. */
function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

function asMembers(value: unknown): Members {
  return isMembers(value) ? value : {};
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
