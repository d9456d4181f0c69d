import { fetch, FormData, type Dispatcher } from 'undici';
import { UpstreamTimeoutError, UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { Upload } from '../upstream-call.js';
import type { Answer, Exchange, Step } from './pipeline.js';

/** Nothing arrived at the service: the connection never came to be. */
export class NeverSentError extends UpstreamUnavailableError {}

export interface SendOptions {
  readonly apiUrl: string;
  readonly graphUrl: string;
  readonly attemptTimeoutMs: number;
  readonly huntingTimeoutMs: number;
  readonly metrics: Metrics;
  /** Connections to the hosts; closed with the data source. */
  readonly dispatcher: Dispatcher;
}

/** Codes of failures before the first byte of a request could leave. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** The last step: real HTTP over kept connections. fetch reads the service's raw deflate, which zlib's inflate refuses. */
export function createSendStep(options: SendOptions): Step {
  return async (exchange) => {
    const { operation } = exchange.call;
    const end = options.metrics.upstreamDuration.startTimer({ operation: operation.id });
    exchange.context.cost.calls += 1;
    try {
      const answer = await sendOnce(exchange, options);
      options.metrics.upstreamCalls.inc({ operation: operation.id, status: String(answer.status) });
      return answer;
    } catch (error) {
      options.metrics.upstreamCalls.inc({ operation: operation.id, status: 'error' });
      throw asTransportError(error, operation.id);
    } finally {
      end();
    }
  };
}

async function sendOnce(exchange: Exchange, options: SendOptions): Promise<Answer> {
  const { operation, path, body, upload, prefer } = exchange.call;
  const query = queryOf(exchange.call);
  const origin = operation.api === 'graph' ? options.graphUrl : options.apiUrl;
  const timeout = operation.id === 'runHuntingQuery' ? options.huntingTimeoutMs : options.attemptTimeoutMs;
  const response = await fetch(`${origin}${path}${query === undefined || query === '' ? '' : `?${query}`}`, {
    method: operation.method,
    headers: {
      authorization: `Bearer ${exchange.token ?? ''}`,
      accept: 'application/json',
      'user-agent': 'defender-subgraph',
      'client-request-id': exchange.context.requestId,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(prefer !== undefined && { prefer }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(upload !== undefined && { body: formOf(upload) }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
    dispatcher: options.dispatcher,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Names of parts as the table of upload-library.md writes them; the content type comes with its boundary from the form. */
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
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new UpstreamTimeoutError(`Defender did not answer ${operationId} in time.`, error);
  }
  const message = `Defender could not be reached for ${operationId}.`;
  return NEVER_SENT.has(codeOf(error))
    ? new NeverSentError(message, {}, error)
    : new UpstreamUnavailableError(message, {}, error);
}

/** undici wraps the socket's error once or twice. */
function codeOf(error: unknown): string {
  for (let current: unknown = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    if (current instanceof AggregateError) return codeOf(current.errors[0]);
  }
  return '';
}
