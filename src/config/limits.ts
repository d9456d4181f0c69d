import { totalmem } from 'node:os';
import { byteSize } from './setting-shapes.js';

/** The limits of requests and connections. Times are milliseconds. */
export interface Limits {
  readonly batchSize: number;
  readonly defaultFirst: number;
  readonly maxFirst: number;
  readonly maxRepresentations: number;
  readonly maxBodyBytes: number;
  /** Of callers without a token, who can only request the schema. Introspection needs less than 3 KB. */
  readonly maxAnonymousBodyBytes: number;
  /** Of bodies that one caller sends at the same time. */
  readonly maxBytesBeingReadOfCaller: number;
  /**
   * Memory that the process may use, and the share of it for bytes in flight: bodies, unread responses,
   * Defender's responses, replays, exports.
   */
  readonly memoryLimitBytes: number;
  readonly maxBytesInFlight: number;
  readonly maxConnections: number;
  /** WebSockets in addition to those, and the share of them that aren't authenticated yet. */
  readonly maxSockets: number;
  readonly maxUnknownSockets: number;
  readonly maxSocketMessageBytes: number;
  /** Concurrent downloads of export files, in total and per caller. */
  readonly maxDownloads: number;
  readonly maxDownloadsOfCaller: number;
  /** How long a client may leave a response unread. */
  readonly unreadMs: number;
  readonly headersTimeoutMs: number;
  /** From the first byte of a request to the last of its body. */
  readonly requestTimeoutMs: number;
  /** Idle time of a connection. Longer than that of routers and load balancers, so that they close it first. */
  readonly keepAliveMs: number;
  /** The interval of checks for incomplete requests and unread responses. */
  readonly connectionCheckMs: number;
  /** Concurrent requests of one caller; further ones wait. */
  readonly maxConcurrentOfCaller: number;
  /** Lexical tokens of a document; a selected field is at least one, a representation in the text eight. */
  readonly maxTokens: number;
  readonly maxComments: number;
  readonly maxLines: number;
  readonly maxNameLength: number;
  /** Nesting of brackets of all kinds in the text of a document. */
  readonly maxBrackets: number;
  readonly maxOperations: number;
  readonly maxFragments: number;
  /** Comparisons of fields with the same name during validation, estimated beforehand; see measureMerging. */
  readonly maxFieldComparisons: number;
  readonly maxValidationErrors: number;
  readonly maxAliases: number;
  readonly maxDepth: number;
  /** Nesting of objects and lists in one variable or argument. Bounds the recursion that reads values. */
  readonly maxNesting: number;
  /** Values in the variables of a request, objects and lists included. */
  readonly maxVariableValues: number;
  /** Keys of all objects in a body, counted before it is parsed. */
  readonly maxJsonKeys: number;
  /** Fields of one object in variables: an error about one of them is made of all. */
  readonly maxObjectFields: number;
  /** Invalid variable values with an error of their own. */
  readonly maxCoercionErrors: number;
  /** Representations of a request, times its selected fields. */
  readonly maxEntityFields: number;
  /** Fields of one operation, with fragments counted at each spread: short texts can expand to billions. */
  readonly maxSelections: number;
  /** Values in lists of one response, each row counted with its selected fields. */
  readonly maxResponseValues: number;
  /** Introspection values in one response. */
  readonly maxIntrospectedValues: number;
  /** Estimated upstream calls of one operation. */
  readonly maxCallsPerOperation: number;
  readonly attemptTimeoutMs: number;
  /** How long a request may wait for its turn, in real time. */
  readonly startTimeoutMs: number;
  readonly operationTimeoutMs: number;
  /** The same for reads in the lane `bulk`, which wait for the next window instead of failing. */
  readonly bulkTimeoutMs: number;
  readonly huntingTimeoutMs: number;
  /** Bytes of a response of Defender after decompression. The largest pages have about 50 MB. */
  readonly maxResponseBytes: number;
  /** The same for hunts, whose results Defender limits to 124 MB. */
  readonly maxHuntingResponseBytes: number;
  /** Timeout of a Redis command, after which this replica continues without it. */
  readonly redisTimeoutMs: number;
  /** How long the service searches for an action whose POST had no response, before it returns OUTCOME_UNKNOWN. */
  readonly outcomeLookupMs: number;
  /** How long to wait for the response of the process that sends a write, once Defender shows the write. */
  readonly ownResponseMs: number;
}

export const LIMITS: Limits = {
  batchSize: 50,
  defaultFirst: 50,
  maxFirst: 1_000,
  maxRepresentations: 2_000,
  maxBodyBytes: 1_000_000,
  maxAnonymousBodyBytes: 10_000,
  maxBytesBeingReadOfCaller: 8_000_000,
  memoryLimitBytes: Infinity,
  maxBytesInFlight: 192_000_000,
  maxConnections: 2_000,
  maxSockets: 12_000,
  maxUnknownSockets: 500,
  maxSocketMessageBytes: 128_000,
  maxDownloads: 100,
  maxDownloadsOfCaller: 20,
  unreadMs: 20_000,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  keepAliveMs: 65_000,
  connectionCheckMs: 1_000,
  maxConcurrentOfCaller: 600,
  maxTokens: 20_000,
  maxComments: 2_000,
  maxLines: 10_000,
  maxNameLength: 256,
  maxBrackets: 1_000,
  maxOperations: 100,
  maxFragments: 500,
  maxFieldComparisons: 100_000,
  maxValidationErrors: 20,
  maxAliases: 500,
  maxDepth: 15,
  maxNesting: 200,
  maxVariableValues: 100_000,
  maxJsonKeys: 50_000,
  maxObjectFields: 100,
  maxCoercionErrors: 20,
  maxEntityFields: 500_000,
  maxSelections: 20_000,
  maxResponseValues: 150_000,
  maxIntrospectedValues: 50_000,
  maxCallsPerOperation: 100,
  attemptTimeoutMs: 10_000,
  startTimeoutMs: 25_000,
  operationTimeoutMs: 25_000,
  // A window of one minute, plus the rest of an operation.
  bulkTimeoutMs: 80_000,
  huntingTimeoutMs: 210_000,
  maxResponseBytes: 64_000_000,
  maxHuntingResponseBytes: 130_000_000,
  redisTimeoutMs: 250,
  outcomeLookupMs: 15_000,
  ownResponseMs: 5_000,
};

export const memorySettings = { MEMORY_LIMIT: byteSize('MEMORY_LIMIT').optional() };

const LEAST_IN_FLIGHT = 64_000_000;
const MAX_IN_FLIGHT = 1_000_000_000;

/**
 * Bytes in flight get a quarter of the memory. Without MEMORY_LIMIT, the limit is the cgroup's, else the machine's
 * memory.
 */
export function toLimits(env: {
  readonly MEMORY_LIMIT?: number | undefined;
  readonly DEFENDER_MAX_CALLS_PER_OPERATION: number;
}): Limits {
  const constrained = process.constrainedMemory();
  const memoryLimitBytes = env.MEMORY_LIMIT ?? Math.min(constrained > 0 ? constrained : Infinity, totalmem());
  const quarter = Math.floor(memoryLimitBytes / 4);
  const maxBytesInFlight = Math.min(Math.max(quarter, LEAST_IN_FLIGHT), MAX_IN_FLIGHT);
  const maxCallsPerOperation = env.DEFENDER_MAX_CALLS_PER_OPERATION;
  return { ...LIMITS, memoryLimitBytes, maxBytesInFlight, maxCallsPerOperation };
}
