import { isIP } from 'node:net';
import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';
import { findSightings, type Sighting } from '../sightings.js';

/** The address of the path. Throws the 400 of what is none. */
export function readAddress({ parameters }: DefenderCall): string {
  const address = parameters['ip'] ?? '';
  if (isIP(address) !== 0) return address;
  throw new DefenderError(400, 'InvalidIpAddress', `The IP address '${address}' is not valid`);
}

/** Where evidence holds that address. */
export function sightingsOfAddress(call: DefenderCall): Sighting[] {
  const address = readAddress(call).toLowerCase();
  return findSightings(call.tenant, ({ ipAddress }) => ipAddress?.toLowerCase() === address);
}
