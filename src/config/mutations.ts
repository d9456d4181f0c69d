import { matchesAny } from '../lib/texts.js';

/**
 * The effect of a write on the protection of machines.
 * - `tighten` raises it (isolating, blocking). Such writes fail open: they proceed while a guard rail is unavailable.
 * - `loosen` lowers it (releasing, offboarding, allowing). Such writes fail closed: they need every guard rail.
 * - `neutral` does neither. Such writes fail closed too, except that one working audit sink is enough.
 */
export type Direction = 'tighten' | 'loosen' | 'neutral';

/** Properties of a mutation that guard rails need. Missing flags are false. */
export interface MutationMetadata {
  /** `by input`: the command decides, based on the input or on the targets. */
  readonly direction: Direction | 'by input';
  /** The mutation for one target. Both share a cap. A step-up or approval rule about it applies to this one, too. */
  readonly ofOne?: string;
  /** The mutations whose caps may apply to it, if it has none of its own. */
  readonly mayCountAs?: readonly string[];
  /** No other mutation can undo it, so breaking glass doesn't replace the approval. */
  readonly isUnbreakable?: boolean;
  /** Cuts machines off from the network: protected machines need an acknowledgment. */
  readonly isolates?: boolean;
  /** The input names tags to add or remove. */
  readonly namesTags?: boolean;
  /** The input may contain passwords, so approvals neither store nor show it. */
  readonly holdsSecrets?: boolean;
  /** Writes nothing to Defender, so a policy can't restrict it. */
  readonly skipsGuardRails?: boolean;
}

/** They undo each other, as the cancellation of one does. */
const UNDOING = [
  ...['isolateMachine', 'releaseMachine'],
  ...['restrictDefenderCodeExecution', 'unrestrictDefenderCodeExecution'],
];

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
  cancelMachineAction: { direction: 'by input', mayCountAs: UNDOING },

  // A script can both harden and weaken a machine, so the direction is unknown.
  runDefenderLiveResponse: { direction: 'neutral' },
  createDefenderLiveResponseResultLink: { direction: 'neutral' },
  createDefenderPackageLink: { direction: 'neutral' },
  uploadDefenderLibraryFile: { direction: 'neutral' },
  deleteDefenderLibraryFile: { direction: 'neutral' },

  addMachineTag: { direction: 'by input', namesTags: true },
  removeMachineTag: { direction: 'by input', namesTags: true },
  addTagToMachines: { direction: 'by input', namesTags: true, ofOne: 'addMachineTag' },
  removeTagFromMachines: { direction: 'by input', namesTags: true, ofOne: 'removeMachineTag' },
  setDefenderDeviceValue: { direction: 'by input' },
  updateMachine: { direction: 'by input' },

  submitIndicator: { direction: 'by input' },
  importIndicators: { direction: 'by input', ofOne: 'submitIndicator' },
  deleteIndicator: { direction: 'loosen' },
  deleteIndicators: { direction: 'loosen', ofOne: 'deleteIndicator' },

  updateAlert: { direction: 'neutral' },
  updateDefenderIncident: { direction: 'neutral' },
  batchUpdateAlerts: { direction: 'neutral', ofOne: 'updateAlert' },
  createAlertByReference: { direction: 'neutral' },
  startInvestigation: { direction: 'neutral' },

  createDefenderScanDefinition: { direction: 'neutral', holdsSecrets: true },
  updateDefenderScanDefinition: { direction: 'neutral', holdsSecrets: true },
  deleteDefenderScanDefinitions: { direction: 'neutral' },

  requestDefenderActionApproval: { direction: 'neutral', skipsGuardRails: true },
  approveDefenderAction: { direction: 'neutral', skipsGuardRails: true },
  rejectDefenderAction: { direction: 'neutral', skipsGuardRails: true },
  declareDefenderEmergency: { direction: 'neutral', skipsGuardRails: true },
  endDefenderEmergency: { direction: 'neutral', skipsGuardRails: true },
  startDefenderExport: { direction: 'neutral', skipsGuardRails: true },
  cancelDefenderExport: { direction: 'neutral', skipsGuardRails: true },
} as const satisfies Readonly<Record<string, MutationMetadata>>;

/** Mutations that the table lacks get the strictest treatment. */
const UNKNOWN: MutationMetadata = {
  direction: 'loosen',
  isUnbreakable: true,
  isolates: true,
  namesTags: true,
  holdsSecrets: true,
};

export function metadataOfMutation(name: string): MutationMetadata {
  return Object.hasOwn(MUTATIONS, name) ? MUTATIONS[name as keyof typeof MUTATIONS] : UNKNOWN;
}

/** The mutations that a policy can restrict. */
export const GUARDED_MUTATIONS: readonly string[] = Object.keys(MUTATIONS).filter(
  (name) => metadataOfMutation(name).skipsGuardRails !== true,
);

/** @param byInput the direction that the command determined, for mutations that depend on it; default `loosen` */
export function directionOfMutation(name: string, byInput: Direction = 'loosen'): Direction {
  const { direction } = metadataOfMutation(name);
  return direction === 'by input' ? byInput : direction;
}

/** Whether one of the mutations can have one of the directions. @param patterns as in approval rules */
export function canHaveDirection(patterns: readonly string[], directions: readonly Direction[]): boolean {
  return GUARDED_MUTATIONS.filter((name) =>
    [name, countedAs(name)].some((one) => matchesAny(patterns, one)),
  ).some((name) => {
    const { direction } = metadataOfMutation(name);
    return direction === 'by input' || directions.includes(direction);
  });
}

/** The mutation for one target, which decides on caps, step-up and approval rules; the same for all others. */
export function countedAs(name: string): string {
  return metadataOfMutation(name).ofOne ?? name;
}

/** Whether breaking glass overrides guard rails for this mutation. */
export function isBreakable(name: string): boolean {
  return metadataOfMutation(name).isUnbreakable !== true;
}
