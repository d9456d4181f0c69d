import type { Direction } from './direction.js';

/** What guard rails have to know of a mutation. Flags that are left out are false. */
export interface MutationMetadata {
  /** `by input`: its command tells from the input, or from what it is about. */
  readonly direction: Direction | 'by input';
  /** The same for one target: caps count the two together, and a stronger sign-in for either is asked for. */
  readonly ofOne?: string;
  /** Nothing in this API takes it back, so no reason stands for a second person. */
  readonly isUnbreakable?: boolean;
  /** Cuts machines off: protected ones need care. */
  readonly isolates?: boolean;
  /** Its input names tags that it adds or removes. */
  readonly namesTags?: boolean;
  /** Its input may hold passwords: no approval keeps it, or shows it to whoever decides. */
  readonly holdsSecrets?: boolean;
}

/** Every mutation of the schema. */
export const MUTATIONS = {
  isolateMachine: { direction: 'tighten', isolates: true },
  isolateMachines: { direction: 'tighten', isolates: true, ofOne: 'isolateMachine' },
  releaseMachine: { direction: 'loosen' },
  restrictDefenderCodeExecution: { direction: 'tighten' },
  unrestrictDefenderCodeExecution: { direction: 'loosen' },
  runDefenderAntiVirusScan: { direction: 'tighten' },
  runDefenderAntiVirusScans: { direction: 'tighten', ofOne: 'runDefenderAntiVirusScan' },
  stopAndQuarantineDefenderFile: { direction: 'tighten' },
  collectInvestigationPackage: { direction: 'neutral' },
  offboardMachine: { direction: 'loosen', isUnbreakable: true },
  cancelMachineAction: { direction: 'by input' },

  // Neither way: a script may clean up as well as open a door, and nobody but its author knows which.
  runDefenderLiveResponse: { direction: 'neutral' },
  createDefenderLiveResponseResultLink: { direction: 'neutral' },
  createDefenderPackageLink: { direction: 'neutral' },
  uploadDefenderLibraryFile: { direction: 'neutral' },
  deleteDefenderLibraryFile: { direction: 'neutral' },

  addMachineTag: { direction: 'by input', namesTags: true },
  removeMachineTag: { direction: 'by input', namesTags: true },
  addTagToMachines: { direction: 'by input', namesTags: true },
  removeTagFromMachines: { direction: 'by input', namesTags: true },
  setDefenderDeviceValue: { direction: 'by input' },
  updateMachine: { direction: 'by input' },

  submitIndicator: { direction: 'by input' },
  importIndicators: { direction: 'by input' },
  deleteIndicator: { direction: 'loosen' },
  deleteIndicators: { direction: 'loosen', ofOne: 'deleteIndicator' },

  updateAlert: { direction: 'neutral' },
  updateDefenderIncident: { direction: 'neutral' },
  batchUpdateAlerts: { direction: 'neutral' },
  createAlertByReference: { direction: 'neutral' },
  startInvestigation: { direction: 'neutral' },

  createDefenderScanDefinition: { direction: 'neutral', holdsSecrets: true },
  updateDefenderScanDefinition: { direction: 'neutral', holdsSecrets: true },
  deleteDefenderScanDefinitions: { direction: 'neutral' },

  // They write nothing to Defender and go through no guard rail.
  requestDefenderActionApproval: { direction: 'neutral' },
  approveDefenderAction: { direction: 'neutral' },
  rejectDefenderAction: { direction: 'neutral' },
  declareDefenderEmergency: { direction: 'neutral' },
  endDefenderEmergency: { direction: 'neutral' },
  startDefenderExport: { direction: 'neutral' },
  cancelDefenderExport: { direction: 'neutral' },
} as const satisfies Readonly<Record<string, MutationMetadata>>;

/** What isn't in the table is guarded as strictly as anything. */
const UNKNOWN: MutationMetadata = {
  direction: 'loosen',
  isUnbreakable: true,
  isolates: true,
  namesTags: true,
  holdsSecrets: true,
};

export function factsOfMutation(name: string): MutationMetadata {
  return Object.hasOwn(MUTATIONS, name) ? MUTATIONS[name as keyof typeof MUTATIONS] : UNKNOWN;
}

/** @param byInput what its command found out, for a mutation whose direction depends on that; without it, it loosens */
export function directionOfMutation(name: string, byInput: Direction = 'loosen'): Direction {
  const { direction } = factsOfMutation(name);
  return direction === 'by input' ? byInput : direction;
}

/** The name under which caps count a mutation. */
export function countedAs(name: string): string {
  return factsOfMutation(name).ofOne ?? name;
}

/** Whether a reason, given by somebody who may, overrides guard rails for it. */
export function isBreakable(name: string): boolean {
  return factsOfMutation(name).isUnbreakable !== true;
}
