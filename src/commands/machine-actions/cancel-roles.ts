/** Roles of which the caller needs one; several groups must all be met. */
export type RoleGroups = readonly (readonly string[])[];

const RELEASE = ['Defender.Release'];
const REMEDIATION = ['Defender.ActiveRemediation'];

/** Cancelling something that protects weakens protection, as releasing does. */
const TIGHTENING: RoleGroups = [REMEDIATION, RELEASE];

const BY_TYPE: Readonly<Record<string, RoleGroups>> = {
  isolate: TIGHTENING,
  restrictcodeexecution: TIGHTENING,
  runantivirusscan: TIGHTENING,
  stopandquarantinefile: TIGHTENING,
  unisolate: [RELEASE],
  unrestrictcodeexecution: [RELEASE],
  collectinvestigationpackage: [['Defender.AlertsInvestigation']],
  liveresponse: [['Defender.LiveResponse.Run', 'Defender.LiveResponse.Collect']],
  offboard: [['Defender.Offboard']],
};

/** The roles that cancelling an action of this type needs. A type that nobody knows is taken for one that protects. */
export function rolesToCancel(type: string | null | undefined): RoleGroups {
  return BY_TYPE[type?.toLowerCase() ?? ''] ?? TIGHTENING;
}

/** Whether an action of this type weakens protection, so that cancelling it protects. */
export function isLoosening(type: string | null | undefined): boolean {
  return /^(unisolate|unrestrictcodeexecution|offboard)$/i.test(type ?? '');
}
