import type { TenantData } from './model.js';
import { sortById } from './seed-context.js';
import type { Story } from './story.js';

/**
 * Raises the later alerts of a story, by the machine's clock. Returns a function that stops it; a forgotten
 * emulator doesn't keep the process alive.
 */
export function replayStory(story: Story, tenant: TenantData, now: () => number): () => void {
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
