import type { Request, RequestHandler } from 'express';
import { GraphQLError, Kind, parse, visit, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/limits.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { findExcessInVariables } from '../operations/check-values.js';
import { membersOf } from './requested-document.js';
import { nestsBracketsDeeperThan } from './count-brackets.js';
import { isLong } from './yield-turns.js';
import { measureMerging } from './measure-merging.js';
import { mostDiscarded } from '../http/refuse-caller.js';
import { refuseRequest, type RefusalError } from '../http/refuse-request.js';

/** What GraphQL's parser is told of its limits, here and where the document is parsed to be executed. */
export function parseOptionsOf({ maxTokens, maxComments }: Limits) {
  return { maxTokens, maxComments };
}

/** Texts that were looked at before and found good are remembered, up to so many of the largest bodies. */
const BODIES_OF_DOCUMENTS = 4;
/** Bytes that a remembered text takes in memory beside its characters. */
const CHARACTERS_OF_AN_ENTRY = 100;

/**
 * Refuses documents and variables whose parsing, validation or execution would hold up everybody else, by what is counted in one pass over
 * their text and tree. What can't be parsed at all goes on: whoever parses next says what is wrong with it.
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
      // It is parsed again there: not in the same turn, where that takes long.
      if (isLong(text)) setImmediate(next);
      else next();
      return;
    }
    metrics.refusedRequests.inc({ code: error.code });
    refuseRequest(request, response, error, { status: 400, mostBytes: mostDiscarded(limits) });
  };
}

/** Lets only requests in that name a document, by id or hash: most hold it and nothing else. */
export function whereNamed(resolve: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const { documentId, extensions } = membersOf(request);
    return documentId !== undefined || extensions !== undefined ? resolve(request, response, next) : next();
  };
}

/** Why a request must not be parsed, if it must not, however it came. */
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

/** The text of the document, wherever a request has it. */
export function documentOf(request: Request): string | undefined {
  const { query } = membersOf(request);
  return typeof query === 'string' ? query : undefined;
}

function findExcess(text: string, limits: Limits): RefusalError | undefined {
  const unreadable = (what: string, limit: number) => ({
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
  const refuse = (message: string) => ({ code: 'GRAPHQL_VALIDATION_FAILED', message, extensions: {} });
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
      'Document selects fields of the same name too often: what is merged can be written once, or in several requests.',
    );
  }
  return undefined;
}

/** Undefined for what is no document, or none within the limits of the parser. */
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
