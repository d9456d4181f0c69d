import type { RecordedCall } from '../../../emulator/http/request-log.js';
import type { Invariant } from './invariant.js';

const MINUTE_MS = 60_000;
const ENTRA: ReadonlySet<string> = new Set(['token', 'keys', 'openidConfiguration']);

/** Defender itself reports exceeded quotas: with a 429 that no fault caused. */
export function createWithinQuota(): Invariant {
  const refused: RecordedCall[] = [];
  const recent = new Map<string, number[]>();
  let [calls, most] = [0, 0];
  return {
    title: 'no call above quota',
    seeCall: (call) => {
      if (call.operation === null || ENTRA.has(call.operation)) return;
      calls += 1;
      if (call.fault === null && call.status === 429) refused.push(call);
      const key = `${call.tenantId} ${call.appId} ${call.operation}`;
      const times = [...(recent.get(key) ?? []), call.at].filter((at) => at > call.at - MINUTE_MS);
      recent.set(key, times);
      most = Math.max(most, times.length);
    },
    judge: ({ faults }) => {
      // docs/quota.md: without Redis, a replica uses its share of the calls it knows about, and others may have made
      // more.
      const away = faults.filter(({ kind }) => kind.startsWith('Redis'));
      const isShared = ({ at }: RecordedCall) =>
        !away.some(({ from, until }) => at >= from && at <= until + MINUTE_MS);
      const breaches = refused.filter(isShared);
      return {
        breaches: breaches.map(
          ({ at, tenantId, operation }) =>
            `${new Date(at).toISOString()}: a 429 for ${operation} of ${tenantId}`,
        ),
        looked:
          `${calls} calls; at most ${most} of one operation in one tenant within a minute; ` +
          `${refused.length - breaches.length} refused within a minute of Redis being away, which docs/quota.md allows`,
      };
    },
  };
}
