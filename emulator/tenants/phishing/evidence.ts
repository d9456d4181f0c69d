import { NULL_FIELDS } from '../../generated/rows.js';
import { toIsoTime } from '../iso-time.js';
import type { Account } from '../logons.js';
import type { AlertEvidence } from '../model.js';
import type { StoryFile } from './cast.js';

/** A piece of evidence that still lacks its time, epoch milliseconds. */
export type Clue = (at: number) => AlertEvidence;

const piece =
  (entityType: string, fields: Partial<AlertEvidence>): Clue =>
  (at) => ({ ...NULL_FIELDS.AlertEvidence, entityType, evidenceCreationTime: toIsoTime(at), ...fields });

export const ofFile = (file: StoryFile, detectionStatus = 'Detected'): Clue =>
  piece('File', { ...file, detectionStatus });

export const ofUrl = (url: string): Clue => piece('Url', { url });

export const ofAddress = (ipAddress: string): Clue => piece('Ip', { ipAddress });

export const ofUser = (account: Account): Clue => piece('User', userFields(account));

/** A process of an account, and the file that it was started by. */
export function ofProcess(facts: {
  readonly file: StoryFile;
  readonly commandLine: string;
  readonly account: Account;
  readonly parent: string;
  readonly processId: number;
}): Clue {
  const { file, commandLine, account, parent, processId } = facts;
  return (at) =>
    piece('Process', {
      ...file,
      ...userFields(account),
      processId,
      processCommandLine: commandLine,
      processCreationTime: toIsoTime(at - 1_500),
      parentProcessId: processId - 312,
      parentProcessCreationTime: toIsoTime(at - 90_000),
      parentProcessFileName: parent,
      parentProcessFilePath: 'C:\\Windows\\System32',
      detectionStatus: 'Detected',
    })(at);
}

function userFields({ name, domain, sid }: Account): Partial<AlertEvidence> {
  return {
    accountName: name,
    domainName: domain.toLowerCase(),
    userSid: sid,
    userPrincipalName: `${name}@corp.example`,
  };
}
