/** The requests that a fault applies to: every given field must match. */
export interface FaultMatch {
  /** An operation id as in the request log. */
  readonly operation?: string | undefined;
  readonly method?: string | undefined;
  /** A regular expression over the path as sent. */
  readonly pathPattern?: string | undefined;
  /** The moment from which it applies: epoch milliseconds on the emulator's clock. */
  readonly from?: number | undefined;
  /** How many requests it applies to; if omitted, all until it is removed. */
  readonly times?: number | undefined;
  /** How many matching requests pass first. */
  readonly skip?: number | undefined;
}

/**
 * The effect on a request. `hang`, `reset`: the request isn't carried out and gets no response (`reset` cuts the socket at once).
 * `processThenHang`, `processThenReset`: the request is carried out, but the response never arrives.
 * `cutBody`: the response breaks off halfway.
 * `lengthTooLong`: `Content-Length` is larger than the body, and the connection stays open. `lengthTooShort`: it is half of
 * the body.
 * `tlsRefused`: the request isn't carried out; the alert of a failed TLS handshake, and the connection ends.
 * `licenseMissing`: Defender's 401 of a tenant without the license.
 */
export type FaultEffect =
  | {
      readonly status: number;
      /** Sent as JSON; a string as it is; none if omitted. */
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>> | undefined;
      readonly delayMs?: number | undefined;
    }
  /** The request is served, later. Real milliseconds, not the emulator's. */
  | { readonly delayMs: number }
  /** The request is served, a byte at a time with so many real milliseconds between two. */
  | { readonly dripMs: number }
  /** An HTML page with this status. */
  | { readonly html: number }
  | 'hang'
  | 'reset'
  | 'tlsRefused'
  | 'cutBody'
  | 'lengthTooLong'
  | 'lengthTooShort'
  | 'processThenHang'
  | 'processThenReset'
  | 'licenseMissing';

/** A fault that waits for requests. */
export interface Fault {
  readonly id: string;
  readonly match: FaultMatch;
  readonly effect: FaultEffect;
  /** How many requests it has met. */
  readonly met: number;
}

export interface MatchedRequest {
  readonly method: string;
  readonly path: string;
  readonly operation: string | null;
  readonly now: number;
}

/** The faults that are switched on. */
export interface Faults {
  /** Switches a fault on and returns its id. Throws SyntaxError when `pathPattern` is no regular expression. */
  add(match: FaultMatch, effect: FaultEffect): string;
  remove(id: string): boolean;
  clear(): void;
  list(): Fault[];
  /** The oldest matching fault, which counts the request; null if none matches. */
  take(request: MatchedRequest): Fault | null;
}

/** Counts the requests that it applies to. Throws SyntaxError when `pathPattern` is no regular expression. */
export class Matcher {
  readonly #match: FaultMatch;
  readonly #path: RegExp | null;
  #passed = 0;
  /** How many requests it has applied to. */
  met = 0;

  constructor(match: FaultMatch) {
    this.#match = match;
    this.#path = match.pathPattern === undefined ? null : new RegExp(match.pathPattern);
  }

  /** Whether it applies to a request, which it counts. */
  meets(request: MatchedRequest): boolean {
    const { from, operation, method, times, skip = 0 } = this.#match;
    if (from !== undefined && request.now < from) return false;
    if (operation !== undefined && operation !== request.operation) return false;
    if (method !== undefined && method !== request.method) return false;
    if (this.#path !== null && !this.#path.test(request.path)) return false;
    if (times !== undefined && this.met >= times) return false;
    if (this.#passed < skip) {
      this.#passed += 1;
      return false;
    }
    this.met += 1;
    return true;
  }
}

/** No faults. */
export function createFaults(): Faults {
  interface Armed extends Omit<Fault, 'met'> {
    readonly matcher: Matcher;
  }
  const show = ({ id, match, effect, matcher: { met } }: Armed): Fault => ({ id, match, effect, met });
  let armed: Armed[] = [];
  let count = 0;
  return {
    add(match, effect) {
      const matcher = new Matcher(match);
      count += 1;
      const id = `fault-${count}`;
      armed.push({ id, match, effect, matcher });
      return id;
    },
    remove(id) {
      const before = armed.length;
      armed = armed.filter((fault) => fault.id !== id);
      return armed.length < before;
    },
    clear() {
      armed = [];
    },
    list: () => armed.map(show),
    take(request) {
      const fault = armed.find(({ matcher }) => matcher.meets(request));
      return fault === undefined ? null : show(fault);
    },
  };
}
