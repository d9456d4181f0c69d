import type { Writable } from 'node:stream';
import type { Logger } from 'pino';
import { createAuditRecorder, type AuditRecorder } from '../audit/audit-recorder.js';
import { createFileSink, createStreamSink } from '../audit/sinks.js';
import type { Clock } from '../config/clock.js';
import type { Config } from '../config/config.js';
import { createTokenSource, type TokenSource } from '../credentials/token-source.js';
import { createKeyBatchers, type KeyBatchers } from '../defender-api/batch/key-batchers.js';
import { DefenderDataSource } from '../defender-api/data-source.js';
import { createMemoryLedger } from '../defender-api/quota/memory-ledger.js';
import { createCallerVerifier, type CallerVerifier } from '../identity/caller-verifier.js';
import { createMetrics, type Metrics } from '../telemetry/metrics.js';

/** What lives as long as the process: everything that requests share. */
export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly tokens: TokenSource;
  readonly dataSource: DefenderDataSource;
  readonly batchers: KeyBatchers;
  readonly verifier: CallerVerifier;
  readonly audit: AuditRecorder;
  close(): Promise<void>;
}

export interface Surroundings {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where the audit trail goes beside its file. */
  readonly auditStream: Writable;
}

export function createServices({ config, clock, logger, auditStream }: Surroundings): Services {
  const metrics = createMetrics();
  const tokens = createTokenSource({ config, clock, logger });
  const ledger = createMemoryLedger({ clock, scope: config.quota.scope, share: config.quota.share });
  const dataSource = new DefenderDataSource({ config, clock, logger, metrics, tokens, ledger });
  const { logPath } = config.audit;
  const sinks = [createStreamSink(auditStream), ...(logPath === undefined ? [] : [createFileSink(logPath)])];
  const audit = createAuditRecorder(sinks, clock, logger);
  return {
    config,
    clock,
    logger,
    metrics,
    tokens,
    dataSource,
    batchers: createKeyBatchers(dataSource, clock, config.limits.batchSize),
    verifier: createCallerVerifier({ config, clock, logger }),
    audit,
    close: async () => {
      await Promise.all([dataSource.close(), audit.close()]);
    },
  };
}
