import type { Emulator } from '../../../emulator/emulator.js';
import { ROLES } from '../../config/roles.js';

/** Somebody to try the demo as. */
export interface DemoCaller {
  /** The one role that is held, or `all roles`. */
  readonly name: string;
  readonly token: string;
}

const EIGHT_HOURS = 8 * 3_600;

/** One with all roles first, then one for each. */
export async function mintCallers({ control }: Emulator): Promise<readonly DemoCaller[]> {
  const single = ROLES.toSorted().map((role) => ({
    name: role,
    roles: [role] as readonly string[],
  }));
  return Promise.all(
    [{ name: 'all roles', roles: ROLES }, ...single].map(async ({ name, roles }) => ({
      name,
      token: await control.mintCallerToken({ roles, name: 'demo', expiresInSeconds: EIGHT_HOURS }),
    })),
  );
}
