import type { RecordedCall } from '../../../emulator/http/request-log.js';
import type { AskedRequest } from '../load/drive-load.js';
import type { Invariant } from './invariant.js';

/**
 * An unfinished write of a process is abandoned after a minute, and is only sent in the first 25 s of it. The next
 * caller with its key then searches for it in Defender and sends it if it isn't there.
 */
const GIVEN_UP_MS = 35_000;
const NOT_STORED = '"IDEMPOTENCY_KEY_NOT_STORED"';

export const MARK = /soak write \d+w/;

/**
 * Each write is in Defender at most once, however often its caller retried. If it may have been done (after a response
 * that says so, a 5xx, or none) it isn't sent again, unless its key could not be stored, which its response says, or
 * its process abandoned it.
 */
export function createWrittenOnce(): Invariant {
  const sent = new Map<string, RecordedCall[]>();
  const asked = new Map<string, AskedRequest>();
  return {
    title: 'no write twice',
    see: (request) => {
      const { mark } = request.request;
      if (mark !== undefined && request.tries.length > 1) asked.set(mark, request);
    },
    seeCall: (call) => {
      const mark = markOf(call);
      if (mark !== undefined) sent.set(mark, [...(sent.get(mark) ?? []), call]);
    },
    judge: ({ emulator }) => {
      const again = [...sent].filter(
        ([mark, calls]) =>
          calls.some((call, index) => isTooSoon(call, calls[index + 1])) &&
          !describeTries(asked.get(mark)).includes(NOT_STORED),
      );
      const done = new Map<string, number>();
      for (const tenant of emulator.tenants.values()) {
        const comments = [
          ...tenant.machineActions.map(({ action }) => action.requestorComment),
          ...tenant.alerts.flatMap((alert) => alert.comments.map(({ comment }) => comment)),
        ];
        for (const comment of comments) {
          const mark = MARK.exec(comment ?? '')?.[0];
          if (mark !== undefined) done.set(mark, (done.get(mark) ?? 0) + 1);
        }
      }
      return {
        breaches: [
          ...again.map(([mark, calls]) => `${mark} was sent again: ${calls.map(describeCall).join('; ')}`),
          ...[...done]
            .filter(([, times]) => times > 1)
            .map(([mark, times]) => `${mark} is in Defender ${times} times`),
        ].map((breach) => `${breach}; ${describeTries(asked.get(MARK.exec(breach)?.[0] ?? ''))}`),
        looked: `${sent.size} writes that were sent, ${done.size} that Defender has`,
      };
    },
  };
}

/** Of a call that writes. */
export function markOf({ method, requestBody }: RecordedCall): string | undefined {
  if (method !== 'POST' && method !== 'PATCH') return undefined;
  return MARK.exec(JSON.stringify(requestBody) ?? '')?.[0];
}

function isTooSoon({ status, at }: RecordedCall, next: RecordedCall | undefined): boolean {
  const mayBeDone = status === null || status >= 500 || (status >= 200 && status < 300);
  return next !== undefined && mayBeDone && next.at - at < GIVEN_UP_MS;
}

function describeCall({ at, operation, status, fault }: RecordedCall): string {
  return `${new Date(at).toISOString()} ${operation} ${status ?? 'lost'}${fault === null ? '' : ' by a fault'}`;
}

function describeTries(asked: AskedRequest | undefined): string {
  if (asked === undefined) return 'asked for once';
  const tries = asked.tries.map(({ milliseconds, status, failure, replica, body }) => {
    const [payload] = Object.values(body?.data ?? {});
    const codes = body?.errors?.map(({ extensions }) => extensions?.code) ?? [];
    return `${replica ?? ''} ${status} ${failure ?? ''} ${Math.round(milliseconds)} ms ${codes.join()} ${JSON.stringify(payload)}`;
  });
  return `asked from ${new Date(asked.at).toISOString()}: ${tries.join(' | ')}`;
}
