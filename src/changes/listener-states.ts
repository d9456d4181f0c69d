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

type Row = Readonly<Record<ListenerEvent, ListenerState>>;

/** Events that are not listed leave the state unchanged. `REFUSED` and `LEFT` end the stream from every state. */
function stay(state: ListenerState, changes: Partial<Row>): Row {
  return {
    ASKED: state,
    TOLD: state,
    CAUGHT_UP: state,
    CHANGED: state,
    OUTAGE: state,
    COMPLETED: state,
    REFUSED: 'ENDED',
    LEFT: 'ENDED',
    ...changes,
  };
}

/** docs/changes.md shows the same table; a test compares them. */
export const LISTENER_TRANSITIONS: Readonly<Record<ListenerState, Row>> = {
  HELD: stay('HELD', { ASKED: 'LOOKING' }),
  LOOKING: stay('LOOKING', { TOLD: 'HELD', CAUGHT_UP: 'WAITING', OUTAGE: 'PAUSED', COMPLETED: 'ENDED' }),
  WAITING: stay('WAITING', { CHANGED: 'LOOKING' }),
  PAUSED: stay('PAUSED', { CHANGED: 'LOOKING' }),
  ENDED: stay('ENDED', {}),
};

export function nextListenerState(state: ListenerState, event: ListenerEvent): ListenerState {
  return LISTENER_TRANSITIONS[state][event];
}
