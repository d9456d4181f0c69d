import type { Emulator } from '../../../emulator/emulator.js';
import { ROLES } from '../../config/roles.js';

/** Somebody to try the demo as. */
export interface DemoCaller {
  /** The one role that is held, `all roles`, or `a second person`, who has them too. */
  readonly name: string;
  readonly token: string;
}

const EIGHT_HOURS = 8 * 3_600;

/** One with all roles first, then one for each, and last somebody else: what needs two people can't be done by one. */
export async function mintCallers({ control }: Emulator): Promise<readonly DemoCaller[]> {
  const single = ROLES.toSorted().map((role) => ({
    name: role,
    roles: [role] as readonly string[],
    person: 'demo',
  }));
  return Promise.all(
    [
      { name: 'all roles', roles: ROLES, person: 'demo' },
      ...single,
      { name: 'a second person', roles: ROLES, person: 'second person' },
    ].map(async ({ name, roles, person }) => ({
      name,
      token: await control.mintCallerToken({ roles, name: person, expiresInSeconds: EIGHT_HOURS }),
    })),
  );
}
