import type { Request } from 'express';

/** How a request names its document: by its text, by an id of the manifest, or by a hash. */
export interface AskedDocument {
  /** The text itself, as it was sent, whatever it is. */
  readonly query: unknown;
  readonly documentId: string | undefined;
  /** Of automatic persisted queries. */
  readonly persistedQuery: { readonly version: unknown; readonly sha256Hash: unknown } | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** Reads it where Apollo Server will: a GET has it in its address and every other request in its body. */
export function askedDocumentOf(request: Request): AskedDocument {
  return askedDocumentIn(request.method === 'GET' ? membersOfSearch(request) : asMembers(request.body));
}

/** The same among the members of a request that came in another way. */
export function askedDocumentIn(members: Members): AskedDocument {
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

/** Makes the request say its document by the text, and in no other way. */
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

/** Undefined for a parameter that is given twice: two readers could take a different one of the two. */
function membersOfSearch(request: Request): Members {
  const search = searchOf(request);
  const only = (name: string) => {
    const values = search.getAll(name);
    return values.length === 1 ? values[0] : undefined;
  };
  return {
    // A parameter that is given twice counts as given, so that Apollo Server gets to refuse it.
    query: search.getAll('query').length > 1 ? '' : only('query'),
    documentId: only('documentId'),
    extensions: parseJson(only('extensions')),
  };
}

function searchOf({ url }: Request): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
}

function pathOf({ url }: Request): string {
  return url.split('?', 1)[0] ?? '';
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

function asMembers(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}
