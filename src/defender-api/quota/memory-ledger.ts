import type { Clock } from '../../config/clock.js';
import { RateLimitedError } from '../../errors/upstream-errors.js';
import { listCallWindows, type CallWindow, type QuotaSettings } from './call-windows.js';
import type { QuotaLedger } from './quota-ledger.js';
import { SlidingWindow } from './sliding-window.js';
import { createSteadyTime } from './steady-time.js';
import { TenantQueue } from './tenant-queue.js';

interface TenantBook {
  readonly windows: Map<string, { readonly description: CallWindow; readonly window: SlidingWindow }>;
  readonly queue: TenantQueue;
}

/** The ledger of a single process. It forgets everything with the process; the service's 429 then sets it right. */
export function createMemoryLedger(options: QuotaSettings & { readonly clock: Clock }): QuotaLedger {
  const { clock } = options;
  const time = createSteadyTime(clock);
  const tenants = new Map<string, TenantBook>();

  function openBook(tenantId: string): TenantBook {
    const book = tenants.get(tenantId) ?? { windows: new Map(), queue: new TenantQueue(clock, time) };
    tenants.set(tenantId, book);
    return book;
  }

  return {
    async acquire(account, rateClass, { deadline, signal }) {
      signal?.throwIfAborted();
      const book = openBook(account.tenantId);
      const { own, shared } = listCallWindows(account, rateClass, options);
      const descriptions = [...own, ...shared];
      await book.queue.takePlace({
        lineKey: descriptions.map(({ key }) => key).join(),
        windows: descriptions.map((description) => openWindow(book, description)),
        deadline: time.fromEpoch(deadline),
        signal,
        makeRefusal: (earliest) =>
          new RateLimitedError(rateClass.name, Math.max(1, Math.ceil((earliest - time.now()) / 1_000))),
      });
    },

    close(account, rateClass, until) {
      const book = openBook(account.tenantId);
      const { own, shared } = listCallWindows(account, rateClass, options);
      // An operation with limits of its own most likely met those; if it was the app's, the next call will tell.
      for (const description of own.length > 0 ? own : shared) {
        openWindow(book, description).close(time.fromEpoch(until));
      }
      book.queue.settle();
    },

    readings(tenantId) {
      const now = time.now();
      return [...(tenants.get(tenantId)?.windows.values() ?? [])].map(({ description, window }) => {
        const { used, remaining, growsAt } = window.read(now);
        return {
          ...description.label,
          limit: window.limit,
          used,
          remaining,
          resetsAt: time.toEpoch(growsAt),
        };
      });
    },
  };
}

function openWindow(book: TenantBook, description: CallWindow): SlidingWindow {
  const known = book.windows.get(description.key);
  if (known !== undefined) return known.window;
  const window = new SlidingWindow(description.limit, description.lengthMs);
  book.windows.set(description.key, { description, window });
  return window;
}
