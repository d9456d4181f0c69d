import { NULL_FIELDS } from '../generated/rows.js';
import { toIsoTime, toShortIsoTime } from './iso-time.js';
import type { Account } from './logons.js';
import type { AlertEvidence } from './model.js';
import type { Random } from './random.js';

const files = [
  'invoice.exe',
  'update_helper.dll',
  'rundll32.exe',
  'Rechnung März.docm',
  'payload.ps1',
] as const;
const system = 'C:\\Windows\\System32';

/**
 * A piece of evidence: one flat object whatever its kind, what does not apply null. Files are drawn from a small stock, so that the
 * same hash turns up on several machines.
 */
export function seedEvidence(
  random: Random,
  kind: 'File' | 'Process' | 'User' | 'Url' | 'Ip',
  account: Account,
  at: number,
): AlertEvidence {
  const evidenceCreationTime = random.chance(0.3)
    ? toShortIsoTime(at, 2)
    : toIsoTime(at, random.int(0, 9999));
  const base = { ...NULL_FIELDS.AlertEvidence, entityType: kind, evidenceCreationTime };
  switch (kind) {
    case 'User':
      return { ...base, ...userFields(random, account) };
    case 'File':
      return {
        ...base,
        ...fileFields(random),
        filePath: 'C:\\Users\\Public\\Downloads',
        detectionStatus: 'Detected',
      };
    case 'Process':
      return {
        ...base,
        ...processFields(random, at),
        ...userFields(random, account),
        detectionStatus: 'Detected',
      };
    case 'Url':
      return {
        ...base,
        url: `https://files${random.int(1, 40)}.bad.example/get?id=${random.int(1, 999)}&x=%20`,
      };
    case 'Ip':
      return { ...base, ipAddress: random.chance(0.1) ? null : `198.51.100.${random.int(1, 60)}` };
  }
}

function userFields(random: Random, account: Account): Partial<AlertEvidence> {
  return {
    accountName: account.name,
    domainName: account.domain.toLowerCase(),
    userSid: account.sid,
    aadUserId: random.chance(0.3) ? null : random.guid(),
    userPrincipalName: `${account.name}@corp.example`,
  };
}

function fileFields(random: Random): Partial<AlertEvidence> {
  const number = random.int(0, 59);
  const digits = String(number).padStart(4, '0');
  return {
    sha1: random.chance(0.05) ? null : digits.repeat(10),
    sha256: digits.repeat(16),
    fileName: files[number % files.length] ?? files[0],
  };
}

function processFields(random: Random, at: number): Partial<AlertEvidence> {
  const started = at - random.int(1, 60_000);
  return {
    ...fileFields(random),
    fileName: 'powershell.exe',
    filePath: `${system}\\WindowsPowerShell\\v1.0`,
    processId: random.int(400, 30_000),
    processCommandLine: `powershell.exe -nop -w hidden -c "IEX (Get-Content 'C:\\Users\\Public\\${random.hex(6)}.txt')"`,
    processCreationTime: toIsoTime(started, random.int(0, 9999)),
    parentProcessId: random.int(400, 30_000),
    parentProcessCreationTime: toIsoTime(started - random.int(1, 600_000), random.int(0, 9999)),
    parentProcessFileName: random.chance(0.1) ? null : 'explorer.exe',
    parentProcessFilePath: 'C:\\Windows',
  };
}
