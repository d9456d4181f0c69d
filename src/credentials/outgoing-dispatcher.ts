import { Agent, Dispatcher, EnvHttpProxyAgent } from 'undici';
import type { ProxyConfig } from '../config/config.js';
import { isLoopback } from '../lib/origin.js';

/**
 * Creates the dispatcher for connections to Microsoft's hosts. It uses the configured proxy, except for `noProxy` hosts
 * and loopback. It ignores proxy variables in the environment, which the configuration has already read.
 */
export function createOutgoingDispatcher(proxy: ProxyConfig, options: Agent.Options = {}): Dispatcher {
  const direct = new Agent(options);
  const { httpsProxy, noProxy } = proxy;
  if (httpsProxy === undefined) return direct;
  // An empty string, because undici would otherwise read the environment. Plain HTTP is for loopback only.
  const proxied = new EnvHttpProxyAgent({ ...options, httpProxy: '', httpsProxy, noProxy });
  return new LoopbackDirectDispatcher(direct, proxied);
}

class LoopbackDirectDispatcher extends Dispatcher {
  readonly #direct: Dispatcher;
  readonly #proxied: Dispatcher;

  constructor(direct: Dispatcher, proxied: Dispatcher) {
    super();
    this.#direct = direct;
    this.#proxied = proxied;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const { origin } = options;
    const isLocal = origin !== undefined && isLoopback(new URL(origin).hostname);
    return (isLocal ? this.#direct : this.#proxied).dispatch(options, handler);
  }

  override close(): Promise<void>;
  override close(callback: () => void): void;
  override close(callback?: () => void): Promise<void> | undefined {
    return settle(Promise.all([this.#direct.close(), this.#proxied.close()]), callback);
  }

  override destroy(): Promise<void>;
  override destroy(error: Error | null): Promise<void>;
  override destroy(callback: () => void): void;
  override destroy(error: Error | null, callback: () => void): void;
  override destroy(error?: Error | null | (() => void), callback?: () => void): Promise<void> | undefined {
    const reason = typeof error === 'function' ? null : (error ?? null);
    const done = typeof error === 'function' ? error : callback;
    return settle(Promise.all([this.#direct.destroy(reason), this.#proxied.destroy(reason)]), done);
  }
}

function settle(work: Promise<unknown>, callback: (() => void) | undefined): Promise<void> | undefined {
  const done = work.then(() => undefined);
  if (callback === undefined) return done;
  void done.then(callback, callback);
  return undefined;
}
