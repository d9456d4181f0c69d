import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';

export const indicatorPermissions = ['Ti.ReadWrite', 'Ti.ReadWrite.All'];

/** The revision of 2025-12-11 no longer lists Ti.ReadWrite for applications. Throws the 403. */
export function checkWritePermission({ principal, state }: DefenderCall): void {
  const isApp = principal.personId === null;
  if (!isApp || state.switches.tiReadWriteOnWrites === 'accepted') return;
  if (principal.roles.includes('Ti.ReadWrite.All')) return;
  throw new DefenderError(
    403,
    'Forbidden',
    `Missing application roles. API required roles: Ti.ReadWrite.All, application roles: ${principal.roles.join(',')}.`,
  );
}
