import { totalmem } from 'node:os';
import { byteSize } from './setting-shapes.js';

/** The numbers that bound one request, and what connections may hold. Times are milliseconds. */
export interface Limits {
  readonly batchSize: number;
  readonly defaultFirst: number;
  readonly maxFirst: number;
  readonly maxRepresentations: number;
  readonly maxBodyBytes: number;
  /** Of callers without a token, who can only ask for the schema. Introspection needs less than 3 KB. */
  readonly maxAnonymousBodyBytes: number;
  /** Of bodies that one caller sends at the same time. */
  readonly maxBytesBeingReadOfCaller: number;
  /** Memory that the process may use, and its part for bytes in flight: bodies, unread responses, replays, exports. */
  readonly memoryLimitBytes: number;
  readonly maxBytesInFlight: number;
  readonly maxConnections: number;
  /** WebSockets beside them, and those among them that haven't said who calls. */
  readonly maxSockets: number;
  readonly maxUnknownSockets: number;
  readonly maxSocketMessageBytes: number;
  /** Files of exports that are being sent at the same time, and those to one caller. */
  readonly maxDownloads: number;
  readonly maxDownloadsOfCaller: number;
  /** How long a client may take nothing of what it was sent. */
  readonly unreadMs: number;
  readonly headersTimeoutMs: number;
  /** From the first byte of a request to the last of its body. */
  readonly requestTimeoutMs: number;
  /** How long a connection stays without a request: longer than a router or load balancer keeps it, which so ends it first. */
  readonly keepAliveMs: number;
  /** How often connections are looked at for headers and bodies that don't come, and for answers that nobody reads. */
  readonly connectionCheckMs: number;
  /** Requests of one caller that are worked on at a time; the others wait for their turn. */
  readonly maxConcurrentOfCaller: number;
  /** Lexical tokens of a document; a selected field is at least one, a representation in the text eight. */
  readonly maxTokens: number;
  readonly maxComments: number;
  readonly maxLines: number;
  readonly maxNameLength: number;
  /** Brackets of all kinds around each other in the text of a document. */
  readonly maxBrackets: number;
  readonly maxOperations: number;
  readonly maxFragments: number;
  /** What validation may compare fields of the same name with each other, before it begins; see measureMerging. */
  readonly maxFieldComparisons: number;
  readonly maxValidationErrors: number;
  readonly maxAliases: number;
  readonly maxDepth: number;
  /** Levels of objects and lists in one variable or argument: what reads values calls itself for each. */
  readonly maxNesting: number;
  /** Values in the variables of a request, objects and lists among them. */
  readonly maxVariableValues: number;
  /** Keys of all objects in a body, counted before it is parsed. */
  readonly maxJsonKeys: number;
  /** Fields of one object in variables: an error about one of them is made of all. */
  readonly maxObjectFields: number;
  /** Bad values of variables that are told one by one. */
  readonly maxCoercionErrors: number;
  /** Representations of a request, times the fields that it selects. */
  readonly maxEntityFields: number;
  /** Fields of one operation, each fragment counted wherever it is spread: short texts can ask for billions. */
  readonly maxSelections: number;
  /** Values in lists of one answer, each row counted with the fields that are selected of it. */
  readonly maxResponseValues: number;
  /** Values of introspection in one answer. */
  readonly maxIntrospectedValues: number;
  /** Upstream calls that one operation may cost by estimate. */
  readonly maxCallsPerOperation: number;
  readonly attemptTimeoutMs: number;
  readonly operationTimeoutMs: number;
  /** The same of a read in the lane `bulk`, which waits for the next window rather than be refused. */
  readonly bulkTimeoutMs: number;
  readonly huntingTimeoutMs: number;
  /** How long Redis may take for one command, before this replica goes on without it. */
  readonly redisTimeoutMs: number;
  /** How long an action whose POST got no answer is looked up before OUTCOME_UNKNOWN. */
  readonly outcomeLookupMs: number;
  /** How long the answer of the process that is sending a write is waited for, once Defender shows the write. */
  readonly ownAnswerMs: number;
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
  operationTimeoutMs: 25_000,
  // A window of a minute, and what remains of an operation to read and answer.
  bulkTimeoutMs: 80_000,
  huntingTimeoutMs: 210_000,
  redisTimeoutMs: 250,
  outcomeLookupMs: 15_000,
  ownAnswerMs: 5_000,
};

export const memorySettings = { MEMORY_LIMIT: byteSize('MEMORY_LIMIT').optional() };

const LEAST_IN_FLIGHT = 64_000_000;
const MAX_IN_FLIGHT = 1_000_000_000;

/** A quarter of the memory is for bytes in flight. Without MEMORY_LIMIT the limit is the cgroup's, else the machine's memory. */
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
