import type { TraceHolder } from '../telemetry/trace-span.js';

/** A call that counts in a window. */
export interface CountedCall {
  /** Unique for ever. */
  readonly id: string;
  /** Milliseconds since it was counted. */
  readonly ageMs: number;
}

/** What the service said about a window, for all replicas. */
export interface WindowNote {
  /** No call for so long. */
  readonly closedForMs: number;
  /** A limit that the service named, and how long that is believed. */
  readonly learned?: { readonly limit: number; readonly forMs: number };
}

/** A window as one asker knows it. Windows with equal keys, within a group, are the same. */
export interface RequestedWindow {
  readonly key: string;
  readonly lengthMs: number;
  /** How many calls it may hold, the asked one included; at least 1. */
  readonly room: number;
  /** How far the asker knows the window: the revision and the position of an earlier answer. */
  readonly revision: string;
  readonly position: number;
}

export interface AcquireRequest {
  /** Of whoever asks for the call. */
  readonly trace?: TraceHolder | undefined;
  /** Everything of one group can be changed in one step. */
  readonly group: string;
  readonly id: string;
  readonly windows: readonly RequestedWindow[];
}

/** What became of one window since the asker's position. */
export interface WindowUpdate {
  /** The latest call of the window. */
  readonly position: number;
  /** The calls after the asker's position, the oldest first. */
  readonly calls: readonly (CountedCall & { readonly position: number })[];
  /** Until there was room for the call: 0 where there was. */
  readonly waitMs: number;
}

export interface AcquireResult {
  /**
   * `granted`: counted in every window. `full`: counted in none. `changed`: counted in none, for a window has another
   * revision than the asker knows; {@link CallCounter.read} tells what it is now.
   */
  readonly outcome: 'granted' | 'full' | 'changed';
  /** One for each window asked for; none when changed. */
  readonly windows: readonly WindowUpdate[];
}

/** A whole window. */
export interface WindowState {
  /** Changes with everything but calls that come after the latest and calls that leave by age. */
  readonly revision: string;
  readonly position: number;
  /** All that count, the oldest first. */
  readonly calls: readonly CountedCall[];
  readonly note: WindowNote;
}

/**
 * Counts calls in sliding windows for all replicas: the one place that knows what all of them did. Time is the counter's own.
 * All methods reject with StoreUnavailableError when it can't be asked or what it answers is none of ours.
 */
export interface CallCounter {
  /** Counts a call in all its windows or in none. */
  take(request: AcquireRequest): Promise<AcquireResult>;
  /** What became of windows, with nothing counted. `granted` where there was room in all of them. */
  look(group: string, windows: readonly RequestedWindow[]): Promise<AcquireResult>;
  /** Takes a call back that was counted for nobody. */
  refund(group: string, keys: readonly string[], id: string): Promise<void>;
  /** The whole window, after `calls` were added that it lacks: those of a replica that had to count alone. */
  read(
    group: string,
    window: { readonly key: string; readonly lengthMs: number },
    calls: readonly CountedCall[],
    trace?: TraceHolder,
  ): Promise<WindowState>;
  /** Writes down what the service said; a shorter closing than one already known changes nothing. */
  note(
    group: string,
    window: { readonly key: string; readonly lengthMs: number },
    note: WindowNote,
  ): Promise<void>;
  /** Adds an amount to a tally that forgets what is older than `keepMs`. @returns what it holds, by the minute. */
  tally(
    group: string,
    key: string,
    amount: number,
    keepMs: number,
  ): Promise<readonly { readonly ageMs: number; readonly amount: number }[]>;
  /** Leaves a text of a replica for the others, in place of the one before. @returns what the others left within `keepMs`. */
  post(group: string, replica: string, text: string, keepMs: number): Promise<readonly string[]>;
  /** Says that a replica is there, for `keepMs`. @returns how many of those that are there said so within `withinMs`. */
  beat(replica: string, keepMs: number, withinMs: number): Promise<number>;
  /** Says that a replica leaves. */
  leave(replica: string): Promise<void>;
}
