import type { Alert, AlertEvidence } from '../../tenants/model.js';
import { commonFields, type GraphEvidence } from '../../tenants/graph-alert.js';
import { toSmall } from './alert-words.js';

/** One piece of evidence of Defender in the type that Graph has for it. */
export function writeEvidence(evidence: AlertEvidence, { machineId }: Alert): GraphEvidence {
  const at = evidence.evidenceCreationTime;
  switch (evidence.entityType) {
    case 'File':
      return {
        ...commonFields('fileEvidence', at),
        ...detected(evidence),
        fileDetails: fileDetails(evidence.fileName, evidence.filePath, evidence),
        mdeDeviceId: machineId,
      };
    case 'Process':
      return { ...commonFields('processEvidence', at), ...processFields(evidence), mdeDeviceId: machineId };
    case 'User':
      return {
        ...commonFields('userEvidence', at),
        roles: ['compromised'],
        userAccount: userAccount(evidence),
      };
    case 'Ip':
      return {
        ...commonFields('ipEvidence', at),
        verdict: 'suspicious',
        ipAddress: evidence.ipAddress,
        countryLetterCode: null,
        location: null,
      };
    case 'Url':
      return { ...commonFields('urlEvidence', at), verdict: 'suspicious', url: evidence.url };
    default:
      return writeRegistry(evidence, machineId);
  }
}

function writeRegistry(evidence: AlertEvidence, machineId: string): GraphEvidence {
  const at = evidence.evidenceCreationTime;
  const { registryKey, registryHive, registryValue, registryValueName, registryValueType } = evidence;
  if (evidence.entityType === 'RegistryKey')
    return { ...commonFields('registryKeyEvidence', at), registryKey, registryHive };
  if (evidence.entityType === 'RegistryValue') {
    return {
      ...commonFields('registryValueEvidence', at),
      registryKey,
      registryHive,
      registryValue,
      registryValueName,
      registryValueType,
      mdeDeviceId: machineId,
    };
  }
  return commonFields(`${toSmall(evidence.entityType)}Evidence`, at);
}

function processFields(evidence: AlertEvidence): object {
  const { parentProcessFileName, parentProcessFilePath } = evidence;
  return {
    ...detected(evidence),
    processId: evidence.processId,
    processCommandLine: evidence.processCommandLine,
    processCreationDateTime: evidence.processCreationTime,
    imageFile: fileDetails(evidence.fileName, evidence.filePath, evidence),
    parentProcessId: evidence.parentProcessId,
    parentProcessCreationDateTime: evidence.parentProcessCreationTime,
    parentProcessImageFile:
      parentProcessFileName === null && parentProcessFilePath === null
        ? null
        : fileDetails(parentProcessFileName, parentProcessFilePath),
    userAccount: evidence.accountName === null ? null : userAccount(evidence),
  };
}

/** Files and processes that were detected wait for a remediation, which is one of the enum's newer words. */
function detected({ detectionStatus }: AlertEvidence): object {
  return {
    verdict: 'suspicious',
    detectionStatus: detectionStatus === null ? null : toSmall(detectionStatus),
    remediationStatus:
      detectionStatus === null
        ? 'none'
        : detectionStatus === 'Detected'
          ? 'active'
          : toSmall(detectionStatus),
  };
}

function fileDetails(
  fileName: string | null,
  filePath: string | null,
  hashes: Pick<AlertEvidence, 'sha1' | 'sha256'> = { sha1: null, sha256: null },
): object {
  return {
    fileName,
    filePath,
    sha1: hashes.sha1,
    sha256: hashes.sha256,
    sha256Ac: null,
    md5: null,
    fileSize: null,
    filePublisher: null,
    signer: null,
    issuer: null,
  };
}

function userAccount(evidence: AlertEvidence): object {
  return {
    accountName: evidence.accountName,
    domainName: evidence.domainName,
    userSid: evidence.userSid,
    azureAdUserId: evidence.aadUserId,
    userPrincipalName: evidence.userPrincipalName,
    displayName: null,
    activeDirectoryObjectGuid: null,
    resourceAccessEvents: [],
  };
}
