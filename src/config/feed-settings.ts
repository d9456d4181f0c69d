import type { z } from 'zod';
import { httpUrlOf, isOrigin } from '../lib/origin.js';
import { listOf } from './setting-shapes.js';

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
  /** Also the maximum number of sockets of a caller. */
  readonly maxPerCaller: number;
  readonly maxLifetimeMs: number;
}

export const subscriptionSettings = {
  // Plain http is allowed, for routers in the same network.
  SUBSCRIPTION_CALLBACK_ORIGINS: listOf(
    'SUBSCRIPTION_CALLBACK_ORIGINS',
    (text) => isOrigin(httpUrlOf(text)),
    'origins such as https://router.example',
  )
    .transform((origins) => origins.map((origin) => new URL(origin).origin))
    .default([]),
};

type SubscriptionEnvironment = z.infer<z.ZodObject<typeof subscriptionSettings>> & {
  readonly CALLER_RATE: number;
};

export const FEED: FeedConfig = {
  alertIntervalMs: 15_000,
  actionIntervalMs: 5_000,
  overlapMs: 120_000,
  retentionMs: 86_400_000,
  mostEntries: 200_000,
};

/** A caller may have one subscription for each of so many requests a second. */
const REQUESTS_OF_SUBSCRIPTION = 5;
const MAX_LIFETIME_MS = 3_600_000;

export function toSubscriptionConfig(env: SubscriptionEnvironment): SubscriptionConfig {
  return {
    callbackOrigins: env.SUBSCRIPTION_CALLBACK_ORIGINS,
    maxPerCaller: Math.ceil(env.CALLER_RATE / REQUESTS_OF_SUBSCRIPTION),
    maxLifetimeMs: MAX_LIFETIME_MS,
  };
}
