import type { Clock } from '../lib/clock.js';
import { openSealed, seal } from '../store/seal.js';
import type { StateKeys } from '../store/sealed-store.js';
import { UnverifiedEntryError } from '../store/store.js';
import type { Metrics } from '../telemetry/metrics.js';

/** Seals texts of the feed and binds them to their key, so that entries forged or moved in the store are rejected. */
export interface SealedTexts {
  seal(name: string, text: string): string;
  /**
   * Only hints expire. Entries and heads name their place in a log, and an old log is replaced: it may hold entries from
   * long ago if little happens.
   *
   * @returns undefined for a text that fails verification
   */
  open(name: string, raw: string): string | undefined;
}

/** Without keys, texts are stored unsealed. */
export function createSealedTexts(options: {
  readonly tenantId: string;
  readonly keys: StateKeys | undefined;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly retentionMs: number;
}): SealedTexts {
  const { tenantId, keys, clock, metrics, retentionMs } = options;
  if (keys === undefined) return { seal: (_name, text) => text, open: (_name, raw) => raw };
  const fullName = (name: string) => `feed:${tenantId}:${name}`;
  return {
    seal: (name, text) => {
      const [newest] = keys.current();
      if (newest === undefined) throw new UnverifiedEntryError(fullName(name), 'no key');
      return seal(newest, fullName(name), { text, endTime: Math.ceil(clock.now() + retentionMs) });
    },
    open: (name, raw) => {
      const opened = openSealed(keys.current(), fullName(name), raw);
      if (typeof opened !== 'string' && (name !== 'hint' || opened.endTime > clock.now())) return opened.text;
      metrics.stateRefused.inc({ reason: typeof opened === 'string' ? opened : 'outlived' });
      return undefined;
    },
  };
}
