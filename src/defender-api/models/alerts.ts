import { z } from 'zod';
import { listOf } from './shared/list-of.js';
import { idText, moment, text, texts, wholeNumber } from './shared/wire-values.js';

const evidence = z.object({
  entityType: text,
  evidenceCreationTime: moment,
  detectionStatus: text,
  sha1: text,
  sha256: text,
  fileName: text,
  filePath: text,
  processId: wholeNumber,
  processCommandLine: text,
  processCreationTime: moment,
  parentProcessId: wholeNumber,
  parentProcessCreationTime: moment,
  parentProcessFileName: text,
  parentProcessFilePath: text,
  ipAddress: text,
  url: text,
  registryKey: text,
  registryHive: text,
  registryValueName: text,
  registryValueType: text,
  registryValue: text,
  accountName: text,
  domainName: text,
  userSid: text,
  aadUserId: text,
  userPrincipalName: text,
});

/** An alert as sent. Learn: alerts.md. `evidence` and `relatedUser` are absent if the response doesn't include them. */
export const alertModel = z.object({
  id: z.string(),
  title: text,
  description: text,
  alertCreationTime: moment,
  lastEventTime: moment,
  firstEventTime: moment,
  lastUpdateTime: moment,
  resolvedTime: moment,
  incidentId: idText,
  investigationId: idText,
  investigationState: text,
  assignedTo: text,
  rbacGroupName: text,
  mitreTechniques: texts,
  severity: text,
  status: text,
  classification: text,
  determination: text,
  category: text,
  detectionSource: text,
  threatFamilyName: text,
  threatName: text,
  machineId: text,
  computerDnsName: text,
  aadTenantId: text,
  detectorId: text,
  comments: listOf(z.object({ comment: text, createdBy: text, createdTime: moment })),
  loggedOnUsers: listOf(z.object({ accountName: text, domainName: text })),
  relatedUser: z.object({ userName: text, domainName: text }).nullish(),
  evidence: listOf(evidence),
  /** Always empty in observed responses, although it once contained host names. */
  domains: listOf(z.union([z.string(), z.object({ host: text })])),
});

export type WireAlert = z.infer<typeof alertModel>;
export type WireAlertEvidence = z.infer<typeof evidence>;
