/** A remediation task (Learn: get-remediation-methods-properties.md). */
export interface RemediationTask {
  readonly id: string;
  readonly title: string;
  readonly createdOn: string;
  readonly requesterId: string;
  readonly requesterEmail: string;
  readonly requesterNotes: string | null;
  status: string;
  readonly statusLastModifiedOn: string;
  readonly description: string;
  readonly relatedComponent: string;
  readonly targetDevices: number;
  readonly fixedDevices: number;
  readonly rbacGroupNames: string[];
  readonly dueOn: string;
  readonly category: string;
  readonly productivityImpactRemediationType: string | null;
  readonly priority: string;
  readonly completionMethod: string | null;
  readonly completerId: string | null;
  readonly completerEmail: string | null;
  readonly scid: string | null;
  readonly type: string;
  readonly productId: string;
  readonly vendorId: string;
  readonly nameId: string;
  readonly recommendedVersion: string | null;
  readonly recommendedVendor: string | null;
  readonly recommendedProgram: string | null;
  readonly recommendationReference: string | null;
}
