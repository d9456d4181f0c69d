import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { flag, text, texts } from './shared/wire-values.js';

/** Facts that only the hunting table DeviceInfo has. */
const huntedProperties = {
  isInternetFacing: flag,
  deviceType: text,
  deviceCategory: text,
  model: text,
  vendor: text,
  dynamicTags: texts,
  connectivityType: text,
};

/** Only these facts of a machine. */
export const machinePropertiesModel = z.object({ id: z.string(), ...huntedProperties });
export type WireMachineProperties = z.infer<typeof machinePropertiesModel>;

/** A machine as Defender sends it. Learn: machine.md. Recorded responses have additional fields. */
export const sentMachine = z.object(WIRE_FIELDS.Machine);

/** A machine from any source. */
export const machineModel = sentMachine.extend({
  /** Set for machines from hunts, which alone have the facts below. */
  source: z.literal('HUNTING').optional(),
  /** Fields that Defender sent in another form than documented. */
  unreadable: z.array(z.string()).optional(),
  ...huntedProperties,
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
