import type { Rejection } from '../errors/upstream-errors.js';
import type { Operation } from './operation.js';

/** Told of every value that the documentation doesn't know, by its wire path such as `Alert.severity`. */
export type UnrecognizedListener = (where: string, detail: string) => void;

/** One call to Defender, ready to be sent: what endpoint functions make and the data source executes. */
export interface UpstreamCall<T> {
  readonly operation: Operation;
  /** Path below the host, encoded. */
  readonly path: string;
  /** Query string without `?`, encoded. */
  readonly query?: string;
  /** Sent as JSON. Names are case sensitive for Defender. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** The `Prefer` header, where the answer depends on it. */
  readonly prefer?: string;
  /** The type that is asked for, where it isn't JSON: `read` then gets the text of the body. */
  readonly accept?: string;
  /** Sent as multipart/form-data instead of `body`. */
  readonly upload?: Upload;
  /** Values in the body that nobody may see: not in a log, an error or a plan. */
  readonly secrets?: readonly string[];
  /** Turns a successful body into what the call gives. */
  readonly read: (body: unknown, onUnrecognized: UnrecognizedListener) => T;
  /** Tells calls apart that are sent alike and read otherwise: they can't share an answer. */
  readonly form?: 'page';
  /** What a 404 that says "not found" means; without it, it is an error. */
  readonly notFound?: () => T;
  /** Gets the answer as it came, whatever its status. */
  readonly onAnswer?: (answer: ReceivedAnswer) => void;
  /** What a refusal means for this operation alone; undefined where it means what it always does. */
  readonly explain?: (refusal: ExplainedRefusal) => Error | undefined;
}

/** One attempt's answer, body read and decompressed, not yet understood. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly text: string;
}

/** A file on its way to Defender, and the fields of the form that it is sent in. */
export interface Upload {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly fields: Readonly<Record<string, string>>;
}

/** An answer that refuses, beyond what is the same for all operations (401, 403). */
export interface ExplainedRefusal extends Rejection {
  /** Of a 429: seconds until it makes sense to ask again. */
  readonly retryAfterSeconds: number;
}

/** A call whose query is put together when it may be sent: whoever comes until then can still join. Never kept or shared as a whole. */
export type DeferredCall<T> = Omit<UpstreamCall<T>, 'query'> & {
  /** Asked for each attempt; must give the same each time. */
  readonly query: () => string;
};
