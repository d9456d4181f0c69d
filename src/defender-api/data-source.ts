import type { Logger } from 'pino';
import type { Clock } from '../config/clock.js';
import type { Config } from '../config/config.js';
import type { TokenSource } from '../credentials/token-source.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { CallContext } from './call-context.js';
import type { QuotaLedger, QuotaReading } from './quota/quota-ledger.js';
import { createTokenStep } from './transport/attach-token.js';
import { createQuotaStep } from './transport/charge-quota.js';
import { Coalescer } from './transport/coalesce.js';
import { keepDeadline } from './transport/keep-deadline.js';
import { composeSteps, type Answer, type Exchange } from './transport/pipeline.js';
import { readAnswer } from './transport/read-answer.js';
import { createRetryStep } from './transport/retry.js';
import { createSendStep } from './transport/send.js';
import { createTraceStep } from './transport/trace.js';
import type { SurpriseListener, UpstreamCall } from './upstream-call.js';

export interface DataSourceOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly tokens: TokenSource;
  readonly ledger: QuotaLedger;
  readonly random?: () => number;
}

/**
 * The one way to Defender. Each call runs through an ordered pipeline: trace, deadline, coalesce,
 * retry( quota, token, send ); then its status and body are understood in one place.
 */
export class DefenderDataSource {
  readonly #clock: Clock;
  readonly #ledger: QuotaLedger;
  readonly #transmit: (exchange: Exchange) => Promise<Answer>;
  readonly #reads = new Coalescer<Answer>();
  readonly #onSurprise: SurpriseListener;
  readonly #closeConnections: () => Promise<void>;

  constructor({ config, clock, logger, metrics, tokens, ledger, random = Math.random }: DataSourceOptions) {
    const { upstream, registration, limits } = config;
    const { clientId } = registration;
    const send = createSendStep({
      apiUrl: upstream.apiUrl,
      graphUrl: upstream.graphUrl,
      attemptTimeoutMs: limits.attemptTimeoutMs,
      huntingTimeoutMs: limits.huntingTimeoutMs,
      metrics,
    });
    this.#clock = clock;
    this.#ledger = ledger;
    this.#closeConnections = send.close;
    this.#transmit = composeSteps([
      createTraceStep({ clock, logger }),
      createRetryStep({ ledger, clientId, clock, random }),
      createQuotaStep({ ledger, clientId, clock, metrics }),
      createTokenStep(tokens, { defender: upstream.scope, graph: upstream.graphScope }),
      send.step,
    ]);
    this.#onSurprise = (where, detail) => {
      metrics.surprises.inc({ where });
      logger.warn({ where, detail }, 'Defender sent something that its documentation does not know');
    };
  }

  /**
   * Makes the call and gives what it reads.
   *
   * @throws a SubgraphError: RATE_LIMITED, UPSTREAM_FORBIDDEN, UPSTREAM_UNAVAILABLE, UPSTREAM_TIMEOUT,
   * UPSTREAM_REJECTED or LICENSE_REQUIRED.
   */
  async fetch<T>(call: UpstreamCall<T>, context: CallContext): Promise<T> {
    const answer = await keepDeadline(
      this.#answer(call, context),
      context.deadline,
      this.#clock,
      call.operation.id,
    );
    return readAnswer(call, answer, this.#clock.now(), this.#onSurprise);
  }

  /** What is used and left of the quota windows of a tenant. */
  quota(tenantId: string): readonly QuotaReading[] {
    return this.#ledger.readings(tenantId);
  }

  async close(): Promise<void> {
    await this.#closeConnections();
  }

  #answer(call: UpstreamCall<unknown>, context: CallContext): Promise<Answer> {
    const transmit = () => this.#transmit({ call, context });
    if (call.operation.kind === 'write') return transmit();
    const { result, shared } = this.#reads.run(identityOf(call, context), transmit);
    if (shared) context.cost.coalesced += 1;
    return result;
  }
}

/** Reads with the same identity get the same answer. */
function identityOf(
  { operation, path, query, body }: UpstreamCall<unknown>,
  { tenantId }: CallContext,
): string {
  return JSON.stringify([tenantId, operation.api, operation.id, path, query, body]);
}
