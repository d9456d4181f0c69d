import type { FaultEffect } from '../http/faults.js';
import type { EmulatorState } from '../state.js';
import type { Switches } from '../switches.js';

/** An API, or some of its operations, that end. */
export interface Retirement {
  /** Epoch milliseconds on the emulator's clock. */
  readonly at: number;
  /** The API that ends: Defender's unless it says otherwise. */
  readonly host?: 'defender' | 'graph' | undefined;
  /** The operations that end instead of a whole API. */
  readonly operations?: readonly string[] | undefined;
  /** The response from then on; the switch `retirement` if omitted. */
  readonly ending?: Switches['retirement'] | undefined;
}

const paths = { defender: '^/[aA][pP][iI](/|$)', graph: '^/v1\\.0/' };

/** Ends an API from a moment on, as faults, and returns their ids. Later calls get no further than the front door. */
export function retire({ faults, switches }: EmulatorState, retirement: Retirement): string[] {
  const { at, host = 'defender', operations, ending = switches.retirement } = retirement;
  const matches = operations?.map((operation) => ({ operation })) ?? [{ pathPattern: paths[host] }];
  return matches.map((match) => faults.add({ ...match, from: at }, effectOf(ending)));
}

function effectOf(ending: Switches['retirement']): FaultEffect {
  switch (ending) {
    case 'gone':
      return {
        status: 410,
        body: { error: { code: 'Gone', message: 'This API has been retired.', target: null } },
      };
    case 'not-found':
      return { status: 404 };
    case 'forbidden':
      return {
        status: 403,
        body: {
          error: {
            code: 'Forbidden',
            message:
              'This API has been retired and does not return data. Use the Microsoft Graph security API.',
            target: null,
          },
        },
      };
    case 'refused':
      return 'reset';
    case 'tls-refused':
      return 'tlsRefused';
  }
}
