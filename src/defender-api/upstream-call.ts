import type { Rejection } from '../errors/upstream-errors.js';
import type { Operation } from './operation.js';
import type { RateClass } from './quota/quota-ledger.js';
import type { BodyBytes } from './transport/body-bytes.js';

/** Called for each undocumented value, with its wire path such as `Alert.severity`. */
export type UnrecognizedListener = (where: string, detail: string) => void;

/** Sends a call for the same caller. */
export type FetchCall = <T>(call: UpstreamCall<T>) => Promise<T>;

/** One call to Defender. Endpoint functions create it; the data source executes it. */
export interface UpstreamCall<T> {
  readonly operation: Operation;
  /** Encoded path on the host. */
  readonly path: string;
  /** Encoded query string without `?`. */
  readonly query?: string;
  /** Sent as JSON. Defender's names are case sensitive. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** `Prefer` header, if the response depends on it. */
  readonly prefer?: string;
  /** Accepted type other than JSON. `read` then receives the body's text. */
  readonly accept?: string;
  /** Receives the bytes of the body of a success, to parse it in parts. `read` then receives none. */
  readonly into?: BodyBytes;
  /** Sent as multipart/form-data instead of `body`. */
  readonly upload?: Upload;
  /** Secret values in the body. They must not appear in logs, errors, or plans. */
  readonly secrets?: readonly string[];
  /** Converts the body of a success. */
  readonly read: (body: unknown, onUnrecognized: UnrecognizedListener) => T;
  /** Distinguishes calls with equal requests but different parsers, which can't share a result. */
  readonly form?: 'page' | 'whole';
  /** Sends several calls in place of this one. The text is its response, and is cached as one. */
  readonly gather?: (fetch: FetchCall) => Promise<string>;
  /** Lists that hold the result, by their queries without `$top`. Its own list comes first. */
  readonly lists?: () => readonly {
    readonly query: string;
    readonly length: number;
    readonly cut: (longer: unknown) => unknown;
  }[];
  /** Result for a 404 that says "not found". Without it, that is an error. */
  readonly notFound?: () => T;
  /** Receives every response, whatever its status. */
  readonly onAnswer?: (answer: ReceivedResponse) => void;
  /** A smaller limit that the call also stays within. It then yields to all other calls of its operation. */
  readonly within?: RateClass;
  /**
   * Called immediately before each attempt, with the milliseconds that it waited for quota. Throws if it must not be sent
   * any more.
   *
   * @param isPart whether it is one of the calls that are sent instead of the planned one
   */
  readonly confirm?: (waitedMs: number, isPart?: boolean) => Promise<void>;
  /** The calls that must stop after a 429 with this text, so that others of the operation succeed, and for how long. */
  readonly yielding?: (
    message: string,
  ) => { readonly rateClass: RateClass; readonly forMs: number } | undefined;
  /** Operation-specific meaning of a rejection; undefined for the usual one. */
  readonly explain?: (refusal: ExplainedRefusal) => Error | undefined;
}

/** Derives a result from cached reads, and returns it with rows of each. Undefined if they aren't cached. */
export type Derivation<T> = () => Promise<
  { readonly value: T; readonly from: readonly object[] } | undefined
>;

/** A call of a family with a second source. */
export type SourcedCall<T, Call extends object = UpstreamCall<T>> = Call & {
  /** Gets the same result from the second source. */
  readonly otherwise?: (fetch: FetchCall, sorting: SortMemory) => Promise<T>;
  /** The writes among these calls, in their order. */
  readonly writesOfOther?: () => readonly UpstreamCall<unknown>[];
  /** The same call with more properties in each row, and how to remove them. */
  readonly fuller?: { readonly query: () => string; readonly reduce: (value: T) => T };
};

/** Whether a tenant's second source sorts. */
export interface SortMemory {
  /** True for an hour after a refusal. */
  isRefused(): boolean;
  noteRefusal(): void;
}

/** Response of one attempt, with the body decompressed but not parsed. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly text: string;
}

export interface Upload {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly fields: Readonly<Record<string, string>>;
}

/** A rejection with operation-specific meaning (excludes 401 and 403). */
export interface ExplainedRefusal extends Rejection {
  /** For a 429: seconds until a retry makes sense. */
  readonly retryAfterSeconds: number;
}

/**
 * A call whose query is built when it may be sent, so that keys can join until then. Never cached or shared as a whole.
 */
export type DeferredCall<T> = Omit<UpstreamCall<T>, 'query'> & {
  /** Called for each attempt. Must return the same query each time. */
  readonly query: () => string;
};
