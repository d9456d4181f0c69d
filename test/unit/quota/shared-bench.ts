import { PassThrough } from 'node:stream';
import { createSharedLedger } from '../../../src/defender-api/quota/create-ledger.js';
import type { AcquireOptions, QuotaLedger, RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import type { CallCounter } from '../../../src/store/call-counter.js';
import { createMemoryCallCounter } from '../../kit/quota/memory-call-counter.js';
import { StoreUnavailableError } from '../../../src/store/store.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { ACCOUNT } from './ledger-bench.js';
import { type SteppingClock, settle } from './stepping-clock.js';
import { monotonicTimeOf } from '../../../src/lib/monotonic-time.js';

export const BEAT_MS = 1_000;

/** A replica whose connection to the counter can be cut. */
export interface Replica {
  readonly ledger: QuotaLedger;
  /** Its log, one object per line. */
  log(): { readonly msg: string; readonly replicas?: number }[];
  loseCounter(): void;
  findCounter(): void;
  /** Makes `count` requests; returns the number granted at once. */
  ask(
    rateClass: RateClass,
    count: number,
    options?: Partial<AcquireOptions> & { readonly patience?: number },
  ): Promise<number>;
}

/** A counter that can lose its contents, like a server that returns empty. */
export function createReplaceableCounter(clock: SteppingClock): CallCounter & { forget(): void } {
  let inner = createMemoryCallCounter(clock);
  return {
    take: (request) => inner.take(request),
    look: (...args) => inner.look(...args),
    refund: (...args) => inner.refund(...args),
    read: (...args) => inner.read(...args),
    note: (...args) => inner.note(...args),
    tally: (...args) => inner.tally(...args),
    post: (...args) => inner.post(...args),
    beat: (...args) => inner.beat(...args),
    leave: (...args) => inner.leave(...args),
    forget: () => {
      inner = createMemoryCallCounter(clock);
    },
  };
}

export interface ReplicaOptions {
  readonly scope?: 'operation' | 'app';
  readonly share?: number;
  readonly beatMs?: number;
}

export function startReplica(
  clock: SteppingClock,
  counter: CallCounter,
  { scope = 'operation', share = 1, beatMs = BEAT_MS }: ReplicaOptions = {},
): Replica {
  let isLost = false;
  const lines: string[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const listeners = new Set<(isUp: boolean) => void>();
  const checked = <Args extends unknown[], T>(work: (...args: Args) => Promise<T>) => {
    return async (...args: Args): Promise<T> => {
      if (isLost) throw new StoreUnavailableError('cut');
      return work(...args);
    };
  };
  const ledger = createSharedLedger({
    clock,
    scope,
    share,
    marginMs: 0,
    beatMs,
    logger: createLogger('info', stream),
    counter: {
      take: checked((request) => counter.take(request)),
      look: checked((...args) => counter.look(...args)),
      refund: checked((...args) => counter.refund(...args)),
      read: checked((...args) => counter.read(...args)),
      note: checked((...args) => counter.note(...args)),
      tally: checked((...args) => counter.tally(...args)),
      post: checked((...args) => counter.post(...args)),
      beat: checked((...args) => counter.beat(...args)),
      leave: checked((...args) => counter.leave(...args)),
    },
    onStateChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const tell = (isUp: boolean): void => {
    for (const listener of listeners) listener(isUp);
  };
  return {
    ledger,
    log: () =>
      lines
        .join('')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    loseCounter: () => {
      isLost = true;
      tell(false);
    },
    findCounter: () => {
      isLost = false;
      tell(true);
    },
    ask: async (rateClass, count, { patience = 0, ...options } = {}) => {
      let granted = 0;
      for (let index = 0; index < count; index += 1) {
        ledger
          .acquire(ACCOUNT, rateClass, { deadline: monotonicTimeOf(clock).now() + patience, ...options })
          .then(
            () => {
              granted += 1;
            },
            () => undefined,
          );
      }
      await settle();
      return granted;
    },
  };
}
