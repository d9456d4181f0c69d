import type { TenantData } from '../../../emulator/tenants/model.js';

/**
 * Leaves one remediation task, for this product, and assigns every scan to this machine, so that no path is empty.
 * Returns the arguments, by field coordinate, that select these and the product's recommendation.
 */
export function argumentsOfPosture(
  { remediationTasks, authenticatedScans }: TenantData,
  machineId: string,
  softwareId: string,
): Readonly<Record<string, string>> {
  const recommendationReference = `va-_-${softwareId}`;
  const task = {
    ...remediationTasks[0]!,
    ...{ status: 'Active', productId: softwareId, recommendationReference },
  };
  remediationTasks.splice(0, remediationTasks.length, task);
  for (const agent of authenticatedScans.agents) Object.assign(agent, { machineId });
  const [session] = authenticatedScans.sessions;
  return {
    'Query.recommendation': `(id: "va-_-${softwareId}")`,
    'Query.recommendations': `(first: 1, filter: { id: { eq: "va-_-${softwareId}" } })`,
    'Recommendation.machines': '(first: 1)',
    'Recommendation.vulnerabilities': '(first: 1)',
    'Query.defenderRemediationTask': `(id: "${task.id}")`,
    'DefenderRemediationTask.machines': '(first: 1)',
    'Query.defenderScanAgent': `(id: "${machineId}")`,
    'Query.defenderScanHistoryByDefinition': `(scanDefinitionIds: ["${session!.definitionId}"])`,
    'Query.defenderScanHistoryBySession': `(sessionIds: ["${session!.sessionId}"])`,
  };
}
