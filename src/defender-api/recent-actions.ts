import type { Clock } from '../config/clock.js';
import type { WireMachineAction } from './models/machine-actions.js';

/** Far longer than the service takes to show a new action, which is up to 5 seconds. */
const REMEMBERED_MS = 60_000;

interface Remembered {
  readonly tenantId: string;
  readonly action: WireMachineAction;
  readonly until: number;
}

/** Actions that this process has just asked for: the service doesn't show them yet, and their caller expects to see them. */
export class RecentActions {
  readonly #clock: Clock;
  #remembered: readonly Remembered[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  remember(tenantId: string, action: WireMachineAction): void {
    const until = this.#clock.now() + REMEMBERED_MS;
    // Tenants may have actions of the same id: each keeps its own.
    const others = this.#living().filter(
      (other) => other.tenantId !== tenantId || other.action.id !== action.id,
    );
    this.#remembered = [...others, { tenantId, action, until }];
  }

  withId(tenantId: string, id: string): readonly WireMachineAction[] {
    return this.#find(tenantId, (action) => isSame(action.id, id));
  }

  ofMachine(tenantId: string, machineId: string): readonly WireMachineAction[] {
    return this.#find(tenantId, (action) => isSame(action.machineId, machineId));
  }

  #find(tenantId: string, fits: (action: WireMachineAction) => boolean): readonly WireMachineAction[] {
    return this.#living()
      .filter((other) => other.tenantId === tenantId && fits(other.action))
      .map(({ action }) => action);
  }

  #living(): readonly Remembered[] {
    const now = this.#clock.now();
    return this.#remembered.filter(({ until }) => until > now);
  }
}

function isSame(a: string | null | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}
