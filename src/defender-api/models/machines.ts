import { z } from 'zod';
import { listOf } from './shared/list-of.js';
import { flag, idText, moment, text, texts, wholeNumber } from './shared/wire-values.js';

/** A machine as sent. Learn: machine.md. Recorded responses have additional fields. */
export const machineModel = z.object({
  id: z.string(),
  computerDnsName: text,
  mergedIntoMachineId: text,
  isPotentialDuplication: flag,
  isExcluded: flag,
  exclusionReason: text,
  firstSeen: moment,
  lastSeen: moment,
  osPlatform: text,
  osVersion: text,
  osProcessor: text,
  osArchitecture: text,
  version: text,
  osBuild: wholeNumber,
  agentVersion: text,
  lastIpAddress: text,
  lastExternalIpAddress: text,
  ipAddresses: listOf(z.object({ ipAddress: text, macAddress: text, type: text, operationalStatus: text })),
  healthStatus: text,
  onboardingStatus: text,
  defenderAvStatus: text,
  deviceValue: text,
  rbacGroupId: idText,
  rbacGroupName: text,
  riskScore: text,
  exposureLevel: text,
  isAadJoined: flag,
  aadDeviceId: text,
  machineTags: texts,
  managedBy: text,
  managedByStatus: text,
  vmMetadata: z.object({ vmId: text, cloudProvider: text, resourceId: text, subscriptionId: text }).nullish(),
});

/** Fields that only lists of related machines have. */
const referenceOnly = z.object({ assetCriticalityLevel: text, tags: texts });

export type WireMachine = z.infer<typeof machineModel> & z.infer<typeof referenceOnly>;

/** Fields of a machine that lists of related machines have. */
export const referenceOfMachine = machineModel.pick({
  id: true,
  computerDnsName: true,
  osPlatform: true,
  rbacGroupName: true,
  rbacGroupId: true,
});

/**
 * A machine as `machineReferences` routes send it: a subset with the same names. Some values have a trailing space,
 * which is preserved. Learn: get-remediation-exposed-devices-activities.md.
 */
export const machineReferenceModel = referenceOfMachine.extend(referenceOnly.shape);
