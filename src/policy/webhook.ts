import { createHmac } from 'node:crypto';
import type { Logger } from 'pino';
import { request, type Dispatcher } from 'undici';
import { abortAfter, type Clock } from '../lib/clock.js';
import type { Webhook } from '../config/policy.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { AuditActor } from '../audit/audit-event.js';

export const ALERT_EVENTS = [
  'approvalRequested',
  'breakGlassUsed',
  'capHit',
  'protectedMachineRefused',
  'emergencyDeclared',
] as const;

/** An event that people who don't watch this API need to know immediately. */
export interface GuardAlert {
  readonly event: (typeof ALERT_EVENTS)[number];
  readonly tenantId: string;
  readonly requestId: string;
  readonly actor: AuditActor;
  /** A description for people, without tokens, secrets or file content. */
  readonly message: string;
  /** The mutation that caused the alert. */
  readonly action?: string;
  readonly auditId?: string;
  readonly approvalId?: string;
  readonly machineIds?: readonly string[];
}

/** Sends alerts. `raise` never throws and is not awaited, so that no write depends on the delivery. */
export interface Alerts {
  raise(alert: GuardAlert): void;
}

export interface WebhookOptions {
  /** The current destination; undefined if the policy has none. */
  readonly target: () => Webhook | undefined;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

const TIMEOUT_MS = 5_000;
/** Limit of concurrent deliveries, each with its connection. Beyond it, the sink is down or a caller floods it. */
export const MAX_AT_ONCE = 20;
/** The limit for refusals, so that a flood of them can't hide what follows. */
const MAX_REFUSALS_AT_ONCE = 10;
/** Identical alerts about the same caller are sent once in this time. */
const QUIET_MS = 60_000;

/** Events that a rejected caller can cause at will. All others are sent each time. */
const REPEATABLE: ReadonlySet<GuardAlert['event']> = new Set(['capHit', 'protectedMachineRefused']);

/**
 * Posts alerts as JSON, once each. Failed deliveries are logged and counted; the audit trail has the event in any case.
 */
export class WebhookAlerts implements Alerts {
  readonly #options: WebhookOptions;
  readonly #underWay = new Set<Promise<void>>();
  readonly #raisedAt = new Map<string, number>();

  constructor(options: WebhookOptions) {
    this.#options = options;
  }

  raise(alert: GuardAlert): void {
    const target = this.#options.target();
    if (target === undefined) return;
    const { clock, metrics, logger } = this.#options;
    const now = clock.now();
    const key = keyOfRefusal(alert);
    if (key !== undefined && this.#isQuiet(key, now)) return;
    const most = key === undefined ? MAX_AT_ONCE : MAX_REFUSALS_AT_ONCE;
    if (this.#underWay.size >= most) {
      metrics.guardAlerts.inc({ event: alert.event, result: 'dropped' });
      logger.error(
        { event: alert.event, auditId: alert.auditId },
        'Too many concurrent alerts; one was dropped',
      );
      return;
    }
    if (key !== undefined) this.#raisedAt.set(key, now);
    const delivery = this.#deliver(alert, target).finally(() => this.#underWay.delete(delivery));
    this.#underWay.add(delivery);
  }

  /** Waits for deliveries in flight. Each ends within its timeout. */
  async close(): Promise<void> {
    await Promise.all(this.#underWay);
    await this.#options.dispatcher.close();
  }

  #isQuiet(key: string, now: number): boolean {
    for (const [old, at] of this.#raisedAt) {
      // A time in the future was recorded before the clock was set back.
      if (now < at || now - at >= QUIET_MS) this.#raisedAt.delete(old);
    }
    return this.#raisedAt.has(key);
  }

  /** Never rejects. */
  async #deliver(alert: GuardAlert, { url, secret, authorization }: Webhook): Promise<void> {
    const { clock, dispatcher, logger, metrics } = this.#options;
    const { event, auditId } = alert;
    const limit = {
      clock,
      timeoutMs: TIMEOUT_MS,
      tooLate: () => new Error('The webhook did not respond in time'),
    };
    const at = new Date(clock.now()).toISOString();
    const body = JSON.stringify(bodyOf(alert, at));
    try {
      const statusCode = await abortAfter(limit, async (signal) => {
        const answer = await request(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'user-agent': 'defender-subgraph',
            ...(secret !== undefined && { 'x-defender-signature': signatureOf(secret, at, body) }),
            ...(authorization !== undefined && { authorization }),
          },
          body,
          dispatcher,
          signal,
        });
        await answer.body.dump();
        return answer.statusCode;
      });
      if (statusCode >= 300) throw new Error(`The webhook returned HTTP ${statusCode}`);
      metrics.guardAlerts.inc({ event, result: 'delivered' });
    } catch (error) {
      metrics.guardAlerts.inc({ event, result: 'failed' });
      // Omits the URL, which may contain a secret, as those of chat services do.
      logger.error({ event, auditId, reason: reasonOf(error) }, 'Failed to deliver an alert');
    }
  }
}

/** Undefined for events that a caller can't cause at will. */
function keyOfRefusal({ event, tenantId, actor, action, message }: GuardAlert): string | undefined {
  if (!REPEATABLE.has(event)) return undefined;
  const what = event === 'capHit' ? action : message;
  return JSON.stringify([event, tenantId, actor.tenantId, actor.oid, what]);
}

function bodyOf({ actor, message, ...alert }: GuardAlert, at: string): object {
  const { tokenId: _tokenId, ...who } = actor;
  return { ...alert, at, message, text: toChatText(`Defender guard rails: ${message}`), actor: who };
}

/**
 * The text that chat services display, in one line: names and reasons of callers must not look like links of this service, nor
 * mention people. Source: Slack, "Formatting message text"; `](` is the middle of a link in Markdown.
 */
function toChatText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('](', '] (');
}

/** Signs time and body, so that receivers can detect a replay. */
function signatureOf(secret: string, at: string, body: string): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.slice(0, 100);
}
