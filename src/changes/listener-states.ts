/**
 * State of a stream. `HELD`: the listener has its last message and has not requested the next. `LOOKING`: reading past
 * its position, from the log or the service. `WAITING`: at the end of the log. `PAUSED`: neither the log nor the
 * service is available. `ENDED`: final.
 */
export type ListenerState = 'HELD' | 'LOOKING' | 'WAITING' | 'PAUSED' | 'ENDED';

/**
 * Events of a stream. `CHANGED`: the log has grown, a bookmark is due, or a pause is over. `COMPLETED`: the last
 * message was delivered.
 */
export type ListenerEvent =
  'ASKED' | 'TOLD' | 'CAUGHT_UP' | 'CHANGED' | 'OUTAGE' | 'COMPLETED' | 'REFUSED' | 'LEFT';

const ENDS = { REFUSED: 'ENDED', LEFT: 'ENDED' } as const;

/** Other events leave the state unchanged. docs/changes.md shows the same table; a test compares them. */
export const LISTENER_TRANSITIONS: Readonly<
  Record<ListenerState, Readonly<Partial<Record<ListenerEvent, ListenerState>>>>
> = {
  HELD: { ...ENDS, ASKED: 'LOOKING' },
  LOOKING: { ...ENDS, TOLD: 'HELD', CAUGHT_UP: 'WAITING', OUTAGE: 'PAUSED', COMPLETED: 'ENDED' },
  WAITING: { ...ENDS, CHANGED: 'LOOKING' },
  PAUSED: { ...ENDS, CHANGED: 'LOOKING' },
  ENDED: ENDS,
};

export function nextListenerState(state: ListenerState, event: ListenerEvent): ListenerState {
  return LISTENER_TRANSITIONS[state][event] ?? state;
}
