import type { TraceHolder } from '../telemetry/trace-span.js';

/** A counted call of a window. */
export interface CountedCall {
  /** Globally unique. */
  readonly id: string;
  readonly ageMs: number;
}

/** The service's information about a window, for all replicas. */
export interface WindowNote {
  /** Remaining time in which no call is allowed. */
  readonly closedForMs: number;
  /** A limit named by the service, and how long it is valid. */
  readonly learned?: { readonly limit: number; readonly forMs: number };
}

/** A window as a replica knows it. Windows with equal keys in a group are the same. */
export interface RequestedWindow {
  readonly key: string;
  readonly lengthMs: number;
  /** Capacity including the requested call, at least 1. */
  readonly room: number;
  /** Revision and position of the replica's last update. */
  readonly revision: string;
  readonly position: number;
}

export interface AcquireRequest {
  readonly trace?: TraceHolder | undefined;
  /** All windows of a group can be changed atomically. */
  readonly group: string;
  readonly id: string;
  readonly windows: readonly RequestedWindow[];
}

/** Changes of a window since the replica's position. */
export interface WindowUpdate {
  /** Position of the latest call. */
  readonly position: number;
  /** Calls after the replica's position, oldest first. */
  readonly calls: readonly (CountedCall & { readonly position: number })[];
  /** Time until the call fits; 0 if it does. */
  readonly waitMs: number;
}

export interface AcquireResult {
  /**
   * `granted`: counted in every window. `full`: counted in none. `changed`: counted in none, because the revision of a
   * window differs; read it with {@link CallCounter.read}.
   */
  readonly outcome: 'granted' | 'full' | 'changed';
  /** One per requested window; empty if changed. */
  readonly windows: readonly WindowUpdate[];
}

/** The complete state of a window. */
export interface WindowState {
  /** Changes with any modification except new calls at the end and expired calls. */
  readonly revision: string;
  /** Changes if the counter has lost the window and created it again. */
  readonly created: string;
  readonly position: number;
  /** Counted calls, oldest first. */
  readonly calls: readonly CountedCall[];
  readonly note: WindowNote;
}

/**
 * Counts calls of all replicas in sliding windows, with its own clock. All methods reject with StoreUnavailableError if
 * the counter is unavailable or returns an invalid response.
 */
export interface CallCounter {
  /** Counts a call in all its windows or in none. */
  take(request: AcquireRequest): Promise<AcquireResult>;
  /** Reads changes of windows without counting. `granted` if all have room. */
  look(group: string, windows: readonly RequestedWindow[]): Promise<AcquireResult>;
  /** Removes a counted call that wasn't used. */
  refund(group: string, keys: readonly string[], id: string): Promise<void>;
  /** Reads the complete window after adding missing `calls` that a replica counted alone. */
  read(
    group: string,
    window: { readonly key: string; readonly lengthMs: number },
    calls: readonly CountedCall[],
    trace?: TraceHolder,
  ): Promise<WindowState>;
  /** Records the service's information. Closing for less than the known time has no effect. */
  note(
    group: string,
    window: { readonly key: string; readonly lengthMs: number },
    note: WindowNote,
  ): Promise<void>;
  /** Adds an amount to a tally whose entries expire after `keepMs`. @returns its entries by minute */
  tally(
    group: string,
    key: string,
    amount: number,
    keepMs: number,
  ): Promise<readonly { readonly ageMs: number; readonly amount: number }[]>;
  /**
   * Publishes a replica's text, which replaces its previous one. @returns the other replicas' texts from the last
   * `keepMs`
   */
  post(group: string, replica: string, text: string, keepMs: number): Promise<readonly string[]>;
  /** Registers a replica for `keepMs`. @returns the number of replicas registered within `withinMs` */
  beat(replica: string, keepMs: number, withinMs: number): Promise<number>;
  leave(replica: string): Promise<void>;
}
