/**
 * What the poller of a tenant is doing. `IDLE`: nobody follows anything. `STANDBY`: another replica polls. `OPENING`: it has
 * the lease and finds out where the log ends. `WAITING`: for the next reading. `READING`: a call is under way. `APPENDING`:
 * what was read is being written. `STOPPED`: for good.
 */
export type PollerState = 'IDLE' | 'STANDBY' | 'OPENING' | 'WAITING' | 'READING' | 'APPENDING' | 'STOPPED';

/**
 * What can happen to it. `FENCED`: somebody else has got the lease since. `MOVED`: the log ends elsewhere than it thought, or
 * can't be told to have been written.
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

/** Nothing happens to a state but what is named. */
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

/** Without the lease nothing is read and nothing written. */
const LOSES_LEASE = { LEASE_LOST: 'STANDBY', FENCED: 'STANDBY' } as const;

/** docs/changes.md shows the same table, and a test holds both together. */
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
