import type { FeedListener } from '../../changes/feed-listener.js';
import type { Config } from '../../config/config.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { CallerSlots } from './caller-slots.js';

/** All subscriptions of this process, with a limit per caller. */
export class LiveListeners {
  readonly #most: number;
  readonly #metrics: Metrics;
  readonly #ofCallers: CallerSlots;
  readonly #listeners = new Set<FeedListener>();
  #isStopping = false;

  constructor({ config, metrics }: { readonly config: Config; readonly metrics: Metrics }) {
    this.#most = config.subscriptions.maxPerCaller;
    this.#ofCallers = new CallerSlots(this.#most);
    this.#metrics = metrics;
  }

  /**
   * Takes one of a caller's slots, for a stream of a tenant. @returns callbacks for the stream's begin and end
   * @throws CallerRateLimitedError when all are taken
   */
  enter(
    caller: string,
    tenant: string,
  ): {
    readonly onBegin: (listener: FeedListener) => void;
    readonly onEnd: (reason: string) => void;
  } {
    if (this.#isStopping) throw stopping();
    const giveBack = this.#ofCallers.take(
      caller,
      `This caller has ${this.#most.toLocaleString('en-US')} subscriptions, the maximum at a time.`,
    );
    let entered: FeedListener | undefined;
    return {
      onBegin: (listener) => {
        entered = listener;
        this.#listeners.add(listener);
        this.#metrics.feedListeners.inc({ tenant });
        if (this.#isStopping) listener.end(stopping());
      },
      onEnd: (reason) => {
        giveBack();
        if (entered !== undefined && this.#listeners.delete(entered))
          this.#metrics.feedListeners.dec({ tenant });
        this.#metrics.feedStreamsEnded.inc({ reason });
      },
    };
  }

  /** Ends every stream with its cursor, and accepts no new ones. */
  stop(): void {
    this.#isStopping = true;
    for (const listener of this.#listeners) listener.end(stopping());
  }
}

function stopping(): SubgraphError {
  return new SubgraphError(
    'SUBSCRIPTION_ENDED',
    'This server is shutting down. Subscribe again, at another replica or in a moment, and resume from extensions.cursor.',
  );
}
