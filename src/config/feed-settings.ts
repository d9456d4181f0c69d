import { z } from 'zod';
import { isSafeUrl } from '../lib/origin.js';
import { splitList, wholeNumber } from './setting-shapes.js';

/** How the feed of changes polls, and what it keeps; milliseconds. */
export interface FeedConfig {
  readonly alertIntervalMs: number;
  /** While an action goes on. */
  readonly actionIntervalMs: number;
  /** How much older than the latest change a change may be that comes late. */
  readonly overlapMs: number;
  readonly retentionMs: number;
  /** Entries of a log at most. */
  readonly mostEntries: number;
}

export interface SubscriptionConfig {
  /** Where callbacks may go: scheme, host and port. */
  readonly callbackOrigins: readonly string[];
  readonly maxPerCaller: number;
  readonly maxLifetimeMs: number;
}

const CALLBACKS = 'SUBSCRIPTION_CALLBACK_ORIGINS';

/** Settings of the feed and of subscriptions. */
export const feedSettings = {
  FEED_ALERT_INTERVAL_SECONDS: wholeNumber('FEED_ALERT_INTERVAL_SECONDS', 1, 3_600).default(15),
  FEED_ACTION_INTERVAL_SECONDS: wholeNumber('FEED_ACTION_INTERVAL_SECONDS', 1, 3_600).default(5),
  FEED_OVERLAP_SECONDS: wholeNumber('FEED_OVERLAP_SECONDS', 1, 3_600).default(120),
  FEED_RETENTION_HOURS: wholeNumber('FEED_RETENTION_HOURS', 1, 168).default(24),
  SUBSCRIPTION_CALLBACK_ORIGINS: z
    .string()
    .transform(splitList)
    .pipe(
      z.array(
        z
          .string()
          .refine(isOriginOfCallbacks, `${CALLBACKS} must hold origins such as https://router.example`),
      ),
    )
    .transform((origins) => origins.map((origin) => new URL(origin).origin))
    .default([]),
  SUBSCRIPTION_MAX_PER_CALLER: wholeNumber('SUBSCRIPTION_MAX_PER_CALLER', 1, 100_000).default(20),
  SUBSCRIPTION_MAX_LIFETIME_SECONDS: wholeNumber('SUBSCRIPTION_MAX_LIFETIME_SECONDS', 10, 604_800).default(
    3_600,
  ),
};

type FeedEnvironment = { readonly [Name in keyof typeof feedSettings]: z.infer<(typeof feedSettings)[Name]> };

const MAX_ENTRIES = 200_000;

export function toFeedConfig(env: FeedEnvironment): FeedConfig {
  return {
    alertIntervalMs: env.FEED_ALERT_INTERVAL_SECONDS * 1_000,
    actionIntervalMs: env.FEED_ACTION_INTERVAL_SECONDS * 1_000,
    overlapMs: env.FEED_OVERLAP_SECONDS * 1_000,
    retentionMs: env.FEED_RETENTION_HOURS * 3_600_000,
    mostEntries: MAX_ENTRIES,
  };
}

export function toSubscriptionConfig(env: FeedEnvironment): SubscriptionConfig {
  return {
    callbackOrigins: env.SUBSCRIPTION_CALLBACK_ORIGINS,
    maxPerCaller: env.SUBSCRIPTION_MAX_PER_CALLER,
    maxLifetimeMs: env.SUBSCRIPTION_MAX_LIFETIME_SECONDS * 1_000,
  };
}

/** A router in the same network may be reached without TLS: whoever configures it knows. */
function isOriginOfCallbacks(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash } = new URL(value);
  const isPlain = protocol === 'http:' && isSafeUrl(value.replace(/^http:/, 'https:'));
  return (isSafeUrl(value) || isPlain) && pathname === '/' && search === '' && hash === '';
}
