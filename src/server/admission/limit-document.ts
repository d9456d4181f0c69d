import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { Request, RequestHandler } from 'express';
import { GraphQLError, Kind, parse, visit, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/limits.js';
import type { RequestContext } from '../../context.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { findExcessInVariables } from '../operations/check-values.js';
import { membersOf } from './requested-document.js';
import { measureMerging, nestsBracketsDeeperThan } from './measure-document.js';
import { refuseRequest, type RefusalError } from '../http/refuse-request.js';

/** The limits of GraphQL's parser, here and where the document is parsed for execution. */
export function parseOptionsOf({ maxTokens, maxComments }: Limits) {
  return { maxTokens, maxComments };
}

/** For all parsed documents. */
const MAX_DOCUMENT_BYTES = 64_000_000;
/** The part for documents that were sent once. */
const PART_OF_NEW = 1 / 4;
/** Measured: a tree with its positions and tokens, and what is computed once per document. */
const BYTES_OF_A_CHARACTER = 60;
const BYTES_OF_A_DOCUMENT = 3_000;

/**
 * Caches parsed and valid documents, by the memory that they take: the server's own cache counts a seventh of a short
 * one. Documents that were sent once only evict each other, so clients that generate documents can't evict those of others.
 */
export class DocumentStore {
  readonly #sentOnce = documentsOfSize(MAX_DOCUMENT_BYTES * PART_OF_NEW);
  readonly #repeated = documentsOfSize(MAX_DOCUMENT_BYTES * (1 - PART_OF_NEW));

  find(hash: string): DocumentNode | undefined {
    const document = this.#repeated.get(hash) ?? this.#sentOnce.get(hash);
    if (document !== undefined && this.#sentOnce.delete(hash)) this.#repeated.set(hash, document);
    return document;
  }

  add(hash: string, document: DocumentNode): void {
    if (!this.#repeated.has(hash)) this.#sentOnce.set(hash, document);
  }
}

function documentsOfSize(maxSize: number): LRUCache<string, DocumentNode> {
  const sizeCalculation = ({ loc }: DocumentNode) =>
    BYTES_OF_A_DOCUMENT + BYTES_OF_A_CHARACTER * (loc?.end ?? 0);
  return new LRUCache({ maxSize, sizeCalculation });
}

/** With a `documentStore` of its own, the server would print the whole schema at each start. */
export function storeDocuments(): ApolloServerPlugin<BaseContext> {
  const store = new DocumentStore();
  return {
    requestDidStart: async () => ({
      didResolveSource: async (request) => {
        const document = store.find(request.queryHash);
        // The server neither parses nor validates a request that has its document.
        if (document !== undefined) Object.assign(request, { document });
      },
      didResolveOperation: async ({ queryHash, document }) => {
        store.add(queryHash, document);
      },
    }),
  };
}

/** Accepted texts are cached, up to the size of so many maximum bodies. */
const BODIES_OF_DOCUMENTS = 4;
/** Memory overhead of a cached text, in characters. */
const CHARACTERS_OF_AN_ENTRY = 100;

/**
 * Rejects documents and variables whose parsing, validation or execution would block the event loop. It counts in one pass
 * over text and tree. Documents with syntax errors pass: the next parser reports the error.
 */
export function limitDocument(limits: Limits, metrics: Metrics): RequestHandler {
  const accepted = new LRUCache<string, true>({
    maxSize: limits.maxBodyBytes * BODIES_OF_DOCUMENTS,
    sizeCalculation: (_, text) => text.length + CHARACTERS_OF_AN_ENTRY,
  });
  const findIn = (text: string) => {
    if (accepted.get(text) === true) return undefined;
    const error = findExcess(text, limits);
    if (error === undefined) accepted.set(text, true);
    return error;
  };
  return (request, response, next) => {
    const text = documentOf(request);
    const { variables } = membersOf(request);
    const error =
      findExcessInVariables((variables ?? {}) as Readonly<Record<string, unknown>>, limits) ??
      (text === undefined ? undefined : findIn(text));
    if (error === undefined) {
      // The document is parsed again downstream. For a long text that happens in another turn.
      if (isLong(text)) setImmediate(next);
      else next();
      return;
    }
    metrics.refusedRequests.inc({ code: error.code });
    refuseRequest(request, response, error, { status: 400 });
  };
}

/**
 * Applies the handler only to requests that name a document by id or hash. Most requests hold the text and nothing else.
 */
export function whereNamed(resolve: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const { documentId, extensions } = membersOf(request);
    return documentId !== undefined || extensions !== undefined ? resolve(request, response, next) : next();
  };
}

/** The limit that a request of any transport exceeds, if any. */
export function findExcessIn(
  {
    query,
    variables,
  }: { readonly query: string | undefined; readonly variables: Readonly<Record<string, unknown>> },
  limits: Limits,
): RefusalError | undefined {
  return (
    findExcessInVariables(variables, limits) ?? (query === undefined ? undefined : findExcess(query, limits))
  );
}

/** The text of the document, from wherever the request holds it. */
export function documentOf(request: Request): string | undefined {
  const { query } = membersOf(request);
  return typeof query === 'string' ? query : undefined;
}

function findExcess(text: string, limits: Limits): RefusalError | undefined {
  const unreadable = (what: string, limit: number): RefusalError => ({
    code: 'GRAPHQL_PARSE_FAILED',
    message: `Syntax Error: ${what} ${inWords(limit)}. Parsing aborted.`,
    extensions: {},
  });
  if (nestsBracketsDeeperThan(limits.maxBrackets, text)) {
    return unreadable('Document nests brackets deeper than', limits.maxBrackets);
  }
  if (hasMoreLinesThan(limits.maxLines, text)) {
    return unreadable('Document has more lines than', limits.maxLines);
  }
  const document = parseOrLeave(text, limits);
  return document && findExcessInDocument(document, limits);
}

function findExcessInDocument(document: DocumentNode, limits: Limits): RefusalError | undefined {
  const { maxOperations, maxFragments, maxNameLength, maxFieldComparisons } = limits;
  const refuse = (message: string): RefusalError => ({
    code: 'GRAPHQL_VALIDATION_FAILED',
    message,
    extensions: {},
  });
  const countOf = (kind: Kind) => document.definitions.filter((node) => node.kind === kind).length;
  if (countOf(Kind.OPERATION_DEFINITION) > maxOperations) {
    return refuse(`Document has more operations than ${inWords(maxOperations)}.`);
  }
  if (countOf(Kind.FRAGMENT_DEFINITION) > maxFragments) {
    return refuse(`Document has more fragments than ${inWords(maxFragments)}.`);
  }
  if (hasLongerNameThan(maxNameLength, document)) {
    return refuse(`Document has a name of more than ${inWords(maxNameLength)} characters.`);
  }
  if (measureMerging(document, maxFieldComparisons) > maxFieldComparisons) {
    return refuse(
      'Document selects fields of the same name too often: merge equal selections, or send several requests.',
    );
  }
  return undefined;
}

/** Undefined if the text can't be parsed within the limits. */
function parseOrLeave(text: string, limits: Limits): DocumentNode | undefined {
  try {
    return parse(text, parseOptionsOf(limits));
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function hasMoreLinesThan(limit: number, text: string): boolean {
  let lines = 1;
  for (const _ of text.matchAll(/\r\n|[\n\r]/g)) {
    lines += 1;
    if (lines > limit) return true;
  }
  return false;
}

function hasLongerNameThan(limit: number, document: DocumentNode): boolean {
  let isLonger = false;
  visit(document, {
    Name: ({ value }) => {
      isLonger ||= value.length > limit;
    },
  });
  return isLonger;
}

function inWords(count: number): string {
  return count.toLocaleString('en-US');
}

/** For shorter texts, parsing and validation together take less time than yielding. */
const LONG_CHARACTERS = 5_000;

export function isLong(document: string | undefined): boolean {
  return document !== undefined && document.length >= LONG_CHARACTERS;
}

/** Computing an error's location counts the lines up to its field. For long documents, field errors have a path only. */
function forgetLocations(document: DocumentNode): void {
  visit(document, {
    Field: (node) => {
      delete (node as { loc?: unknown }).loc;
    },
  });
}

/** Yields to the event loop between the steps of a long document, each of which takes a whole turn. */
export const yieldTurns: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ request }) => {
    if (!isLong(request.query)) return;
    const between = async () => {
      await nextTurn();
    };
    return {
      parsingDidStart: async () => between,
      validationDidStart: async () => between,
      didResolveOperation: async ({ document }) => {
        forgetLocations(document);
        await nextTurn();
      },
    };
  },
};
