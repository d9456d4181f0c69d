import type { Alert, AlertEvidence } from '../tenants/model.js';
import { createReportId } from './table-builder.js';

/** A piece of an alert's evidence, as something that happened on its machine. */
export interface EvidenceEvent {
  readonly alert: Alert;
  readonly evidence: AlertEvidence;
  readonly reportId: number;
  /** The account and the process of the same alert, which stand behind the other pieces. */
  readonly account: AlertEvidence | undefined;
  readonly process: AlertEvidence | undefined;
}

/** The evidence of these kinds, alert by alert. */
export function* evidenceEvents(
  alerts: readonly Alert[],
  kinds: readonly string[],
): Generator<EvidenceEvent> {
  for (const alert of alerts) {
    const process = alert.evidence.find(({ entityType }) => entityType === 'Process');
    const account = alert.evidence.find(({ entityType }) => entityType === 'User') ?? process;
    for (const [index, evidence] of alert.evidence.entries()) {
      if (!kinds.includes(evidence.entityType)) continue;
      yield { alert, evidence, process, account, reportId: createReportId(`${alert.id} ${index}`) };
    }
  }
}

/** The columns about the process of an event. */
export function describeInitiator(process: AlertEvidence | undefined, account: AlertEvidence | undefined) {
  return {
    InitiatingProcessAccountDomain: account?.domainName,
    InitiatingProcessAccountName: account?.accountName,
    InitiatingProcessAccountSid: account?.userSid,
    InitiatingProcessAccountUpn: account?.userPrincipalName,
    InitiatingProcessAccountObjectId: account?.aadUserId,
    InitiatingProcessSHA1: process?.sha1,
    InitiatingProcessSHA256: process?.sha256,
    InitiatingProcessFileName: process?.fileName,
    InitiatingProcessFolderPath: process?.filePath,
    InitiatingProcessId: process?.processId,
    InitiatingProcessCommandLine: process?.processCommandLine,
    InitiatingProcessCreationTime: process?.processCreationTime,
    InitiatingProcessParentId: process?.parentProcessId,
    InitiatingProcessParentFileName: process?.parentProcessFileName,
    InitiatingProcessParentCreationTime: process?.parentProcessCreationTime,
  };
}
