import { z } from 'zod';
import { isSafeUrl } from '../lib/origin.js';
import { splitList, wholeNumber } from './setting-shapes.js';

/** Intervals of polling and bounds of the feed of changes; milliseconds. */
export interface FeedConfig {
  readonly alertIntervalMs: number;
  /** While an action is in progress. */
  readonly actionIntervalMs: number;
  /** Maximum age of a late change, relative to the latest one. */
  readonly overlapMs: number;
  readonly retentionMs: number;
  /** Maximum number of entries in a log. */
  readonly mostEntries: number;
}

export interface SubscriptionConfig {
  /** Allowed destinations of callbacks: scheme, host and port. */
  readonly callbackOrigins: readonly string[];
  readonly maxPerCaller: number;
  readonly maxLifetimeMs: number;
}

const CALLBACKS = 'SUBSCRIPTION_CALLBACK_ORIGINS';

/** Settings of subscriptions. */
export const subscriptionSettings = {
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
};

type SubscriptionEnvironment = z.infer<z.ZodObject<typeof subscriptionSettings>>;

export const FEED: FeedConfig = {
  alertIntervalMs: 15_000,
  actionIntervalMs: 5_000,
  overlapMs: 120_000,
  retentionMs: 86_400_000,
  mostEntries: 200_000,
};

const MAX_LIFETIME_MS = 3_600_000;

export function toSubscriptionConfig(env: SubscriptionEnvironment): SubscriptionConfig {
  return {
    callbackOrigins: env.SUBSCRIPTION_CALLBACK_ORIGINS,
    maxPerCaller: env.SUBSCRIPTION_MAX_PER_CALLER,
    maxLifetimeMs: MAX_LIFETIME_MS,
  };
}

/** Plain http is allowed, for routers in the same network. */
function isOriginOfCallbacks(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash } = new URL(value);
  const isPlain = protocol === 'http:' && isSafeUrl(value.replace(/^http:/, 'https:'));
  return (isSafeUrl(value) || isPlain) && pathname === '/' && search === '' && hash === '';
}
