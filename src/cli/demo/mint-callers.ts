import type { Emulator } from '../../../emulator/emulator.js';
import { ROLES } from '../../config/roles.js';

export interface DemoCaller {
  /** The role, `all roles`, or `a second person` with all roles. */
  readonly name: string;
  readonly token: string;
}

const EIGHT_HOURS = 8 * 3_600;

/** A caller with all roles, one per role, and a second person for actions that require two people. */
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
