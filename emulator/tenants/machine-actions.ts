import { toIsoTime } from './iso-time.js';
import type { LiveResponseCommandResult, Machine, MachineAction, StoredMachineAction } from './model.js';
import type { Random } from './random.js';
import type { SeedContext } from './seed-context.js';

const day = 86_400_000;

const types: readonly (readonly [string, number])[] = [
  ['RunAntiVirusScan', 40],
  ['Isolate', 12],
  ['CollectInvestigationPackage', 14],
  ['LiveResponse', 12],
  ['StopAndQuarantineFile', 9],
  ['RestrictCodeExecution', 6],
  ['UnrestrictCodeExecution', 5],
  ['Offboard', 2],
];

/**
 * Response actions of the last 60 days, all of them over. Nearly every isolation that took hold was lifted again; the few that were
 * not leave their machine isolated.
 */
export function seedMachineActions(
  { random, now }: SeedContext,
  count: number,
  machines: readonly Machine[],
): StoredMachineAction[] {
  const targets = machines.filter(
    (machine) => machine.onboardingStatus === 'Onboarded' && machine.osPlatform.startsWith('Windows'),
  );
  const actions: StoredMachineAction[] = [];
  while (targets.length > 0 && actions.length < count) {
    const machine = targets[random.int(0, targets.length - 1)];
    if (machine === undefined) break;
    const created = now - 3 * 3_600_000 - Math.floor(random.next() * 60 * day);
    const action = seedAction(random, random.weighted(types), machine, created);
    actions.push(action);
    if (action.action.type === 'Isolate' && action.action.status === 'Succeeded' && actions.length < count) {
      const released = action.endsAt + random.int(600_000, 7_200_000);
      if (random.chance(0.95) && released < now - 60_000) {
        actions.push(seedAction(random, 'Unisolate', machine, released, 'Succeeded'));
      }
    }
  }
  return actions;
}

function seedAction(
  random: Random,
  type: string,
  machine: Machine,
  created: number,
  wanted?: string,
): StoredMachineAction {
  const status =
    wanted ??
    random.weighted([
      ['Succeeded', 86],
      ['Failed', 6],
      ['TimeOut', 4],
      ['Cancelled', 4],
    ]);
  const startsAt = created + random.int(2_000, 60_000);
  const endsAt = startsAt + random.int(5_000, 1_800_000);
  const createdText = toIsoTime(created, random.int(0, 9999));
  const endedText = toIsoTime(endsAt, random.int(0, 9999));
  const cancelled = status === 'Cancelled';
  const analyst = `analyst${random.int(1, 5)}@corp.example`;
  const action: MachineAction = {
    id: random.guid(),
    type,
    title: null,
    requestor: analyst,
    requestorComment: random.pick(['Triage', 'Incident follow-up', "Owner's request", 'Prüfung nach Alarm']),
    status,
    machineId: machine.id,
    computerDnsName: type === 'Offboard' && random.chance(0.5) ? null : machine.computerDnsName,
    creationDateTimeUtc: createdText,
    lastUpdateDateTimeUtc: endedText,
    cancellationRequestor: cancelled ? analyst : null,
    cancellationComment: cancelled ? 'No longer needed' : null,
    cancellationDateTimeUtc: cancelled ? endedText : null,
    errorHResult: status === 'TimeOut' ? -2_145_844_840 : 0,
    scope: scopeOf(random, type),
    externalId: null,
    requestSource: random.pick(['Portal', 'PublicApi']),
    relatedFileInfo:
      type === 'StopAndQuarantineFile'
        ? { fileIdentifier: random.hex(40), fileIdentifierType: 'Sha1' }
        : null,
    commands: type === 'LiveResponse' ? [seedCommand(createdText, endedText)] : [],
    troubleshootInfo: null,
  };
  return { action, visibleAt: created, startsAt, endsAt };
}

function scopeOf(random: Random, type: string): string | null {
  if (type === 'Isolate') return random.pick(['Full', 'Full', 'Selective']);
  return type === 'RunAntiVirusScan' ? random.pick(['Quick', 'Full']) : null;
}

function seedCommand(startTime: string, endTime: string): LiveResponseCommandResult {
  return {
    index: 0,
    startTime,
    endTime,
    commandStatus: 'Completed',
    errors: [],
    command: { type: 'RunScript', params: [{ key: 'ScriptName', value: 'collect.ps1' }] },
  };
}
