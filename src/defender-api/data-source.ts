import type { Logger } from 'pino';
import type { Clock } from '../config/clock.js';
import type { Config } from '../config/config.js';
import type { OnBehalfOfTokens } from '../credentials/on-behalf-of.js';
import { createOutgoingDispatcher } from '../credentials/outgoing-dispatcher.js';
import type { TokenSource } from '../credentials/token-source.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { CacheSlot, ResourceCache } from './cache/resource-cache.js';
import type { CallContext } from './call-context.js';
import type { QuotaLedger, QuotaReading } from './quota/quota-ledger.js';
import { clientIdsOf } from './transport/account.js';
import { createTokenStep } from './transport/attach-token.js';
import { createQuotaStep } from './transport/charge-quota.js';
import { Coalescer } from './transport/coalesce.js';
import { keepDeadline } from './transport/keep-deadline.js';
import { composeSteps, type Answer, type Exchange } from './transport/pipeline.js';
import { readAnswer } from './transport/read-answer.js';
import { createRetryStep } from './transport/retry.js';
import { createSendStep } from './transport/send.js';
import { createTraceStep } from './transport/trace.js';
import type { LateCall, SurpriseListener, UpstreamCall } from './upstream-call.js';

export interface DataSourceOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly tokens: TokenSource;
  readonly onBehalfOf: OnBehalfOfTokens | undefined;
  readonly ledger: QuotaLedger;
  readonly cache: ResourceCache;
  readonly random?: () => number;
}

/** An answer that was understood, and how long its text was. */
interface Reading {
  readonly value: unknown;
  readonly characters: number;
}

/**
 * The one way to Defender. A read is answered from what is kept, else by a read of the same that is under way, else by
 * a call through an ordered pipeline: trace, retry( quota, token, send ); its status and body are understood in one place.
 */
export class DefenderDataSource {
  readonly #clock: Clock;
  readonly #ledger: QuotaLedger;
  readonly #transmit: (exchange: Exchange) => Promise<Answer>;
  readonly #reads = new Coalescer<Reading>();
  readonly #cache: ResourceCache;
  readonly #onSurprise: SurpriseListener;
  readonly #closeConnections: () => Promise<void>;

  constructor({
    config,
    clock,
    logger,
    metrics,
    tokens,
    onBehalfOf,
    ledger,
    cache,
    random = Math.random,
  }: DataSourceOptions) {
    const { upstream, registration, limits } = config;
    const clientIds = clientIdsOf(registration);
    const dispatcher = createOutgoingDispatcher(config.proxy, { keepAliveTimeout: 30_000, connections: 64 });
    const send = createSendStep({
      apiUrl: upstream.apiUrl,
      graphUrl: upstream.graphUrl,
      attemptTimeoutMs: limits.attemptTimeoutMs,
      huntingTimeoutMs: limits.huntingTimeoutMs,
      metrics,
      dispatcher,
    });
    this.#clock = clock;
    this.#ledger = ledger;
    this.#cache = cache;
    this.#closeConnections = () => dispatcher.destroy();
    this.#transmit = composeSteps([
      createTraceStep({ clock, logger }),
      createRetryStep({ ledger, clientIds, clock, random }),
      createQuotaStep({ ledger, clientIds, clock, metrics }),
      createTokenStep({
        tokens,
        onBehalfOf,
        scopes: { defender: upstream.scope, graph: upstream.graphScope },
      }),
      send,
    ]);
    this.#onSurprise = (where, detail) => {
      metrics.surprises.inc({ where });
      logger.warn({ where, detail }, 'Defender sent something that its documentation does not know');
    };
  }

  /**
   * What the call gives: kept, shared or fresh. A write is always sent, and drops what it made out of date.
   *
   * @throws a SubgraphError: RATE_LIMITED, UPSTREAM_FORBIDDEN, UPSTREAM_UNAVAILABLE, UPSTREAM_TIMEOUT,
   * UPSTREAM_REJECTED or LICENSE_REQUIRED.
   */
  async fetch<T>(call: UpstreamCall<T>, context: CallContext): Promise<T> {
    const { operation } = call;
    if (operation.kind === 'write') return this.#write(call, context);
    const slot = this.#slotOf(call, context);
    const kept = slot === undefined || context.bypassCache === true ? undefined : this.#cache.read(slot);
    if (kept !== undefined) {
      context.cost.cacheHits += 1;
      return kept.value as T;
    }
    const reading = await this.#inTime(this.#share(call, context, slot), call, context);
    return reading.value as T;
  }

  /** What the call gives now, neither kept nor shared: what a write is decided by must be no older than the decision. */
  async fetchNow<T>(call: UpstreamCall<T> | LateCall<T>, context: CallContext): Promise<T> {
    const reading = await this.#inTime(this.#read(call, context), call, context);
    return reading.value as T;
  }

  /** What is used and left of the quota windows of a tenant. */
  quota(tenantId: string): readonly QuotaReading[] {
    return this.#ledger.readings(tenantId);
  }

  async close(): Promise<void> {
    await this.#closeConnections();
  }

  async #write<T>(call: UpstreamCall<T>, context: CallContext): Promise<T> {
    const { cacheClass } = call.operation;
    try {
      return (await this.#inTime(this.#read(call, context), call, context)).value as T;
    } finally {
      // A write whose answer got lost may have been done all the same.
      if (cacheClass !== undefined) this.#cache.drop({ tenantId: context.tenantId, cacheClass });
    }
  }

  #share(call: UpstreamCall<unknown>, context: CallContext, slot: CacheSlot | undefined): Promise<Reading> {
    const read = async () => {
      const reading = await this.#read(call, context);
      if (slot !== undefined) this.#cache.keep(slot, reading.value, reading.characters);
      return reading;
    };
    const { result, shared } = this.#reads.run(slot?.key ?? identityOf(call, context), read);
    if (shared) context.cost.coalesced += 1;
    return result;
  }

  async #read(call: UpstreamCall<unknown> | LateCall<unknown>, context: CallContext): Promise<Reading> {
    const answer = await this.#transmit({ call, context });
    const value = readAnswer(call, answer, this.#clock.now(), this.#onSurprise);
    return { value, characters: answer.text.length };
  }

  #inTime<T>(
    work: Promise<T>,
    { operation }: Pick<UpstreamCall<unknown>, 'operation'>,
    context: CallContext,
  ): Promise<T> {
    return keepDeadline(work, context.deadline, this.#clock, operation.id);
  }

  #slotOf(call: UpstreamCall<unknown>, context: CallContext): CacheSlot | undefined {
    const { cacheClass } = call.operation;
    const { tenantId } = context;
    return cacheClass === undefined
      ? undefined
      : this.#cache.slot({ tenantId, cacheClass }, identityOf(call, context));
  }
}

/** Reads with the same identity get the same answer. */
function identityOf(
  { operation, path, query, body, form }: UpstreamCall<unknown>,
  { tenantId }: CallContext,
): string {
  return JSON.stringify([tenantId, operation.api, operation.id, path, query, body, form]);
}
