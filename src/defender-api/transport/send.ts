import { buildConnector, fetch, FormData, type Dispatcher, type Response } from 'undici';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { UpstreamTimeoutError, UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { abortAfter, type Clock } from '../../lib/clock.js';
import type { MeasuredHolder, MemoryLedger } from '../../lib/memory-ledger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { NO_EXEMPLAR, type TraceSpan } from '../../telemetry/trace-span.js';
import type { CallCost } from '../call-budget.js';
import type { Operation } from '../operation.js';
import type { Upload } from '../upstream-call.js';
import type { Answer, Exchange, Step } from './pipeline.js';

/** The connection failed, so the service received nothing. */
export class NeverSentError extends UpstreamUnavailableError {}

/** A response that was not read to its end, because it is too large. Another attempt would be as large. */
export class UnreadResponseError extends UpstreamUnavailableError {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The host has no address, refuses connections, or has no valid certificate, so the service received nothing. It may be gone
 * for good.
 */
export class HostGoneError extends NeverSentError {}

/** Whether a write that ended with this error may have been done. Faults of this service may occur after it was sent. */
export function mayBeDone(error: unknown): boolean {
  if (error instanceof NeverSentError) return false;
  if (!(error instanceof SubgraphError)) return true;
  return error instanceof UpstreamTimeoutError || error instanceof UpstreamUnavailableError;
}

export interface SendOptions {
  readonly apiUrl: string;
  readonly graphUrl: string;
  readonly clock: Clock;
  /** Of one attempt, including its body. */
  readonly attemptTimeoutMs: number;
  readonly huntingTimeoutMs: number;
  /** Maximum size of a decompressed response. */
  readonly maxResponseBytes: number;
  readonly maxHuntingResponseBytes: number;
  /** Accounts for responses that arrive. */
  readonly inFlight: MemoryLedger;
  readonly metrics: Metrics;
  /** Connections to the hosts. The data source closes it. */
  readonly dispatcher: Dispatcher;
}

const failedConnections = new WeakSet<Error>();

/** Connects as undici does, and remembers errors of connections and TLS handshakes: nothing was sent on those. */
export function createConnector(): buildConnector.connector {
  const connect = buildConnector({});
  return (options, callback) => {
    connect(options, (...[error, socket]: buildConnector.CallbackArgs) => {
      if (error !== null) failedConnections.add(error);
      callback(...([error, socket] as buildConnector.CallbackArgs));
    });
  };
}

/** Failures to connect that usually pass. */
const PASSING = new Set([
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_PRX_TLS',
]);

/** Error codes of failures before the first byte was sent, for connections of a proxy. */
const NEVER_SENT = new Set([
  ...PASSING,
  'ECONNREFUSED',
  'ENOTFOUND',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * The last step: HTTP over keep-alive connections. fetch supports the service's raw deflate, which zlib's inflate
 * rejects.
 */
export function createSendStep(options: SendOptions): Step {
  const arriving = new Set<MeasuredHolder>();
  options.inFlight.watch(() => arriving);
  return async (exchange) => {
    const { operation } = exchange.call;
    const end = options.metrics.upstreamDuration.startTimer({ operation: operation.id }, {});
    exchange.attempts = (exchange.attempts ?? 0) + 1;
    noteCall(exchange.context.cost, operation.id, exchange.attempts > 1);
    const span = startSpan(exchange);
    try {
      const { timeoutMs, maxBytes } = limitsOf(operation, options);
      const sentAt = options.clock.now();
      const tooLate = () => new UpstreamTimeoutError(`Defender did not respond to ${operation.id} in time.`);
      const answer = await abortAfter({ clock: options.clock, timeoutMs, tooLate }, (late) =>
        sendOnce(exchange, { ...options, arriving, maxBytes, late }, span?.traceparent),
      );
      const now = options.clock.now();
      // After the process was suspended, a response is older than its arrival.
      if (answer.status < 400) noteResponse(exchange, answer, now - sentAt > timeoutMs ? sentAt : now);
      span?.set({ 'http.response.status_code': answer.status });
      span?.end(answer.status >= 400 ? String(answer.status) : undefined);
      options.metrics.upstreamCalls.inc({ operation: operation.id, status: String(answer.status) });
      return answer;
    } catch (error) {
      options.metrics.upstreamCalls.inc({ operation: operation.id, status: 'error' });
      const failure = asTransportError(error, operation.id);
      span?.end(failure.name);
      throw failure;
    } finally {
      end(undefined, span?.exemplar ?? NO_EXEMPLAR);
    }
  };
}

function limitsOf({ id }: Operation, limits: SendOptions) {
  return id === 'runHuntingQuery'
    ? { timeoutMs: limits.huntingTimeoutMs, maxBytes: limits.maxHuntingResponseBytes }
    : { timeoutMs: limits.attemptTimeoutMs, maxBytes: limits.maxResponseBytes };
}

function noteResponse({ waiters }: Exchange, { text }: Answer, readAt: number): void {
  waiters.received += text.length;
  waiters.asOfTime = Math.min(waiters.asOfTime ?? Infinity, readAt);
}

function noteCall(cost: CallCost, operation: string, isAgain: boolean): void {
  cost.calls += 1;
  cost.sent.set(operation, (cost.sent.get(operation) ?? 0) + 1);
  if (isAgain) cost.retries += 1;
}

/** Starts a span per attempt. Quota waits have separate spans. */
function startSpan({ call: { operation }, context, attempts = 1 }: Exchange): TraceSpan | undefined {
  return context.trace?.span?.child(operation.method, 'client', {
    'http.request.method': operation.method,
    'defender.api': operation.api,
    'defender.operation': operation.id,
    'defender.rate_class': operation.rateClass.name,
    'defender.attempt': attempts,
  });
}

interface Attempt {
  readonly arriving: Set<MeasuredHolder>;
  readonly maxBytes: number;
  /** Aborted once the attempt has taken too long. */
  readonly late: AbortSignal;
}

async function sendOnce(
  exchange: Exchange,
  options: SendOptions & Attempt,
  traceparent: string | undefined,
): Promise<Answer> {
  const { operation, path, body, upload, prefer, accept = 'application/json' } = exchange.call;
  const query = queryOf(exchange.call);
  const origin = operation.api === 'graph' ? options.graphUrl : options.apiUrl;
  const response = await fetch(`${origin}${path}${query === undefined || query === '' ? '' : `?${query}`}`, {
    method: operation.method,
    headers: {
      authorization: `Bearer ${exchange.token ?? ''}`,
      accept,
      'user-agent': 'defender-subgraph',
      'client-request-id': exchange.context.requestId,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(prefer !== undefined && { prefer }),
      ...(traceparent !== undefined && { traceparent }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(upload !== undefined && { body: formOf(upload) }),
    redirect: 'error',
    signal: options.late,
    dispatcher: options.dispatcher,
  });
  const { status, headers } = response;
  const decoder = new TextDecoder();
  let text = '';
  const { into } = exchange.call;
  into?.clear();
  await readBody(response, operation.id, options, (part) => {
    if (into !== undefined && response.ok) into.add(part);
    else text += decoder.decode(part, { stream: true });
  });
  return { status, headers, text: text + decoder.decode() };
}

/** Reads a body of at most `maxBytes` after decompression, and cancels it beyond. */
async function readBody(
  { body, status }: Response,
  operationId: string,
  { maxBytes, arriving }: Attempt,
  onPart: (part: Uint8Array) => void,
): Promise<void> {
  if (body === null) return;
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  let isCut = false;
  const holder = {
    bytes: 0,
    cut: () => {
      isCut = true;
      reader.cancel().catch(() => undefined);
    },
  };
  arriving.add(holder);
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      holder.bytes += part.value.length;
      if (holder.bytes > maxBytes) {
        await reader.cancel();
        throw new UnreadResponseError(
          status,
          `Defender's response to ${operationId} exceeds ${maxBytes.toLocaleString('en-US')} bytes and was not read.`,
        );
      }
      onPart(part.value);
    }
  } finally {
    arriving.delete(holder);
  }
  if (isCut)
    throw new UnreadResponseError(
      status,
      `Defender's response to ${operationId} was not read, because this server has no memory left.`,
    );
}

/** Part names are those of the table in upload-library.md. The form sets the content type with its boundary. */
function formOf({ fileName, content, fields }: Upload): FormData {
  const form = new FormData();
  form.append('File', new Blob([content]), fileName);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function queryOf({ query }: Exchange['call']): string | undefined {
  return typeof query === 'function' ? query() : query;
}

function asTransportError(error: unknown, operationId: string): Error {
  if (error instanceof UnreadResponseError || error instanceof UpstreamTimeoutError) return error;
  const message = `Defender could not be reached for ${operationId}.`;
  if (isNeverSent(error) && !PASSING.has(codeOf(error))) return new HostGoneError(message, {}, error);
  return isNeverSent(error)
    ? new NeverSentError(message, {}, error)
    : new UpstreamUnavailableError(message, {}, error);
}

function isNeverSent(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause)
    if (failedConnections.has(current)) return true;
  return NEVER_SENT.has(codeOf(error));
}

/** undici wraps socket errors once or twice. */
function codeOf(error: unknown): string {
  for (let current: unknown = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    if (current instanceof AggregateError) return codeOf(current.errors[0]);
  }
  return '';
}
