import type { createSecretKey } from 'node:crypto';
import { setTimeout as realTime } from 'node:timers/promises';
import { pino } from 'pino';
import { MemoryLedger } from '../../../src/lib/memory-ledger.js';
import { createRedisFeedStore } from '../../../src/changes/redis-feed-store.js';
import { createSealedTexts } from '../../../src/changes/sealed-texts.js';
import type { ChangeSubject, FollowedRow } from '../../../src/changes/subjects.js';
import { TenantFeed } from '../../../src/changes/tenant-feed.js';
import { systemClock } from '../../../src/lib/clock.js';
import { connectRedis } from '../../../src/store/redis-link.js';
import { createMetrics } from '../../../src/telemetry/metrics.js';
import type { ChangingService } from './changing-service.js';

export const CHAOS_SCOPE = { tenantId: 'tenant', subjects: ['ALERT'] as const };
export const INTERVAL_MS = 250;
export const OVERLAP_MS = 4_000;

/** A replica of the feed that can be killed, and paused in the middle of its work. */
export class ChaosReplica {
  readonly #url: string;
  readonly #service: ChangingService;
  readonly #key: ReturnType<typeof createSecretKey>;
  #frozenUntil = 0;
  #life!: { readonly feed: TenantFeed; readonly end: () => void; isDead: boolean };
  isPolling = false;
  fenced = 0;

  constructor(url: string, service: ChangingService, key: ReturnType<typeof createSecretKey>) {
    this.#url = url;
    this.#service = service;
    this.#key = key;
    this.#start();
  }

  get feed(): TenantFeed {
    return this.#life.feed;
  }

  /** Like `kill -9`: releases and finishes nothing. A new process takes its place. */
  kill(): void {
    this.isPolling = false;
    this.#life.isDead = true;
    this.#life.end();
    this.#start();
  }

  /** Like SIGSTOP in the middle of a read. */
  freeze(ms: number): void {
    this.#frozenUntil = Date.now() + ms;
  }

  async stop(): Promise<void> {
    await this.feed.stop();
    this.#life.end();
  }

  #start(): void {
    const clock = systemClock;
    const link = connectRedis({ url: this.#url, clock, timeoutMs: 2_000 });
    const metrics = createMetrics();
    const keys = { current: () => [this.#key] };
    const retentionMs = 3_600_000;
    const texts = createSealedTexts({ tenantId: CHAOS_SCOPE.tenantId, keys, clock, metrics, retentionMs });
    const store = createRedisFeedStore({ link, tenantId: CHAOS_SCOPE.tenantId, texts, retentionMs });
    const life = { isDead: false, end: () => void link.close() };
    const watched = {
      ...store,
      renewLease: async (token: string) => {
        await this.#thaw();
        return store.renewLease(token);
      },
      append: async (addition: Parameters<typeof store.append>[0]) => {
        const appending = await store.append(addition);
        if (appending.outcome === 'fenced') this.fenced += 1;
        return appending;
      },
    };
    const feed = new TenantFeed({
      tenantId: CHAOS_SCOPE.tenantId,
      store: watched,
      reader: { readSince: (subject: ChangeSubject, since: number) => this.#read(life, subject, since) },
      clock,
      logger: pino({ level: 'silent' }),
      metrics,
      settings: {
        alertIntervalMs: INTERVAL_MS,
        actionIntervalMs: INTERVAL_MS,
        overlapMs: OVERLAP_MS,
        retentionMs,
        mostEntries: 500_000,
      },
      quota: () => [],
      inFlight: new MemoryLedger({ capacity: Infinity }),
    });
    this.#life = Object.assign(life, { feed });
  }

  async #read(
    life: { readonly isDead: boolean },
    subject: ChangeSubject,
    since: number,
  ): Promise<{ readonly rows: readonly FollowedRow[] }> {
    if (life.isDead) throw new Error('This process is gone');
    this.isPolling = true;
    const reading = await this.#service.readSince(subject, since);
    await this.#thaw();
    return reading;
  }

  async #thaw(): Promise<void> {
    const left = this.#frozenUntil - Date.now();
    if (left <= 0) return;
    await realTime(left);
    this.isPolling = false;
  }
}
