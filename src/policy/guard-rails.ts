import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import { BUILT_IN_POLICY, type Policy, type PolicyFile } from '../config/policy.js';
import { readPolicy } from '../config/read-policy.js';
import { WatchedFile } from '../lib/watched-file.js';
import { createOutgoingDispatcher } from '../credentials/outgoing-dispatcher.js';
import type { Store } from '../store/store.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { TraceHolder } from '../telemetry/trace-span.js';
import { ALERT_EVENTS, MAX_AT_ONCE, type Alerts, WebhookAlerts } from './webhook.js';
import { CapCounter } from './caps.js';
import { findWeakenings } from './find-weakenings.js';
import { Emergencies } from './emergencies.js';

/** The guard rails of writes, shared by all requests. */
export interface GuardRails {
  /** The current policy. Checks the policy file for changes first, at most once a second. Never rejects. */
  policy(): Promise<Policy>;
  readonly caps: CapCounter;
  readonly emergencies: Emergencies;
  readonly alerts: Alerts;
  /** The same guard rails, with store round trips recorded as spans of `trace`. */
  tracedBy(trace: TraceHolder | undefined): GuardRails;
  close(): Promise<void>;
}

export interface GuardRailsOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Entries that must survive a restart. */
  readonly records: Store;
}

export function createGuardRails({ config, clock, logger, metrics, records }: GuardRailsOptions): GuardRails {
  const { policyFile, proxy } = config;
  const file = policyFile && watchPolicy(policyFile, { clock, logger, metrics });
  const common = { store: records, clock, logger };
  const alerts = new WebhookAlerts({
    target: () => file?.latest.webhook,
    dispatcher: createOutgoingDispatcher(proxy, { keepAliveTimeout: 10_000, connections: MAX_AT_ONCE }),
    clock,
    logger,
    metrics,
  });
  // From zero, as in createMetrics.
  metrics.policyChanges.inc({ result: 'refused' }, 0);
  for (const event of ALERT_EVENTS)
    for (const result of ['failed', 'dropped']) metrics.guardAlerts.inc({ event, result }, 0);
  return {
    policy: () => file?.current() ?? Promise.resolve(BUILT_IN_POLICY),
    caps: new CapCounter(common),
    emergencies: new Emergencies(common),
    alerts,
    tracedBy(trace) {
      return { ...this, caps: this.caps.tracedBy(trace), emergencies: this.emergencies.tracedBy(trace) };
    },
    close: () => alerts.close(),
  };
}

function watchPolicy(
  { path, policy, secretOf }: PolicyFile,
  { clock, logger, metrics }: Pick<GuardRailsOptions, 'clock' | 'logger' | 'metrics'>,
): WatchedFile<Policy> {
  return new WatchedFile<Policy>({
    setting: 'POLICY_FILE',
    path,
    first: policy,
    read: (content) => readPolicy(content, secretOf),
    findWeakenings,
    clock,
    logger,
    onChange: (result) => {
      metrics.policyChanges.inc({ result });
    },
  });
}
