import { DefenderError } from './defender-error.js';
import type { DefenderCall } from './operation.js';
import { machinesIn, type Sighting } from './sightings.js';

const hour = 3_600_000;
const mostHours = 720;

/** The prevalence in the organization as the service sends it: the number twice, in whole seconds. */
export interface OrgStatistics {
  readonly orgPrevalence: string;
  readonly organizationPrevalence: number;
  readonly orgFirstSeen: string | null;
  readonly orgLastSeen: string | null;
}

/** Counts the machines of the sightings of the last `lookBackHours`. Throws the 400 of hours that are out of range. */
export function countInOrganization(call: DefenderCall, sightings: readonly Sighting[]): OrgStatistics {
  const since = call.now - readLookBack(call) * hour;
  const recent = sightings.filter(({ evidence }) => Date.parse(evidence.evidenceCreationTime) >= since);
  const machines = machinesIn(recent, call.tenant).length;
  const times = recent.map(({ evidence }) => evidence.evidenceCreationTime).sort();
  const never = call.state.switches.neverSeenDates === 'null' ? null : '0001-01-01T00:00:00Z';
  return {
    orgPrevalence: String(machines),
    organizationPrevalence: machines,
    orgFirstSeen: toWholeSeconds(times[0]) ?? never,
    orgLastSeen: toWholeSeconds(times.at(-1)) ?? never,
  };
}

function readLookBack({ request }: DefenderCall): number {
  const text = request.query.get('lookBackHours');
  if (text === null) return mostHours;
  const hours = Number(text);
  if (/^\d+$/.test(text) && hours >= 1 && hours <= mostHours) return hours;
  throw new DefenderError(400, 'InvalidInput', `lookBackHours must be 1 to ${mostHours}`);
}

function toWholeSeconds(time: string | undefined): string | undefined {
  return time === undefined ? undefined : `${time.slice(0, 19)}Z`;
}
