import { NULL_FIELDS } from '../../generated/rows.js';
import { toIsoTime } from '../iso-time.js';
import type { MachineAction, StoredMachineAction } from '../model.js';
import { accounting, adminStation, controlling, fileServer, implant } from './cast.js';

const minute = 60_000;

interface Step {
  readonly id: string;
  readonly type: string;
  readonly machine: { readonly id: string; readonly name: string };
  readonly comment: string;
  readonly minutesAgo: number;
  /** How long it takes, in minutes; Infinity: it waits for the machine to report. */
  readonly takes: number;
  readonly status?: string;
  readonly scope?: string;
}

const steps: readonly Step[] = [
  {
    id: '3f1c6a52-0b7e-4d55-9a41-6c1f0a7e1001',
    type: 'CollectInvestigationPackage',
    machine: accounting,
    comment: 'Phishing, archive opened',
    minutesAgo: 88,
    takes: 9,
    status: 'Succeeded',
  },
  {
    id: '3f1c6a52-0b7e-4d55-9a41-6c1f0a7e1002',
    type: 'Isolate',
    machine: accounting,
    comment: 'Contain the first machine',
    minutesAgo: 79,
    takes: 1,
    status: 'Succeeded',
    scope: 'Full',
  },
  {
    id: '3f1c6a52-0b7e-4d55-9a41-6c1f0a7e1003',
    type: 'RunAntiVirusScan',
    machine: accounting,
    comment: 'Full scan after isolation',
    minutesAgo: 21,
    takes: 180,
    scope: 'Full',
  },
  {
    id: '3f1c6a52-0b7e-4d55-9a41-6c1f0a7e1004',
    type: 'StopAndQuarantineFile',
    machine: controlling,
    comment: 'the attacker copied wnetsvc.dll to this machine',
    minutesAgo: 38,
    takes: 4,
    status: 'Failed',
  },
  {
    id: '3f1c6a52-0b7e-4d55-9a41-6c1f0a7e1005',
    type: 'RestrictCodeExecution',
    machine: adminStation,
    comment: 'Somebody types on this machine',
    minutesAgo: 16,
    takes: Infinity,
  },
  {
    id: '3f1c6a52-0b7e-4d55-9a41-6c1f0a7e1006',
    type: 'RunAntiVirusScan',
    machine: fileServer,
    comment: 'Look for the archive',
    minutesAgo: 24,
    takes: 11,
    status: 'Succeeded',
    scope: 'Quick',
  },
];

/** The response so far: some actions have ended, one runs, one waits for its machine. */
export function storyActions(now: number): StoredMachineAction[] {
  return steps.map((step) => {
    const created = now - step.minutesAgo * minute;
    const startsAt = step.takes === Infinity ? Infinity : created + 20_000;
    const endsAt = startsAt + step.takes * minute;
    return { action: actionOf(step, created, endsAt), visibleAt: created, startsAt, endsAt };
  });
}

function actionOf(step: Step, created: number, endsAt: number): MachineAction {
  const { status = 'Pending', machine, scope = null } = step;
  return {
    ...NULL_FIELDS.MachineAction,
    id: step.id,
    type: step.type,
    requestor: 'analyst2@corp.example',
    requestorComment: step.comment,
    status,
    machineId: machine.id,
    computerDnsName: machine.name,
    creationDateTimeUtc: toIsoTime(created),
    lastUpdateDateTimeUtc: toIsoTime(step.status === undefined ? created : endsAt),
    errorHResult: status === 'Failed' ? -2_147_467_259 : 0,
    scope,
    requestSource: 'Portal',
    relatedFileInfo:
      step.type === 'StopAndQuarantineFile'
        ? { fileIdentifier: implant.sha1, fileIdentifierType: 'Sha1' }
        : null,
    commands: [],
  };
}
