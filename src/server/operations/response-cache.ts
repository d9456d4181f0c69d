import type {
  ApolloServerPlugin,
  GraphQLRequest,
  GraphQLRequestContextWillSendResponse,
  HeaderMap,
} from '@apollo/server';
import type { FormattedExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CollectionName } from '../../config/cache-times.js';
import type { RequestContext } from '../../context.js';
import type { ReadRecord } from '../../defender-api/cache/read-record.js';
import type { Services } from '../services/services.js';
import { KEYS_A_CALL } from '../../loaders/plan/read-plans.js';
import { createCacheHints } from './hint-caching.js';

interface CachedResponse {
  /** Takes the place of the data, and stands for the text. */
  readonly data: Record<string, never>;
  readonly text: string;
  /** The text in UTF-8. */
  readonly bytes: Buffer;
  readonly record: ReadRecord;
  /** Of the request that was executed, for the log of the others. */
  readonly cacheHits: number;
}

/** Characters of the keys of operations that read whole collections. */
const MAX_AHEAD = 2_000_000;
/** The memory of cached responses, as a part of that of cached rows. */
const PART_OF_ROWS = 1 / 4;
/** Longer variables aren't part of a key. */
const MAX_VARIABLES_LENGTH = 10_000;
const BYTES_OF_A_READ = 300;
const BYTES_OF_A_CHARACTER = 2;

/** A response with cost data is specific to its request. */
const ABOUT_THE_REQUEST = ['x-defender-cost', 'x-defender-explain'];
/** They add to the response. */
const EXTENDING = [...ABOUT_THE_REQUEST, 'x-defender-cache-tags'];

const texts = new WeakMap<object, string>();

/** Serializes a response. Responses from the cache are text already. */
export function stringifyResponse(result: FormattedExecutionResult): string {
  const { data, errors, extensions } = result;
  const text = data == null || errors !== undefined || extensions !== undefined ? undefined : texts.get(data);
  return text ?? `${JSON.stringify(result)}\n`;
}

/** Responses from the cache, by their headers. */
const sent = new WeakMap<HeaderMap, CachedResponse>();

/** Encodes the text of a response in UTF-8. Responses from the cache are encoded already. */
export function encodeResponse(headers: HeaderMap, text: string): Buffer {
  const cached = sent.get(headers);
  return cached?.text === text ? cached.bytes : Buffer.from(text);
}

/**
 * Caches the text of responses that consist of cached data alone, for equal operations of callers who see the same: see
 * `scopeOf`. A text is used only while each read that it is made of would have the same result, so a write, a newer row or an
 * expiry ends it. Requests pass admission, checks, logs and metrics as if they were executed. The cached operations follow
 * `createCacheHints`.
 *
 * Sets `Cache-Control` for gateways: always `private`, for as long as the first of the data is valid, and only for complete
 * responses without errors. All others keep the `no-store` of the route, and so do those of GET: browsers would show them again
 * after a write.
 */
export function cacheResponses(
  schema: GraphQLSchema,
  { config, memory, clock }: Pick<Services, 'config' | 'memory' | 'clock'>,
): ApolloServerPlugin<RequestContext> {
  const secondsOf = createCacheHints(schema, config.cache.times);
  // Responses then depend on a header that intermediate caches ignore.
  const forbidsHints = config.tenantsFile !== undefined;
  const responses = new LRUCache<string, CachedResponse>({
    maxSize: config.cache.maxBytes * PART_OF_ROWS,
    sizeCalculation: ({ text, bytes, record }, key) =>
      BYTES_OF_A_CHARACTER * (text.length + key.length) + bytes.length + BYTES_OF_A_READ * (1 + record.size),
  });
  /**
   * Operations -> the collections of which they needed more rows than a call by key returns, when they were last executed. They
   * are read beside the other reads of the operation instead of after them.
   */
  const ahead = new LRUCache<string, readonly CollectionName[]>({
    maxSize: MAX_AHEAD,
    sizeCalculation: (_names, key) => key.length,
  });
  memory.watch(() => [
    {
      bytes: responses.calculatedSize,
      cut: () => {
        responses.clear();
      },
    },
  ]);
  return {
    requestDidStart: async () => {
      let seconds = 0;
      let key: string | undefined;
      let record: ReadRecord | undefined;
      let cached: CachedResponse | undefined;
      return {
        responseForOperation: async ({ request, document, operation, contextValue, queryHash, response }) => {
          const { cacheable, cost } = contextValue;
          // Apollo has not yet rejected a document without the requested operation.
          const isUnknown = (operation as typeof operation | undefined) === undefined;
          seconds = isUnknown || hasHeader(request, ABOUT_THE_REQUEST) ? 0 : secondsOf(operation, document);
          if (seconds === 0 || cacheable === undefined || queryHash === undefined) return null;
          if (!hasHeader(request, EXTENDING))
            key = keyOf(cacheable.scope, queryHash, operation, request.variables);
          const found = key === undefined ? undefined : responses.get(key);
          const isCurrent = key !== undefined && (await cacheable.isCurrent(found?.record));
          if (found === undefined || !isCurrent) {
            record = cacheable.record();
            // Only its expiry is needed.
            if (key === undefined) record.spoil();
            else if (ahead.has(key)) cacheable.readAhead(ahead.get(key) ?? []);
            return null;
          }
          cached = found;
          record = found.record;
          cost.cacheHits += found.cacheHits;
          sent.set(response.http.headers, found);
          return { http: response.http, body: { kind: 'single', singleResult: { data: found.data } } };
        },
        willSendResponse: async (sending) => {
          const left = Math.floor(((record?.expiresAt ?? Infinity) - clock.now()) / 1_000);
          if (!forbidsHints && sending.request.http?.method !== 'GET')
            hintCaching(sending, Math.min(seconds, left));
          if (key === undefined || record === undefined || cached !== undefined) return;
          const whole = [...record.keys].filter(([, keys]) => keys > KEYS_A_CALL).map(([name]) => name);
          if (record.keys.size > 0) ahead.set(key, whole);
          const response = toCached(sending, record);
          if (response !== undefined) responses.set(key, response);
        },
      };
    },
  };
}

function hasHeader({ http }: GraphQLRequest, names: readonly string[]): boolean {
  return names.some((name) => http?.headers.has(name));
}

type Sending = GraphQLRequestContextWillSendResponse<RequestContext>;

function hintCaching({ response, errors }: Sending, seconds: number): void {
  if (errors !== undefined || seconds <= 0) return;
  response.http.headers.set('cache-control', `private, max-age=${seconds}`);
  response.http.headers.set('vary', 'authorization, accept');
}

/** Undefined for a response with anything but data, or with data that isn't cached. */
function toCached(
  { response, errors, contextValue: { cost } }: Sending,
  record: ReadRecord,
): CachedResponse | undefined {
  const { body } = response;
  if (errors !== undefined || !record.isComplete || record.size === 0 || body.kind !== 'single')
    return undefined;
  const { data, ...others } = body.singleResult;
  const isPlain = Object.values(others).every((value) => value === undefined);
  if (data == null || !isPlain || cost.calls > 0 || cost.coalesced > 0) return undefined;
  const text = stringifyResponse({ data });
  const standIn = Object.defineProperty({}, 'toJSON', { value: () => dataIn(text) }) as Record<string, never>;
  // The text serves this response too.
  for (const one of [data, standIn]) texts.set(one, text);
  return { data: standIn, text, bytes: Buffer.from(text), record, cacheHits: cost.cacheHits };
}

/** For a serializer other than this one. */
function dataIn(text: string): unknown {
  return (JSON.parse(text) as FormattedExecutionResult).data;
}

/** Undefined for variables that JSON doesn't tell apart, or that are long. */
function keyOf(
  scope: string,
  queryHash: string,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
): string | undefined {
  let isExact = true;
  const text = JSON.stringify(variables, (_name, value: unknown) => {
    // Infinity, which a long exponent results in, would be null.
    isExact &&= typeof value !== 'number' || Number.isFinite(value);
    return value;
  });
  if (!isExact || text.length > MAX_VARIABLES_LENGTH) return undefined;
  // None of them has a line break.
  return [scope, queryHash, operation.name?.value ?? '', text].join('\n');
}
