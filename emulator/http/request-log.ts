/** One request that reached Entra, Defender or Graph. The control endpoint's own requests are not recorded. */
export interface RecordedCall {
  /** Epoch milliseconds on the emulator's clock, at arrival. */
  readonly at: number;
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  /** Decoded; the first value of a name that came twice. */
  readonly query: Readonly<Record<string, string>>;
  /** The catalogue id of the REST operation, `token`, `keys`, `openidConfiguration` or `graphRunHuntingQuery`; null: no such route. */
  readonly operation: string | null;
  /** The tenant of the token, or of the path at Entra; unverified, null when there is none. */
  readonly tenantId: string | null;
  /** The app of the token, or of the token request; unverified, null when there is none. */
  readonly appId: string | null;
  /** Null while there is no response (it hangs, or the socket was cut). */
  status: number | null;
  /** The parsed body of a POST or PATCH (JSON or form; text when it is neither); secrets of token requests are left out. */
  readonly requestBody: unknown;
  /** Without `authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The id of the fault that met this request. */
  fault: string | null;
  /** True once no response can arrive: a fault withholds it, or has cut the socket. */
  isLost: boolean;
}

/** The calls to return: every given field must match. */
export interface CallFilter {
  readonly operation?: string | undefined;
  readonly method?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly appId?: string | undefined;
  readonly status?: number | undefined;
}

/** The requests so far, oldest first; the newest 50,000 are stored. */
export interface RequestLog {
  add(call: RecordedCall): void;
  calls(filter?: CallFilter): RecordedCall[];
  clear(): void;
}

const maxCalls = 50_000;

/** An empty log. */
export function createRequestLog(): RequestLog {
  let calls: RecordedCall[] = [];
  return {
    add(call) {
      calls.push(call);
      if (calls.length > maxCalls * 1.1) calls = calls.slice(-maxCalls);
    },
    calls: (filter = {}) => calls.filter((call) => fits(call, filter)).map((call) => ({ ...call })),
    clear() {
      calls = [];
    },
  };
}

function fits(call: RecordedCall, filter: CallFilter): boolean {
  return (
    (filter.operation === undefined || call.operation === filter.operation) &&
    (filter.method === undefined || call.method === filter.method) &&
    (filter.tenantId === undefined || call.tenantId === filter.tenantId) &&
    (filter.appId === undefined || call.appId === filter.appId) &&
    (filter.status === undefined || call.status === filter.status)
  );
}
