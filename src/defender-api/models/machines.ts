import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { text, texts } from './shared/wire-values.js';

/** A machine as sent. Learn: machine.md. Recorded responses have additional fields. */
export const machineModel = z.object(WIRE_FIELDS.Machine);

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
