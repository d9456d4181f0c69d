import { z } from 'zod';
import { moment, text, texts, wholeNumber } from './shared/wire-values.js';

/** A remediation task as sent. Learn: get-remediation-methods-properties.md, which calls it a remediation activity. */
export const remediationTaskModel = z.object({
  id: z.string(),
  title: text,
  createdOn: moment,
  requesterId: text,
  requesterEmail: text,
  requesterNotes: text,
  status: text,
  statusLastModifiedOn: moment,
  description: text,
  relatedComponent: text,
  targetDevices: wholeNumber,
  fixedDevices: wholeNumber,
  rbacGroupNames: texts,
  dueOn: moment,
  category: text,
  productivityImpactRemediationType: text,
  priority: text,
  completionMethod: text,
  completerId: text,
  completerEmail: text,
  scid: text,
  type: text,
  productId: text,
  vendorId: text,
  nameId: text,
  recommendedVersion: text,
  recommendedVendor: text,
  recommendedProgram: text,
  recommendationReference: text,
});

export type WireRemediationTask = z.infer<typeof remediationTaskModel>;
