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

const STOPS = { STOP: 'STOPPED' } as const;
/** Reads and writes require the lease. */
const LOSES_LEASE = { LEASE_LOST: 'STANDBY', FENCED: 'STANDBY' } as const;

/** Other events leave the state unchanged. docs/changes.md shows the same table; a test compares them. */
export const POLLER_TRANSITIONS: Readonly<
  Record<PollerState, Readonly<Partial<Record<PollerEvent, PollerState>>>>
> = {
  IDLE: { ...STOPS, WANTED: 'STANDBY' },
  STANDBY: { ...STOPS, UNWANTED: 'IDLE', LEASE_GAINED: 'OPENING' },
  OPENING: { ...STOPS, ...LOSES_LEASE, UNWANTED: 'IDLE', OPENED: 'WAITING' },
  WAITING: { ...STOPS, ...LOSES_LEASE, UNWANTED: 'IDLE', DUE: 'READING', MOVED: 'OPENING' },
  READING: { ...STOPS, ...LOSES_LEASE, READ: 'APPENDING', READ_FAILED: 'WAITING' },
  APPENDING: {
    ...STOPS,
    ...LOSES_LEASE,
    APPENDED: 'WAITING',
    MOVED: 'OPENING',
    STORE_FAILED: 'OPENING',
  },
  STOPPED: STOPS,
};

export function nextPollerState(state: PollerState, event: PollerEvent): PollerState {
  return POLLER_TRANSITIONS[state][event] ?? state;
}
