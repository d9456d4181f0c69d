import type { TenantData } from './model.js';
import { sortById } from './seed-context.js';
import type { Story } from './story.js';

/**
 * Raises the alerts that a story has for later, by the time of the machine. Returns what ends it; an emulator that nobody closes
 * isn't kept alive by it.
 */
export function tellLater(story: Story, tenant: TenantData, now: () => number): () => void {
  const timers = story.later.map(({ afterMs, raise }) =>
    setTimeout(() => {
      const alert = raise(now(), tenant.tenantId);
      tenant.alerts.splice(0, Infinity, ...sortById([...tenant.alerts, alert]));
    }, afterMs).unref(),
  );
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}
