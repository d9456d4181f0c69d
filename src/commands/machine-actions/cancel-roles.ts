import type { Direction } from '../../policy/direction.js';
import type { RoleGroups } from '../sequence/roles-on-targets.js';
import { kindOfType } from './machine-action-kind.js';

const RELEASE = ['Defender.Release'];
const REMEDIATION = ['Defender.ActiveRemediation'];

/** Cancelling something that protects weakens protection, as releasing does. */
const OF_PROTECTING: RoleGroups = [REMEDIATION, RELEASE];

const OF_OTHERS: Readonly<Record<string, RoleGroups>> = {
  releaseMachine: [RELEASE],
  unrestrictCodeExecution: [RELEASE],
  collectInvestigationPackage: [['Defender.AlertsInvestigation']],
  runLiveResponse: [['Defender.LiveResponse.Run', 'Defender.LiveResponse.Collect']],
  offboardMachine: [['Defender.Offboard']],
};

/** The roles that cancelling an action of this type needs. A type that nobody knows is taken for one that protects. */
export function rolesToCancel(type: string | null | undefined): RoleGroups {
  return OF_OTHERS[kindOfType(type)?.mutation ?? ''] ?? OF_PROTECTING;
}

/** Cancelling what loosens tightens; cancelling anything else loosens, as nobody knows what it would have protected. */
export function directionOfCancelling(type: string | null | undefined): Direction {
  return kindOfType(type)?.direction === 'loosen' ? 'tighten' : 'loosen';
}
