/**
 * What a stream is doing. `HELD`: whoever listens has its last message, and has not asked for the next. `LOOKING`: for what
 * lies behind its position, in the log or at the service. `WAITING`: it is at the end. `PAUSED`: neither log nor service can
 * be asked just now. `ENDED`: for good.
 */
export type ListenerState = 'HELD' | 'LOOKING' | 'WAITING' | 'PAUSED' | 'ENDED';

/** What can happen to it. `CHANGED`: the log has grown, a bookmark is due, or a pause is over. `COMPLETED`: that was its last message. */
export type ListenerEvent =
  'ASKED' | 'TOLD' | 'CAUGHT_UP' | 'CHANGED' | 'OUTAGE' | 'COMPLETED' | 'REFUSED' | 'LEFT';

type Row = Readonly<Record<ListenerEvent, ListenerState>>;

/** Nothing happens to a state but what is named; whoever leaves, or may not listen any more, is gone from everywhere. */
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

/** docs/changes.md shows the same table, and a test holds both together. */
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
