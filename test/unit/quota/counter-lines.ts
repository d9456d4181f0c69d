import type { CallCounter } from '../../../src/store/call-counter.js';
import { createMemoryCallCounter } from '../../kit/quota/memory-call-counter.js';
import { StoreUnavailableError } from '../../../src/store/store.js';
import { settle, type SteppingClock } from './stepping-clock.js';

interface Command {
  /** Absent once it has run. */
  run: (() => Promise<void>) | undefined;
  answer: () => void;
  readonly fail: (error: Error) => void;
}

/** A replica's connection: commands run, and their responses arrive, only on request, in order. */
export class CounterLine {
  readonly counter: CallCounter;
  readonly #server: CounterServer;
  readonly #listeners = new Set<(isUp: boolean) => void>();
  #commands: Command[] = [];
  #isUp = true;

  constructor(server: CounterServer) {
    this.#server = server;
    const send =
      <Args extends unknown[], T>(method: (counter: CallCounter, ...args: Args) => Promise<T>) =>
      (...args: Args): Promise<T> =>
        this.#isUp
          ? new Promise<T>((resolve, reject) => {
              const command: Command = {
                run: async () => {
                  command.run = undefined;
                  await method(this.#server.counter, ...args).then(
                    (value) => (command.answer = () => resolve(value)),
                    (error: Error) => (command.answer = () => reject(error)),
                  );
                },
                answer: () => undefined,
                fail: reject,
              };
              this.#commands.push(command);
            })
          : Promise.reject(new StoreUnavailableError('away'));
    this.counter = {
      take: send((counter, ...args) => counter.take(...args)),
      look: send((counter, ...args) => counter.look(...args)),
      refund: send((counter, ...args) => counter.refund(...args)),
      read: send((counter, ...args) => counter.read(...args)),
      note: send((counter, ...args) => counter.note(...args)),
      tally: send((counter, ...args) => counter.tally(...args)),
      post: send((counter, ...args) => counter.post(...args)),
      beat: send((counter, ...args) => counter.beat(...args)),
      leave: send((counter, ...args) => counter.leave(...args)),
    };
  }

  readonly onStateChange = (listener: (isUp: boolean) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isIdle(): boolean {
    return this.#commands.length === 0;
  }

  /** Runs the next commands, if the server is available. */
  async carryOut(count: number): Promise<void> {
    if (this.#server.isDown) return;
    for (const command of this.#commands.filter(({ run }) => run !== undefined).slice(0, count)) {
      await command.run?.();
    }
  }

  /** Delivers the next responses. */
  async deliver(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      const [first] = this.#commands;
      if (first === undefined || first.run !== undefined) break;
      this.#commands.shift();
      first.answer();
    }
    await settle();
  }

  /** The replica notices the disconnect. Pending responses may have arrived before. */
  async disconnect(answersArrive: boolean): Promise<void> {
    if (!this.#isUp) return;
    if (answersArrive) await this.deliver(Infinity);
    this.#isUp = false;
    const lost = this.#commands;
    this.#commands = [];
    for (const { fail } of lost) fail(new StoreUnavailableError('closed'));
    for (const tell of this.#listeners) tell(false);
    await settle();
  }

  /** Reconnects the replica. */
  async reconnect(): Promise<void> {
    if (this.#isUp || this.#server.isDown) return;
    this.#isUp = true;
    for (const tell of this.#listeners) tell(true);
    await settle();
  }
}

/** A counter that fails and returns empty. */
export class CounterServer {
  readonly #clock: SteppingClock;
  counter: CallCounter;
  isDown = false;

  constructor(clock: SteppingClock) {
    this.#clock = clock;
    this.counter = createMemoryCallCounter(clock);
  }

  kill(): void {
    this.isDown = true;
  }

  restart(): void {
    this.isDown = false;
    this.counter = createMemoryCallCounter(this.#clock);
  }
}
