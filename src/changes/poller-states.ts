/**
 * State of a tenant's poller. `IDLE`: no followers. `STANDBY`: another replica polls. `OPENING`: holds the lease and is
 * reading the end of the log. `WAITING`: for the next poll. `READING`: a call is in flight. `APPENDING`: writing the
 * rows read. `STOPPED`: final.
 */
export type PollerState = 'IDLE' | 'STANDBY' | 'OPENING' | 'WAITING' | 'READING' | 'APPENDING' | 'STOPPED';

/**
 * Events of a poller. `FENCED`: another process has the lease. `MOVED`: the log's end is not the expected one, or the
 * outcome of a write is unknown.
 */
export type PollerEvent =
  | 'WANTED'
  | 'UNWANTED'
  | 'LEASE_GAINED'
  | 'LEASE_LOST'
  | 'OPENED'
  | 'DUE'
  | 'READ'
  | 'READ_FAILED'
  | 'APPENDED'
  | 'FENCED'
  | 'MOVED'
  | 'STORE_FAILED'
  | 'STOP';

type Row = Readonly<Record<PollerEvent, PollerState>>;

/** Events that are not listed leave the state unchanged. */
function stay(state: PollerState, changes: Partial<Row>): Row {
  return {
    WANTED: state,
    UNWANTED: state,
    LEASE_GAINED: state,
    LEASE_LOST: state,
    OPENED: state,
    DUE: state,
    READ: state,
    READ_FAILED: state,
    APPENDED: state,
    FENCED: state,
    MOVED: state,
    STORE_FAILED: state,
    STOP: 'STOPPED',
    ...changes,
  };
}

/** Reads and writes require the lease. */
const LOSES_LEASE = { LEASE_LOST: 'STANDBY', FENCED: 'STANDBY' } as const;

/** docs/changes.md shows the same table; a test compares them. */
export const POLLER_TRANSITIONS: Readonly<Record<PollerState, Row>> = {
  IDLE: stay('IDLE', { WANTED: 'STANDBY' }),
  STANDBY: stay('STANDBY', { UNWANTED: 'IDLE', LEASE_GAINED: 'OPENING' }),
  OPENING: stay('OPENING', { ...LOSES_LEASE, UNWANTED: 'IDLE', OPENED: 'WAITING' }),
  WAITING: stay('WAITING', { ...LOSES_LEASE, UNWANTED: 'IDLE', DUE: 'READING', MOVED: 'OPENING' }),
  READING: stay('READING', { ...LOSES_LEASE, READ: 'APPENDING', READ_FAILED: 'WAITING' }),
  APPENDING: stay('APPENDING', {
    ...LOSES_LEASE,
    APPENDED: 'WAITING',
    MOVED: 'OPENING',
    STORE_FAILED: 'OPENING',
  }),
  STOPPED: stay('STOPPED', {}),
};

export function nextPollerState(state: PollerState, event: PollerEvent): PollerState {
  return POLLER_TRANSITIONS[state][event];
}
